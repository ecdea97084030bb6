import type { BatchCommandOptions } from '../options.js';
import { ClosedPipe } from '../sink.js';
import type { Terminal } from '../terminal.js';
import { explaining, statusOf } from './run.js';
import { batchWords } from './words.js';

/** Answers standard input line by line. Each answer is written before the next line is read. Returns the exit status. */
export async function answerLines(options: BatchCommandOptions, terminal: Terminal): Promise<number> {
  const { answers } = await import('../../batch/index.js');
  const { encoding, inputFormat, limits, ocr, lang, lists, only } = options;
  const { minConfidence } = options;
  const words = batchWords(terminal.lang);
  const totals = { failed: 0, warnings: 0, doubtful: 0 };
  const all = answers(process.stdin, {
    settings: { encoding, inputFormat, limits, ocr, lang, config: lists, ...(only && { only }) },
    explain: explaining(lang ?? 'en'),
    fields: options.selection,
    tables: options.withTables,
    explainFault: (fault) => batchWords(lang ?? 'en').faults[fault],
  });
  try {
    for await (const { line, number, failed, warnings, confidence } of all) {
      await terminal.out.write([line]);
      if (failed) totals.failed += 1;
      totals.warnings += warnings;
      if (minConfidence !== undefined && confidence !== null && confidence < minConfidence) {
        totals.doubtful += 1;
        await terminal.tell([`rectify: ${words.line(number)}: ${terminal.say.belowFloor(confidence, minConfidence)}`]);
      }
      if (failed && options.failFast) break;
    }
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    throw error;
  } finally {
    process.stdin.destroy();
  }
  return statusOf(totals, options);
}
