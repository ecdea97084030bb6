import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those that lead to it, one by one. Node's own `recursive` tries for ever where the system says
 * that something above is missing though it is there, as below /proc.
 *
 * @throws the system's error for the first that cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) {
    missing.unshift(folder);
    if (dirname(folder) === folder) break;
  }
  for (const folder of missing) await mkdir(folder).catch(throwUnlessThere);
  // What is there may be a file: that is for the system to say.
  if (missing.length === 0 && !(await stat(path)).isDirectory()) await mkdir(path);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/** Another run may have been faster. */
function throwUnlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
