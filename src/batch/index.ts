/** Many inputs: into a folder, or to one stream. What the command line needs of it. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { namedRecogniser } from '../apart/ocr-packages.js';
import { type Candidate, candidatesIn, type Found } from './candidates.js';
import { COPIES_FILE, writeCopies } from './copies.js';
import { DOUBTFUL_FILE, discardDoubtful, writeDoubtful } from './doubtful.js';
import { entriesOf, type Inputs } from './entries.js';
import { type Ending, runIntoFolder } from './folder.js';
import { DERIVED_FILES, type DerivedOptions, derivedNames, SELECTED } from './formats.js';
import { formerOutput } from './former-output.js';
import { isTaken, TREE } from './json-tree.js';
import { foreignFiles, knownFiles } from './known-files.js';
import { LOCK, type LockOptions, takeLock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { FILES, headerOf } from './manifest.js';
import { OutputError, writing } from './output-error.js';
import { type OutputNames, ownOutput } from './own-output.js';
import { readerFor } from './reader.js';
import { derive, discardDerived, recordsIn } from './second-pass.js';
import { linesOfAll, type StreamRun } from './stream.js';
import type { Entry, Explain, ReadSettings, Totals } from './types.js';
import { plainName } from './written-files.js';

export { answers } from './answer.js';
export { hashing } from './digest.js';
export { DERIVED, linesOf } from './formats.js';
export { contentAt, isInside } from './inside.js';
export { makeFolder } from './make-folder.js';
export type { Fault } from './request.js';
export { addSkip } from './skipped.js';
export { unique } from './unique.js';
export { nameFor } from './written-files.js';
export type { Ending, Found, Totals };

export interface BatchOptions extends Inputs {
  /** The one file that is written, which is no input. */
  outFile?: string;
  settings: ReadSettings;
  /** Threads to read with; 1 reads in this process. */
  jobs: number;
  explain: Explain;
  /** Records of a lower confidence are in doubt. */
  floor: number;
  failFast?: boolean;
  signal?: AbortSignal;
  onInput?(totals: Totals): void;
}

export interface FolderOptions extends BatchOptions {
  out: string;
  /** Of rectify: another may read otherwise. */
  version: string;
  force?: boolean;
  /** Besides the records, which are always written. */
  formats: readonly string[];
  derived: DerivedOptions;
  lock: LockOptions;
  /** Told when the inputs are read and other formats are being made. */
  onDerive?(): void;
}

const OWN = new Set<string>([...Object.values(FILES), ...DERIVED_FILES, DOUBTFUL_FILE, LOCK]);
const NAMES: OutputNames = {
  isFile: (name) => OWN.has(name) || DERIVED_FILES.includes(plainName(name)),
  isFolder: (name) => name === TREE,
};

/**
 * Reads all inputs into a folder; see the README for what is in it then.
 *
 * @throws {OutputError} what cannot be written
 * @throws {LockedError} where another run is at work in the folder
 */
export async function batchIntoFolder(options: FolderOptions): Promise<Ending> {
  const { out, settings, derived } = options;
  const selects = derived.unique || derived.fields;
  const formats = [...options.formats, ...(selects ? [SELECTED] : [])];
  await writing(out, () => makeFolder(out));
  const unlock = await takeLock(out, options.lock);
  try {
    const names = [
      ...(await derivedNames(formats)),
      ...(formats.includes('json') ? [TREE] : []),
      ...(derived.unique ? [COPIES_FILE] : []),
    ];
    await refuseForeign(out, names);
    const derivedFiles = await withFormer(out, names);
    await discardDerived(out);
    await discardDoubtful(out);
    const entries = await allEntries(options, out);
    const header = headerOf(options.version, settings, namedRecogniser());
    const { reader, items } = await readerFor(entries, options.jobs);
    try {
      const ending = await runIntoFolder(items, { ...options, derived: derivedFiles, folder: out, header, reader });
      // What threads hold would stand beside what is made of the records.
      await reader.close();
      if (ending.stopped === null) await writeDoubtful(out, options.floor);
      if (ending.stopped === null && derived.unique) ending.copies = await writeCopies(out, recordsIn(out));
      if (ending.stopped === null && formats.some((format) => format !== 'ndjson')) {
        options.onDerive?.();
        ending.beside = await derive(out, formats, { ...derived, force: options.force });
      }
      return ending;
    } finally {
      await reader.close();
    }
  } finally {
    await unlock();
  }
}

/**
 * Nothing that a run did not write is replaced: the run ends before it begins.
 *
 * @throws {OutputError} with all that lies there
 */
async function refuseForeign(out: string, derived: readonly string[]): Promise<void> {
  const foreign = await foreignFiles(out, derived);
  const taken = (await Promise.all(foreign.map(async (name) => name !== TREE || (await isTaken(out))))).map(
    (is, i) => is && join(out, foreign[i]),
  );
  const paths = taken.filter((path) => path !== false);
  if (paths.length > 0) throw new OutputError(paths.join(', '), Object.assign(new Error('taken'), { code: 'EEXIST' }));
}

/** What this run makes, and what former ones made and it leaves as it is. */
async function withFormer(out: string, names: readonly string[]): Promise<string[]> {
  const known = await knownFiles(out);
  const former = [...DERIVED_FILES, TREE].filter((name) => known.has(name) && existsSync(join(out, name)));
  return [...new Set([...names, ...former])].sort();
}

const allEntries = async (inputs: Inputs, out: string | undefined): Promise<AsyncIterable<Entry>> =>
  entriesOf(inputs, await ownOutput(out, NAMES), formerOutput(NAMES));

/** Reads all inputs to one stream of NDJSON; the totals are what the generator returns. */
export async function* batchLines(
  options: BatchOptions & Pick<StreamRun, 'onFailure' | 'onDoubt'>,
): AsyncGenerator<Buffer, Totals> {
  const { outFile } = options;
  const entries = without(outFile, await allEntries(options, undefined));
  const { reader, items } = await readerFor(entries, options.jobs);
  try {
    return yield* linesOfAll(items, { ...options, reader });
  } finally {
    await reader.close();
  }
}

/** All entries but one file, and but what was written beside it. */
async function* without(file: string | undefined, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  const own = file === undefined ? null : resolve(file);
  for await (const entry of entries) {
    const path = own === null ? null : resolve(entry.path);
    const beside = path !== null && own !== null && join(dirname(path), plainName(basename(path))) === own;
    if (path === null || (path !== own && !beside)) yield entry;
  }
}

/** Finds the inputs that can be notices; the totals are what the generator returns. */
export async function* findCandidates(
  options: BatchOptions & Pick<StreamRun, 'onFailure'>,
): AsyncGenerator<Candidate, Found> {
  const entries = without(options.outFile, await allEntries(options, undefined));
  const { reader, items } = await readerFor(entries, options.jobs);
  try {
    return yield* candidatesIn(items, { ...options, reader });
  } finally {
    await reader.close();
  }
}

/** The inputs that a run to standard output would read, and what it would leave out. */
export async function* listInputs(inputs: Inputs): AsyncGenerator<Entry> {
  yield* await allEntries(inputs, undefined);
}

/** How many inputs there are, by looking at names alone. Gives up when the signal says so. */
export async function countInputs(inputs: Inputs, out: string | undefined, signal: AbortSignal): Promise<number> {
  const folder = out !== undefined && (await stat(out).catch(() => null)) ? out : undefined;
  let count = 0;
  for await (const { skipped } of await allEntries(inputs, folder)) {
    if (signal.aborted) break;
    if (skipped === undefined) count += 1;
  }
  return count;
}
