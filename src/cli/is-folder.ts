import { statSync } from 'node:fs';

/** Whether a path is one of a folder; `null` where there is nothing, or nothing that can be seen. */
export function isFolder(path: string): boolean | null {
  try {
    return statSync(path).isDirectory();
  } catch {
    return null;
  }
}
