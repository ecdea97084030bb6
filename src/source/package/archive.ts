/** Archives of any files (.zip), as far as they are opened: their list, and the bytes of one of their files. */
import { archiveFormat } from '../archives.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { MOST_FILE } from '../text-limits.js';
import { MOST_ENTRIES, MOST_IN_ARCHIVE } from './limits.js';
import { packageFormat } from './sniff.js';
import { unpack } from './unpack.js';
import { isZip, type ZipEntry, zipEntries } from './zip.js';

/** Whether bytes are an archive of files, and no document that is packed as one. */
export const isArchive = (bytes: Uint8Array): boolean =>
  isZip(bytes) && packageFormat(bytes) === null && archiveFormat(bytes) === 'ZIP';

/** A path that stays in the archive: no step leads out of it, and none begins at a root or a drive. */
function safe(name: string): string {
  const steps = name.replaceAll('\\', '/').split('/');
  return steps.filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/.test(step)).join('/');
}

/**
 * The files of an archive by their paths, in its order; of two with one path the first.
 *
 * @throws {InputError} `damaged` where its directory is lost, `too-large` for more files, or more in them, than are read
 */
export function listArchive(bytes: Uint8Array, limits?: number): Map<string, ZipEntry> {
  const keepTo = limiter('ZIP', limits);
  const entries = isZip(bytes) ? zipEntries(bytes) : null;
  if (!entries) throw new InputError('damaged', 'ZIP');
  keepTo(MOST_ENTRIES, entries.length, 'files');
  const files = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (const entry of entries) {
    if (/[\\/]$/.test(entry.name)) continue;
    unpacked += entry.size;
    keepTo(MOST_IN_ARCHIVE, unpacked, 'unpacked bytes');
    const path = safe(entry.name);
    if (path !== '' && !files.has(path)) files.set(path, entry);
  }
  return files;
}

/** @throws {InputError} `encrypted`, `damaged`, or `too-large` for a bomb */
export function readMember(bytes: Uint8Array, entry: ZipEntry, limits?: number): Uint8Array {
  const keepTo = limiter('ZIP', limits);
  keepTo(MOST_FILE, entry.size, `${entry.name}, bytes`);
  return unpack(bytes, entry, keepTo);
}
