/**
 * The files in a ZIP, each an input of its own: `reports.zip/2023/a.docx` is the path of one. Nothing is unpacked to the
 * disk, and an archive inside an archive is not opened.
 */
import { readFileSync, statSync } from 'node:fs';
import { isArchive, limiter, listArchive, MOST_FILE, readMember, type ZipEntry } from '../opening.js';
import { isTaken } from './extensions.js';
import { onDisk } from './on-disk.js';
import { endingOf, isLockFile, isUnseen } from './skipped.js';
import type { Entry } from './types.js';
import { isCalledWarc } from './warc/members.js';

const ENDING = /\.zip$/i;
const INSIDE = /\.zip(?=\/)/gi;

/** Whether a file is called an archive that is opened. */
export const isCalledZip = (path: string): boolean => ENDING.test(path);

/** The archive that was read last: its files are read one after another. */
interface Opened {
  path: string;
  /** What tells that it is still the same file. */
  size: number;
  changed: number;
  bytes: Uint8Array;
  members: Map<string, ZipEntry>;
}
let last: Opened | null = null;

/** @throws the system's error, or InputError for an archive that is damaged or beyond the limits */
function opened(path: string, limits?: number): Opened {
  const { size, mtimeMs: changed } = statSync(onDisk(path));
  if (last && last.path === path && last.size === size && last.changed === changed) return last;
  last = null;
  limiter('ZIP', limits)(MOST_FILE, size, 'bytes');
  const bytes = readFileSync(onDisk(path));
  last = { path, size, changed, bytes, members: listArchive(bytes, limits) };
  return last;
}

/** The parts of a path that leads into an archive; `null` for any other. A folder may be called like one. */
export function insideZip(path: string): { archive: string; member: string } | null {
  for (const { index, 0: ending } of path.replaceAll('\\', '/').matchAll(INSIDE)) {
    const end = index + ending.length;
    const archive = path.slice(0, end);
    if (statSync(onDisk(archive), { throwIfNoEntry: false })?.isFile()) return { archive, member: path.slice(end + 1) };
  }
  return null;
}

/** Bytes of a file in an archive. @throws as `opened`; with `code` ENOENT where the archive has no such file */
export function readInside({ archive, member }: { archive: string; member: string }, limits?: number): Uint8Array {
  const { bytes, members } = opened(archive, limits);
  const entry = members.get(member);
  if (!entry) throw Object.assign(new Error(`${archive} has no ${member}`), { code: 'ENOENT' });
  return readMember(bytes, entry, limits);
}

/**
 * The inputs in a file that is called an archive, in the archive's order, and what of it is left out. A document under that
 * name, and what is no archive at all, is an input itself: reading it tells what it is.
 */
export function* membersIn(path: string, limits?: number): Generator<Entry> {
  let members: Iterable<string>;
  try {
    const { bytes, members: all } = opened(path, limits);
    members = isArchive(bytes) ? all.keys() : [];
    if (!isArchive(bytes)) yield { path };
  } catch {
    yield { path };
    return;
  }
  for (const name of members) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (name.split('/').some(isUnseen) || name.startsWith('__MACOSX/')) continue;
    const inner = `${path}/${name}`;
    if (isLockFile(inner)) yield { path: inner, skipped: 'lock-file' };
    else if (isCalledZip(base) || isCalledWarc(base)) yield { path: inner, skipped: 'nested-archive' };
    else yield isTaken(base) ? { path: inner } : { path: inner, skipped: endingOf(base) };
  }
}
