import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

export const isPattern = (name: string): boolean => isDynamicPattern(name);

/**
 * The files that a pattern names, sorted by UTF-16 code units. They are all in memory at once, as with a pattern that
 * the shell expands; for a very large archive name its folder.
 */
export async function filesOf(pattern: string): Promise<string[]> {
  const found = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.sort();
}

/** With links not followed, a link to a folder is found like a file. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
