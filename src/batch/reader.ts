import { stat } from 'node:fs/promises';
import { onDisk } from './on-disk.js';
import type { Entry, Failure, Outcome, Read, ReadSettings } from './types.js';

/** What reads the inputs, and how many it can have in hand at once. */
export interface Reader {
  read: Read;
  ahead: number;
  close(): Promise<void>;
}

/**
 * Less is read here before threads have come to speed: each compiles for itself what one thread compiles once. Measured
 * with two threads, they gain from some 100 notices on, of 4 KB each.
 */
const WORTH_BYTES = 512 << 10;

/** So many inputs are worth threads, however small; no more are looked at. */
const WORTH_INPUTS = 256;

/**
 * Chooses what reads: threads where there are enough inputs for them, else this process. The first inputs are looked at
 * for that, and handed on.
 *
 * @param jobs threads; their number is also the most inputs that are open at once
 */
export async function readerFor(
  entries: AsyncIterable<Entry>,
  jobs: number,
): Promise<{ reader: Reader; items: AsyncIterable<Entry> }> {
  if (jobs <= 1) return { reader: await ownReader(), items: entries };
  const source = entries[Symbol.asyncIterator]();
  const first: Entry[] = [];
  let bytes = 0;
  while (first.length < WORTH_INPUTS && bytes < WORTH_BYTES) {
    const next = await source.next();
    if (next.done) return { reader: await ownReader(), items: chained(first, source) };
    first.push(next.value);
    bytes += await sizeOf(next.value);
  }
  const { openPool } = await import('./pool.js');
  return { reader: openPool(jobs), items: chained(first, source) };
}

/** Bytes of an input as far as they can be told; what is none has none. */
async function sizeOf({ path, error, skipped }: Entry): Promise<number> {
  if (error !== undefined || skipped !== undefined) return 0;
  return (await stat(onDisk(path)).catch(() => null))?.size ?? 0;
}

/** Reads in this process, one input after another. */
async function ownReader(): Promise<Reader> {
  const { readOne } = await import('./worker.js');
  return { read: readOne, ahead: 1, close: async () => {} };
}

async function* chained(first: Entry[], rest: AsyncIterator<Entry>): AsyncGenerator<Entry> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Reads one entry; one that could not be listed, or is no input, comes out as it is. */
export async function readEntry(
  { read }: Reader,
  { path, error, skipped }: Entry,
  settings: ReadSettings,
  known?: string,
): Promise<Outcome> {
  const unread = (failure: Failure): Outcome => ({ kind: 'failure', sha256: null, bytes: 0, failure });
  if (skipped !== undefined) return unread({ reason: 'skipped', code: 'skipped', detail: skipped });
  if (error !== undefined) return unread({ reason: 'read', code: error, detail: error });
  return read({ path, settings, known });
}
