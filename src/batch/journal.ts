/**
 * The parts of a run while it goes on. A line of the manifest is written after the line that it tells of, so that a run
 * that is killed has at worst a torn end, which `recover` cuts off.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './digest.js';
import { fileLines } from './file-lines.js';
import {
  entryLine,
  FILES,
  type Footer,
  footerLine,
  type Header,
  headerLine,
  type ManifestEntry,
  type Output,
  partOf,
  readEntry,
} from './manifest.js';
import { writing } from './output-error.js';
import type { Extent } from './recover.js';
import type { SkipReason } from './skipped.js';
import type { Counts } from './types.js';

/** Bytes that are gathered before they are written. */
const BATCH = 1 << 18;

/** One input's result, ready to be written. */
export interface Result extends Counts {
  path: string;
  sha256: string | null;
  confidence: number | null;
  in: Output;
  /** Where it is no input, why. */
  skipped?: SkipReason;
  /** The line with its end. */
  line: Buffer;
  /** SHA-256 of the line; worked out where it is not known. */
  digest?: string;
}

export interface Journal {
  /** What a broken-off run has on its inputs, in its order. */
  left(): AsyncGenerator<ManifestEntry>;
  /** Takes over the next line of what is left, as it is. To be called before anything is added. */
  keep(entry: ManifestEntry): void;
  /** Whether a result is, to the byte, the next line of what is left. */
  has(entry: ManifestEntry, result: Result): boolean;
  /** Whether lines can still be kept. */
  readonly keeping: boolean;
  add(result: Result): Promise<void>;
  /** Writes what is gathered; the run can be gone on with. */
  flush(): Promise<void>;
  /** Ends the manifest: all that is left to do is `publish`. */
  finish(totals: Footer): Promise<void>;
  close(): Promise<void>;
}

const digestOf = ({ line, digest }: Pick<Result, 'line' | 'digest'>): string => digest ?? sha256(line);

/** Opens the parts in a folder, to go on from `left` where there is something. */
export async function openJournal(folder: string, header: Header, left: Extent | null): Promise<Journal> {
  const flags = left ? 'r+' : 'w';
  const part = (name: keyof Extent) => join(folder, partOf(FILES[name]));
  const openPart = (name: keyof Extent) => writing(part(name), () => open(part(name), flags));
  // The manifest comes last: without it the others mean nothing.
  const files: Record<keyof Extent, FileHandle> = {
    records: await openPart('records'),
    failures: await openPart('failures'),
    manifest: await openPart('manifest'),
  };
  /** Where the next byte of each part goes, what is gathered counted. */
  const ends: Extent = { records: 0, failures: 0, manifest: 0 };
  const gathered: Record<keyof Extent, Buffer[]> = { records: [], failures: [], manifest: [] };
  let size = 0;
  let keeping = true;

  const put = (name: keyof Extent, bytes: Buffer): void => {
    gathered[name].push(bytes);
    ends[name] += bytes.length;
    size += bytes.length;
  };
  const pour = async (name: keyof Extent): Promise<void> => {
    const [only, ...others] = gathered[name];
    const bytes = others.length === 0 && only ? only : Buffer.concat(gathered[name]);
    gathered[name] = [];
    const start = ends[name] - bytes.length;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await writing(part(name), () =>
        files[name].write(bytes, done, bytes.length - done, start + done),
      );
      done += bytesWritten;
    }
  };
  const flush = async (): Promise<void> => {
    size = 0;
    for (const name of ['records', 'failures', 'manifest'] as const) await pour(name);
  };
  /** What was not kept goes, from the manifest first. */
  const cut = async (): Promise<void> => {
    keeping = false;
    for (const name of ['manifest', 'failures', 'records'] as const)
      await writing(part(name), () => files[name].truncate(ends[name]));
  };
  const start = Buffer.from(headerLine(header));
  if (left) ends.manifest = start.length;
  else put('manifest', start);

  return {
    async *left() {
      if (!left) return;
      let read = 0;
      for await (const { bytes, length } of fileLines(part('manifest'))) {
        const entry = read > 0 ? readEntry(bytes) : null;
        read += length + 1;
        if (read > left.manifest) return;
        if (entry) yield entry;
      }
    },
    keep(entry) {
      ends[entry.in] += entry.bytes;
      ends.manifest += Buffer.byteLength(entryLine(entry));
    },
    has: (entry, result) =>
      entry.sha256 === result.sha256 && entry.in === result.in && entry.digest === digestOf(result),
    get keeping() {
      return keeping;
    },
    async add({ skipped: _, ...result }) {
      if (keeping) await cut();
      const { line } = result;
      const entry = { ...result, offset: ends[result.in], bytes: line.length, digest: digestOf(result) };
      put(result.in, line);
      put('manifest', Buffer.from(entryLine(entry)));
      if (size >= BATCH) await flush();
    },
    flush,
    async finish(footer) {
      if (keeping) await cut();
      await flush();
      // A manifest that says that the run came to its end must not reach the disk before the rest.
      for (const name of ['records', 'failures'] as const) await writing(part(name), () => files[name].sync());
      put('manifest', Buffer.from(footerLine(footer)));
      await flush();
      await writing(part('manifest'), () => files.manifest.sync());
    },
    async close() {
      await Promise.all(Object.values(files).map((file) => file.close()));
    },
  };
}
