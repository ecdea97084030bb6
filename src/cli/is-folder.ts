import { statSync } from 'node:fs';
import { onDisk } from '../batch/on-disk.js';

/** Whether a path is one of a folder; `null` where there is nothing, or nothing that can be seen. */
export function isFolder(path: string): boolean | null {
  try {
    return statSync(onDisk(path)).isDirectory();
  } catch {
    return null;
  }
}
