/** What runs into a folder and runs to a stream have in common. */
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { BatchOptions, Totals } from '../../batch/index.js';
import { DOUBTFUL } from '../../record/confidence.js';
import { explain } from '../failure.js';
import { catalogue } from '../messages.js';
import type { BatchCommandOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { type Progress, startProgress } from './progress.js';
import { batchWords } from './words.js';

/** More threads than processors gain nothing; many more cost memory. */
const MOST_JOBS = 64;

type Explained = Parameters<BatchOptions['explain']>[0];

/** A failure in words. In data they are English unless --lang says otherwise, as the diagnostics of records are. */
export const explaining =
  (lang: 'zh' | 'en') =>
  ({ code, detail }: Explained): string =>
    explain(code === 'internal' ? { message: detail } : { code, detail, message: detail }, catalogue(lang));

/** The options of the command line as the batch has them. */
export function batchOptions(names: readonly string[], options: BatchCommandOptions): BatchOptions {
  const {
    encoding,
    inputFormat,
    limits,
    ocr,
    lang,
    lists,
    only,
    exclude = [],
    from,
    failFast,
    jobs,
    minConfidence,
  } = options;
  return {
    names,
    list: from === undefined ? undefined : listFrom(from),
    exclude,
    limits,
    pictures: ocr === 'on',
    settings: { encoding, inputFormat, limits, ocr, lang, config: lists, ...(only && { only }) },
    jobs: jobs ?? Math.min(MOST_JOBS, availableParallelism()),
    explain: explaining(lang ?? 'en'),
    floor: minConfidence ?? DOUBTFUL,
    failFast,
  };
}

const listFrom = (path: string): AsyncIterable<Uint8Array> => (path === '-' ? process.stdin : createReadStream(path));

/** Shows how far the run is, unless it is to be quiet or records go to the same terminal. */
export function showProgress(
  inputs: BatchOptions,
  options: BatchCommandOptions,
  { errStyle, lang }: Terminal,
  count: (signal: AbortSignal) => Promise<number>,
): Progress & { stop(): void } {
  const { stderr, stdout } = process;
  const counting = new AbortController();
  const terminal = stderr.isTTY === true;
  const hidden = options.quiet || (terminal && stdout.isTTY === true && options.out === undefined);
  if (hidden) return { update: () => {}, total: () => {}, clear: () => {}, stop: () => {} };
  const progress = startProgress({
    words: batchWords(lang),
    style: errStyle,
    terminal,
    columns: stderr.columns || 80,
    write: (text) => void stderr.write(text),
    now: Date.now,
  });
  // A list can be read only once: how long it is shows at its end.
  if (terminal && inputs.list === undefined) count(counting.signal).then(progress.total, () => {});
  const stop = () => {
    counting.abort();
    progress.clear();
  };
  return { ...progress, stop };
}

/** The exit status of what was read. */
export function statusOf(
  totals: Pick<Totals, 'failed' | 'warnings' | 'doubtful'> & Partial<Pick<Totals, 'skipped'>>,
  { strict, minConfidence }: BatchCommandOptions,
): number {
  const remarked = totals.warnings > 0 || (totals.skipped?.size ?? 0) > 0;
  const tooDoubtful = minConfidence !== undefined && totals.doubtful > 0;
  return totals.failed > 0 || (strict && remarked) || tooDoubtful ? 1 : 0;
}
