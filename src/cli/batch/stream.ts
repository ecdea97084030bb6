import { basename } from 'node:path';
import type { Derived, DerivedOptions } from '../../batch/formats.js';
import type { Totals } from '../../batch/index.js';
import { recordPieces } from '../../output/json-pieces.js';
import type { NoticeRecord } from '../../record/schema.js';
import { selected } from '../../record/selection.js';
import type { BatchCommandOptions } from '../options.js';
import { ClosedPipe } from '../sink.js';
import type { Terminal } from '../terminal.js';
import { derivedOptions } from './ledger-options.js';
import { barrenLines, skippedLines } from './left-out.js';
import { batchOptions, explaining, showProgress, statusOf } from './run.js';
import { batchWords } from './words.js';

/** Takes all pieces of the output. */
type Write = (pieces: AsyncIterable<string | Uint8Array>) => Promise<void>;

/**
 * Reads to standard output in one format, says how it went, and returns the exit status.
 *
 * @param write where the output goes instead
 */
export async function batchToStream(
  names: string[],
  options: BatchCommandOptions,
  terminal: Terminal,
  write?: Write,
): Promise<number> {
  const { batchLines, countInputs, DERIVED, linesOf, unique } = await import('../../batch/index.js');
  const inputs = { ...batchOptions(names, options), ...(write && { outFile: options.out }) };
  const words = batchWords(terminal.lang);
  const progress = showProgress(inputs, options, terminal, (signal) => countInputs(inputs, undefined, signal));
  let totals: Totals | null = null;
  let copies = 0;
  const format = options.format?.[0] ?? 'ndjson';
  // Lines that nobody looks into are written as they come: who reads the notices selects from the records.
  const asTheyCome = format === 'ndjson' && !options.unique;
  const lines = batchLines({
    ...inputs,
    settings: { ...inputs.settings, ...(asTheyCome && { fields: options.selection }) },
    // These messages are for a person, not for a file.
    explain: explaining(terminal.lang),
    onInput: (now) => {
      totals = now;
      progress.update(now);
    },
    onFailure: async (path, message) => {
      progress.clear();
      await terminal.tell([`rectify: ${path}: ${message}`]);
    },
    onDoubt: async (path, confidence) => {
      if (options.minConfidence === undefined) return;
      progress.clear();
      await terminal.tell([`rectify: ${path}: ${terminal.say.belowFloor(confidence, inputs.floor)}`]);
    },
  });
  try {
    const derived = await DERIVED[format]?.();
    const records = options.unique ? unique(parsed(lines), () => copies++) : parsed(lines);
    const all = pieces(options, derived, records, asTheyCome ? () => lines : linesOf);
    if (write) await write(all);
    else
      for await (const piece of all) {
        progress.clear();
        await (typeof piece === 'string' ? terminal.out.write([piece]) : terminal.out.bytes(piece));
      }
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    throw error;
  } finally {
    progress.stop();
  }
  if (totals === null) return 0;
  const { doubtful } = totals as Totals;
  const left = copies > 0 ? [words.copies(copies)] : [];
  const doubts = doubtful > 0 ? [words.inDoubt(doubtful, inputs.floor)] : [];
  if (!options.quiet)
    await terminal.tell([
      ...barrenLines(totals, terminal),
      words.summary(totals),
      ...skippedLines(totals, terminal),
      ...left,
      ...doubts,
    ]);
  return statusOf(totals, options);
}

/** What is written: a ledger, records one below the other, or lines by `linesOf`. */
async function* pieces(
  options: BatchCommandOptions,
  derived: Derived | undefined,
  records: AsyncIterable<NoticeRecord>,
  linesOf: (records: AsyncIterable<NoticeRecord>, options: DerivedOptions) => AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  const wanted = derivedOptions(options);
  if (derived) {
    const file = derived.fileFor?.(basename(options.out ?? ''), wanted) ?? derived.files[0];
    yield* derived.pieces(file, records, wanted);
  } else if (options.format?.[0] === 'json') {
    const { fields } = wanted;
    for await (const record of records)
      yield* recordPieces(fields ? (selected(record, fields) as NoticeRecord) : record, 2);
  } else yield* linesOf(records, wanted);
}

async function* parsed(lines: AsyncIterable<Buffer>): AsyncGenerator<NoticeRecord> {
  for await (const line of lines) yield JSON.parse(line.toString('utf8'));
}
