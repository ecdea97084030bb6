/**
 * What a folder's further files were when they were written: the last line of the manifest has their digests, by which
 * one that somebody has edited since is known.
 */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { hashing } from './digest.js';
import { FILES, footerLine, footerWith, readFooter } from './manifest.js';

/** Digests by name. */
export type Digests = Record<string, string>;

/** Bytes at a manifest's end that are sure to hold its last line. */
const TAIL = 1 << 16;

/** The digests of a folder's manifest, of files that are still there; none where it does not tell. */
export async function writtenFiles(folder: string): Promise<Digests> {
  const { files = {} } = (await lastLine(folder))?.footer ?? {};
  const names = Object.keys(files);
  const there = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  return Object.fromEntries(names.filter((_, index) => there[index]).map((name) => [name, files[name]]));
}

/** Puts digests into a folder's manifest, in its last line alone: there may be a million before it. */
export async function noteFiles(folder: string, files: Digests): Promise<void> {
  const last = await lastLine(folder);
  if (last === null) return;
  const line = Buffer.from(footerLine(footerWith(last.footer, files)));
  const file = await open(join(folder, FILES.manifest), 'r+');
  try {
    await file.write(line, 0, line.length, last.offset);
    await file.truncate(last.offset + line.length);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function lastLine(folder: string) {
  const file = await open(join(folder, FILES.manifest)).catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - TAIL);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const tail = buffer.subarray(0, bytesRead);
    const start = tail.lastIndexOf(0x0a, -2) + 1;
    const footer = tail.at(-1) === 0x0a ? readFooter(tail.subarray(start, -1)) : null;
    return footer === null ? null : { footer, offset: from + start };
  } finally {
    await file.close();
  }
}

/**
 * The name that a new file of a folder is to have: its own, unless somebody has edited what stands there; then the first
 * of `ledger-2.xlsx`, `ledger-3.xlsx` … that is free, or was written and left alone.
 *
 * @param digest of the new file: one that stands there and is the same is no edited one
 */
export async function nameFor(folder: string, file: string, digest: string, written: Digests): Promise<string> {
  const { name: stem, ext } = parse(file);
  for (let number = 1; ; number++) {
    const name = number === 1 ? file : `${stem}-${number}${ext}`;
    const found = await digestOf(join(folder, name));
    if (found === null || found === digest || found === written[name]) return name;
  }
}

/** The name that such a name was made of. */
export const plainName = (name: string): string => name.replace(/-\d+(?=\.[^.]+$)/, '');

/** The digest of a file; `null` where there is none. */
async function digestOf(path: string): Promise<string | null> {
  const hash = hashing();
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}
