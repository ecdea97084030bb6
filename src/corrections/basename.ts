/** The name of a file without its folders, whichever way slashes lean. */
export const basename = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
