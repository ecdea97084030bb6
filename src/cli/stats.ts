import type { Command } from 'commander';
import { Summarizer, type Summary } from '../stats/summary.js';
import { readEach } from './each.js';
import { checkEncoding } from './encoding.js';
import { nameInputs } from './inputs.js';
import type { StatsOptions } from './options.js';
import { ClosedPipe } from './sink.js';
import type { Terminal } from './terminal.js';

/** `rectify stats`: the figures of the notices that could be read. Returns the exit status. */
export async function stats(names: string[], options: StatsOptions, terminal: Terminal, command: Command) {
  checkEncoding(options.encoding, terminal.say);
  const inputs = nameInputs(names, terminal.say, command);
  const summarizer = new Summarizer();
  const status = await readEach(inputs, options, terminal, {
    use: async ({ record }) => summarizer.add(record),
  });
  const summary = summarizer.summary();
  if (summary.notices === 0) return status;
  try {
    await terminal.out.write(await piecesOf(summary, options.format, terminal));
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    throw error;
  }
  return status;
}

async function piecesOf(summary: Summary, format: StatsOptions['format'], { lang, outStyle, width }: Terminal) {
  if (format === 'json') {
    const { jsonPieces } = await import('../output/json-pieces.js');
    return [...jsonPieces(summary, 2), '\n'];
  }
  const { writeStatsTable } = await import('../output/stats-table.js');
  return writeStatsTable(summary, { lang, style: outStyle, width });
}
