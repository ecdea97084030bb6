import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archive } from './generate.js';

/** Writes a made-up archive into a folder; returns the bytes of all its notices. */
export function writeArchive(folder: string, seed: number, count: number): number {
  const made = new Set<string>();
  let bytes = 0;
  for (const notice of archive(seed, count)) {
    const path = join(folder, notice.path);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, notice.bytes);
    bytes += notice.bytes.length;
  }
  return bytes;
}
