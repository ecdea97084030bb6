/** The files of a ZIP by their names, unpacked within limits. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_BYTES, MOST_ENTRIES, MOST_UNPACKED } from './limits.js';
import { unpack } from './unpack.js';
import { isZip, partName, type ZipEntry, zipEntries } from './zip.js';

export interface Parts {
  /** A file as it is, `null` where there is none of the name. @throws {InputError} as `unpack` does */
  raw(name: string): Uint8Array | null;
}

/**
 * Lists the files. Programs that write packages do not agree on how names are written.
 *
 * @throws {InputError} `damaged` where the directory is lost, `too-large`
 */
export function partsOf(bytes: Uint8Array, keepTo: KeepTo): Parts {
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  const list = isZip(bytes) ? zipEntries(bytes) : null;
  if (!list) throw new InputError('damaged', 'ZIP');
  keepTo(MOST_ENTRIES, list.length, 'files');
  const entries = new Map<string, ZipEntry | null>();
  // Of two files of one name nobody knows which is meant.
  for (const entry of list) {
    const name = partName(entry.name);
    entries.set(name, entries.has(name) ? null : entry);
  }
  let unpacked = 0;
  return {
    raw(name) {
      const entry = entries.get(partName(name));
      if (entry === null) throw new InputError('damaged', `${name}, twice`);
      if (!entry) return null;
      unpacked += entry.size;
      keepTo(MOST_UNPACKED, unpacked, 'unpacked bytes');
      return unpack(bytes, entry, keepTo);
    },
  };
}

/** The path of a target as the part that names it sees it, without a slash at its start. */
export function resolved(target: string, from: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}
