/** Keeps a run from reading what it, or the run before it, wrote. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { onDisk } from './on-disk.js';

/** What output is called: its files, and folders that are so with all that is in them. */
export interface OutputNames {
  isFile(name: string): boolean;
  isFolder(name: string): boolean;
}

export interface OwnOutput {
  /** Whether a folder is the one that is written to. */
  isFolder(path: string): Promise<boolean>;
  /** Whether a file is one that was written there. */
  isFile(path: string): Promise<boolean>;
}

const nothing: OwnOutput = { isFolder: async () => false, isFile: async () => false };

/**
 * @param out the folder that is written to, existing; without one nothing is kept from being read
 * @param names the names in it that are output
 */
export async function ownOutput(out: string | undefined, names: OutputNames): Promise<OwnOutput> {
  if (out === undefined) return nothing;
  const [real, { dev, ino }] = [await realpath(out), await stat(out)];
  let last = { folder: '', inner: null as string[] | null };
  /** The names that lead from the output folder to another, `null` where it lies elsewhere. Files come by folders. */
  const innerOf = async (folder: string): Promise<string[] | null> => {
    if (last.folder === folder) return last.inner;
    const found = await realpath(folder).catch(() => null);
    const inside = found === real || found?.startsWith(real.endsWith(sep) ? real : real + sep);
    last = { folder, inner: found !== null && inside ? found.slice(real.length).split(sep).filter(Boolean) : null };
    return last.inner;
  };
  return {
    isFolder: async (path) => {
      const found = await stat(onDisk(path)).catch(() => null);
      return found !== null && found.dev === dev && found.ino === ino;
    },
    isFile: async (path) => {
      const inner = await innerOf(dirname(path));
      if (inner === null) return false;
      return inner.length === 0 ? names.isFile(basename(path)) : names.isFolder(inner[0]);
    },
  };
}
