/** Finding notices: nothing of an input is read but its text. */
import { inOrder } from './in-order.js';
import { type Reader, readEntry } from './reader.js';
import { count, countPassed, resultOf } from './results.js';
import type { StreamRun } from './stream.js';
import { type Entry, noTotals, type Totals } from './types.js';

/** An input that can be a notice. */
export interface Candidate {
  path: string;
  /** Of a page of a web archive. */
  url: string | null;
}

/** The sum of it; `passed` counts all that could be looked at. */
export interface Found extends Totals {
  found: number;
}

type Run = Omit<StreamRun, 'onDoubt' | 'failFast' | 'floor'> & { reader: Reader };

/** Yields the inputs that can be notices, and returns the totals. */
export async function* candidatesIn(entries: AsyncIterable<Entry>, run: Run): AsyncGenerator<Candidate, Found> {
  const { reader, explain, signal, onInput, onFailure } = run;
  const totals: Found = { ...noTotals(), found: 0 };
  const settings = { ...run.settings, only: 'candidates' as const };
  const work = async (entry: Entry) => ({ path: entry.path, outcome: await readEntry(reader, entry, settings) });
  for await (const { path, outcome } of inOrder(entries, work, reader.ahead)) {
    if (outcome.kind === 'failure') {
      const result = resultOf(path, outcome, explain);
      count(totals, result, outcome.bytes, false, 0);
      if (result.skipped === undefined) await onFailure(path, explain(outcome.failure));
    } else countPassed(totals, outcome.bytes);
    if (outcome.kind === 'candidate') {
      totals.found += 1;
      yield { path, url: outcome.url };
    }
    onInput?.(totals);
    if (signal?.aborted) break;
  }
  return totals;
}
