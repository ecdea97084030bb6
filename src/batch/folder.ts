/** A run that writes into a folder: what is done already is taken over, and a run that breaks off can be gone on with. */
import { type Former, openFormer } from './former.js';
import { inOrder } from './in-order.js';
import { type Journal, openJournal, type Result } from './journal.js';
import { type Footer, footerWith, type Header, type ManifestEntry } from './manifest.js';
import { writing } from './output-error.js';
import { type Reader, readEntry } from './reader.js';
import { discardParts, publish, recover } from './recover.js';
import { count, countPassed, hasFailed, resultOf } from './results.js';
import type { Beside } from './second-pass.js';
import { skipsIn } from './skipped.js';
import { type Entry, type Explain, noTotals, type ReadSettings, type Totals } from './types.js';
import { writtenFiles } from './written-files.js';

const footerOf = ({ inputs, records, failures, skipped, passed }: Totals): Footer => ({
  inputs,
  records,
  failures,
  skipped: skipsIn(skipped),
  ...(passed > 0 && { passed }),
});

export interface FolderRun {
  /** An existing folder whose lock is held. */
  folder: string;
  header: Header;
  settings: ReadSettings;
  reader: Reader;
  explain: Explain;
  /** Records of a lower confidence are counted as doubtful. */
  floor: number;
  /** Names of what is made of the records when all are read, and of what former runs made. */
  derived: readonly string[];
  /** Take nothing over from former runs. */
  force?: boolean;
  /** Stop at the first input that fails. */
  failFast?: boolean;
  signal?: AbortSignal;
  /** Told after every input. */
  onInput?(totals: Totals): void;
}

/** How a run ended: whole, or broken off at an input that failed, or from outside. */
export interface Ending {
  totals: Totals;
  stopped: 'failure' | 'signal' | null;
  /** Files that somebody had edited and that were left alone, and what the new ones are called. */
  beside?: Beside[];
  /** Copies of other notices, where they were looked for. */
  copies?: number;
  /** The input that failed, with `failFast`. */
  at?: { path: string; message: string | null };
}

/** An input, and what is at hand for it. */
interface Planned {
  entry: Entry;
  known: ManifestEntry | null;
  from: 'journal' | 'former' | null;
}

/**
 * Reads all inputs into the folder's records, failures and manifest.
 *
 * @throws {OutputError} what cannot be written
 */
export async function runIntoFolder(entries: AsyncIterable<Entry>, run: FolderRun): Promise<Ending> {
  if (run.force) await discardParts(run.folder);
  const left = run.force ? null : await recover(run.folder, run.header);
  const former = run.force ? null : await openFormer(run.folder, run.header);
  const journal = await openJournal(run.folder, run.header, left);
  let ending: Ending;
  try {
    ending = await readAll(entries, run, journal, former);
    if (ending.stopped) await journal.flush();
    else {
      // Names of what is about to be made are known before it is, so that a run that breaks off finds its own files.
      const files = {
        ...Object.fromEntries(run.derived.map((name) => [name, ''])),
        ...(await writtenFiles(run.folder)),
      };
      await journal.finish(footerWith(footerOf(ending.totals), files));
    }
  } finally {
    await journal.close();
    await former?.close();
  }
  // Not every system gives an open file another name.
  if (!ending.stopped) await writing(run.folder, () => publish(run.folder));
  return ending;
}

async function readAll(
  entries: AsyncIterable<Entry>,
  { settings, reader, explain, floor, failFast, signal, onInput }: FolderRun,
  journal: Journal,
  former: Former | null,
): Promise<Ending> {
  const totals = noTotals();
  const work = async (planned: Planned) => ({
    ...planned,
    outcome: await readEntry(reader, planned.entry, settings, planned.known?.sha256 ?? undefined),
  });
  for await (const { outcome, ...planned } of inOrder(
    plan(entries, journal, former, settings.only !== undefined),
    work,
    reader.ahead,
  )) {
    const { entry } = planned;
    let result: Result | ManifestEntry | null =
      outcome.kind === 'same' ? await takeOver(planned, journal, former) : null;
    const reused = result !== null;
    // What was at hand may be so no more: somebody changed the records, or an input that came before this one.
    const fresh = outcome.kind === 'same' && !reused ? await readEntry(reader, entry, settings) : outcome;
    if (fresh.kind === 'record' || fresh.kind === 'failure') {
      result = resultOf(entry.path, fresh, explain);
      // Where notices alone are wanted nothing is kept of what is none: of an archive it would be nearly all.
      if (settings.only === undefined || result.skipped === undefined) await write(result, planned, journal);
    }
    if (result === null) countPassed(totals, outcome.bytes);
    else count(totals, result, outcome.bytes, reused, floor);
    onInput?.(totals);
    if (failFast && result !== null && hasFailed(result)) {
      const message = fresh.kind === 'failure' ? explain(fresh.failure) : null;
      return { totals, stopped: 'failure', at: { path: entry.path, message } };
    }
    if (signal?.aborted) return { totals, stopped: 'signal' };
  }
  return { totals, stopped: null };
}

/** Takes over the line of an input that has not changed, `null` where it cannot be had. */
async function takeOver({ known, from }: Planned, journal: Journal, former: Former | null) {
  if (known === null) return null;
  if (from === 'journal') {
    if (!journal.keeping) return null;
    journal.keep(known);
    return known;
  }
  const line = (await former?.fetch(known)) ?? null;
  if (line === null) return null;
  await journal.add({ ...known, line });
  return known;
}

/** A failure that comes out as it did before (a file that is still missing) is no reason to begin anew behind it. */
async function write(result: Result, { known, from }: Planned, journal: Journal): Promise<void> {
  if (known && from === 'journal' && journal.keeping && journal.has(known, result)) journal.keep(known);
  else await journal.add(result);
}

/**
 * Finds what is at hand: as long as the inputs are those of the run that broke off, what it has; then the former run's.
 *
 * @param sparse whether a run keeps nothing of most inputs, so that those between two that it has are no others
 */
async function* plan(
  entries: AsyncIterable<Entry>,
  journal: Journal,
  former: Former | null,
  sparse: boolean,
): AsyncGenerator<Planned> {
  const left = journal.left();
  const following = async (): Promise<ManifestEntry | null> => (await left.next()).value ?? null;
  let next = await following();
  try {
    for await (const entry of entries) {
      const kept = next?.path === entry.path ? next : null;
      if (kept !== null) next = await following();
      else if (!sparse) next = null;
      const known = kept ?? (await former?.find(entry.path)) ?? null;
      yield { entry, known, from: kept ? 'journal' : known ? 'former' : null };
    }
  } finally {
    await left.return(undefined);
  }
}
