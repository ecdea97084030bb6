/** Puts a folder right that a run left in the middle of its work, however it ended. */
import { rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './digest.js';
import { fileLines } from './file-lines.js';
import type { Line } from './lines.js';
import { FILES, type Header, isFooter, isHeader, OUTPUTS, type Output, partOf, readEntry } from './manifest.js';

/** How far the parts of a broken-off run are good, in bytes. */
export type Extent = Record<Output | 'manifest', number>;

/**
 * Finishes a run that had come to its end but for the names of its files; else cuts the torn ends off the parts that it
 * left. Parts that were read in another way are removed.
 *
 * @returns what is left to go on from, `null` where that is nothing
 */
export async function recover(folder: string, header: Header): Promise<Extent | null> {
  const manifest = join(folder, partOf(FILES.manifest));
  const begun = (await stat(manifest).catch(() => null)) !== null;
  // However it read: once it has come to its end, its results are those of the folder.
  if (begun && (await isFinished(manifest))) {
    await publish(folder);
    return null;
  }
  const found = begun ? await goodExtent(folder, header) : null;
  if (found === null) {
    await discardParts(folder);
    return null;
  }
  for (const name of [...OUTPUTS, 'manifest'] as const) await truncate(join(folder, partOf(FILES[name])), found[name]);
  return found;
}

/** Gives the parts of a finished run their names, the manifest last: while its part is there, this can be done again. */
export async function publish(folder: string): Promise<void> {
  for (const name of [...OUTPUTS, 'manifest'] as const) {
    const file = FILES[name];
    await rename(join(folder, partOf(file)), join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** Removes the parts, the manifest first: without it the others mean nothing. */
export async function discardParts(folder: string): Promise<void> {
  for (const name of ['manifest', ...OUTPUTS] as const) await rm(join(folder, partOf(FILES[name])), { force: true });
}

/** Reads the parts side by side as far as each line is there and is the one that the manifest means. */
async function goodExtent(folder: string, header: Header): Promise<Extent | null> {
  const part = (name: Output | 'manifest') => join(folder, partOf(FILES[name]));
  const missing = await Promise.all(OUTPUTS.map((name) => stat(part(name)).catch(() => null)));
  const outputs = new Map(OUTPUTS.map((name, i) => [name, missing[i] ? fileLines(part(name)) : null]));
  const good: Extent = { records: 0, failures: 0, manifest: 0 };
  try {
    for await (const line of fileLines(part('manifest'))) {
      if (!line.ended) break;
      if (good.manifest === 0 && !isHeader(line.bytes, header)) return null;
      if (good.manifest > 0) {
        const entry = readEntry(line.bytes);
        if (!entry || entry.offset !== good[entry.in]) break;
        const output = await outputs.get(entry.in)?.next();
        if (!output || output.done || !isMeant(output.value, entry)) break;
        good[entry.in] += entry.bytes;
      }
      good.manifest += line.length + 1;
    }
  } finally {
    for (const lines of outputs.values()) await lines?.return(undefined);
  }
  // Parts without which nothing can be appended.
  return good.manifest === 0 || missing.includes(null) ? null : good;
}

const isMeant = (line: Line, { bytes, digest }: { bytes: number; digest: string }): boolean =>
  line.ended && line.length + 1 === bytes && sha256(Buffer.concat([line.bytes, Buffer.from('\n')])) === digest;

async function isFinished(manifest: string): Promise<boolean> {
  let last: Line | null = null;
  for await (const line of fileLines(manifest)) last = line;
  return last?.ended === true && isFooter(last.bytes);
}
