/** A run that writes one stream and nothing else. */
import { inOrder } from './in-order.js';
import { type Reader, readEntry } from './reader.js';
import { count, countPassed, hasFailed, isBelow, resultOf } from './results.js';
import { type Entry, type Explain, noTotals, type ReadSettings, type Totals } from './types.js';

export interface StreamRun {
  settings: ReadSettings;
  reader: Reader;
  explain: Explain;
  /** Records of a lower confidence are counted as doubtful. */
  floor: number;
  failFast?: boolean;
  signal?: AbortSignal;
  onInput?(totals: Totals): void;
  /** Told of an input that gives no record. */
  onFailure(path: string, message: string): Promise<void>;
  /** Told of a record whose confidence is below the floor. */
  onDoubt?(path: string, confidence: number): Promise<void>;
}

/** Reads all inputs. Yields the lines of the records, with their ends, and returns the totals. */
export async function* linesOfAll(entries: AsyncIterable<Entry>, run: StreamRun): AsyncGenerator<Buffer, Totals> {
  const { settings, reader, explain, floor } = run;
  const totals = noTotals();
  const work = async (entry: Entry) => ({ path: entry.path, outcome: await readEntry(reader, entry, settings) });
  for await (const { path, outcome } of inOrder(entries, work, reader.ahead)) {
    if (outcome.kind === 'passed') {
      countPassed(totals, outcome.bytes);
      run.onInput?.(totals);
      if (run.signal?.aborted) break;
      continue;
    }
    if (outcome.kind === 'same' || outcome.kind === 'candidate') continue;
    const result = resultOf(path, outcome, explain);
    count(totals, result, outcome.bytes, false, floor);
    if (outcome.kind === 'record') yield outcome.line;
    else if (result.skipped === undefined) await run.onFailure(path, explain(outcome.failure));
    if (result.confidence !== null && isBelow(result, floor)) await run.onDoubt?.(path, result.confidence);
    run.onInput?.(totals);
    if ((run.failFast && hasFailed(result)) || run.signal?.aborted) break;
  }
  return totals;
}
