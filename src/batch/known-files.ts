/** Which files of an output folder runs have written, as its manifest knows: nothing else there is ever replaced. */
import { existsSync } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { DOUBTFUL_FILE } from './doubtful.js';
import { fileLines } from './file-lines.js';
import { FILES, partOf, readFooter, startsManifest } from './manifest.js';

/** Bytes at the end of a manifest in which its last line stands. */
const TAIL = 1 << 14;

/** Written by every run. */
const ALWAYS = [...Object.values(FILES), DOUBTFUL_FILE];

/** What a manifest says was written beside it; `null` where it is no manifest of ours. */
async function filesOf(path: string): Promise<{ files: readonly string[]; ended: boolean } | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    for await (const first of fileLines(path)) {
      if (!startsManifest(first.bytes)) return null;
      break;
    }
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL));
    const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n');
    const footer = readFooter(Buffer.from(lines[lines.length - 2] ?? ''));
    return { files: Object.keys(footer?.files ?? {}), ended: footer !== null };
  } catch {
    // A folder of that name, or what cannot be read: it is nobody's that we know.
    return null;
  } finally {
    await file.close();
  }
}

/** Names in a folder that runs have written, whether they are still there or not. */
export async function knownFiles(folder: string): Promise<Set<string>> {
  const known = new Set<string>();
  const manifest = await filesOf(join(folder, FILES.manifest));
  const part = await filesOf(join(folder, partOf(FILES.manifest)));
  if (manifest) for (const name of [...ALWAYS, ...manifest.files]) known.add(name);
  // A run that broke off had seen what was there; its manifest may be torn in the first line.
  if (existsSync(join(folder, partOf(FILES.manifest)))) known.add(DOUBTFUL_FILE);
  // A run that had come to its end but for the names of its files; some may have theirs.
  if (part?.ended) for (const name of [FILES.records, FILES.failures, ...part.files]) known.add(name);
  return known;
}

/** Names that a run would write and that are there already, and not by a run. */
export async function foreignFiles(folder: string, derived: readonly string[]): Promise<string[]> {
  const known = await knownFiles(folder);
  const foreign: string[] = [];
  for (const name of [...ALWAYS, ...derived]) {
    if (known.has(name)) continue;
    if (await lstat(join(folder, name)).catch(() => null)) foreign.push(name);
  }
  return foreign;
}
