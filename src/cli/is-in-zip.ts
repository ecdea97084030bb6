/** Whether a path leads into an archive: most do not, and need no look at what is there. */
export async function isInZip(path: string): Promise<boolean> {
  if (!/\.zip[\\/]/i.test(path)) return false;
  return (await import('../batch/index.js')).insideZip(path) !== null;
}
