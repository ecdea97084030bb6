/** Keeps a run from reading what runs before it wrote, wherever that lies among the inputs. */
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FILES, isAnyHeader } from './manifest.js';
import type { OutputNames } from './own-output.js';

/** Whether a file is the output of some run: its name is one of them, and the manifest of a run stands beside it. */
export type FormerOutput = (path: string) => Promise<boolean>;

/** Bytes of a manifest's first line that are looked at. */
const FIRST_LINE = 4096;

/** @param names the names of output; a folder is so with all that is in it */
export function formerOutput(names: OutputNames): FormerOutput {
  let last = { folder: '', is: false };
  // Files come by folders.
  const isOutputFolder = async (folder: string): Promise<boolean> => {
    if (last.folder !== folder) last = { folder, is: await hasManifest(folder) };
    return last.is;
  };
  return async (path) => {
    if (names.isFile(basename(path)) && (await isOutputFolder(dirname(path)))) return true;
    for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder))
      if (names.isFolder(basename(folder)) && (await isOutputFolder(dirname(folder)))) return true;
    return false;
  };
}

async function hasManifest(folder: string): Promise<boolean> {
  const file = await open(join(folder, FILES.manifest)).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    return end > 0 && isAnyHeader(buffer.subarray(0, end));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
