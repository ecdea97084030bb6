import type { Command } from 'commander';
import { STATS_ENDINGS, type StatsFormat } from '../output/stats/formats.js';
import { plain } from '../output/style.js';
import type { WriteContext } from '../output/writer.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Summary } from '../stats/summary.js';
import { readEach, readOptions, type Tally } from './each.js';
import { checkEncoding } from './encoding.js';
import { explain } from './failure.js';
import { floorOf } from './floor.js';
import { gatherInputs } from './gather.js';
import { type Input, readInput } from './inputs.js';
import { ledgerRecords } from './ledger-records.js';
import type { StatsOptions } from './options.js';
import { formatOfOut } from './out-format.js';
import { recordReader } from './records.js';
import { ClosedPipe } from './sink.js';
import { refuseOverwriting } from './targets.js';
import type { Terminal } from './terminal.js';
import { whereOf } from './where.js';
import { writeFileWhole } from './write.js';

/** `rectify stats`: the figures of the notices and records that could be read. Returns the exit status. */
export async function stats(names: string[], options: StatsOptions, terminal: Terminal, command: Command) {
  const { say, lang, outStyle, width } = terminal;
  checkEncoding(options.encoding, say);
  const format = formatOfOut(options.out, options.format, STATS_ENDINGS, say) ?? 'table';
  const where = whereOf(options.where ?? [], lang, say);
  const { inputs, skipped } = await gatherInputs(names, options, terminal, command, { records: true });
  const out = options.out === '-' ? undefined : options.out;
  if (out !== undefined) await refuseOverwriting(inputs, out, say);

  const room = await import('../stats/index.js');
  const summarizer = new room.Summarizer(options.by, where, options.allCopies !== true);
  const floor = floorOf(options, terminal);
  const add = async (record: NoticeRecord, place: string) => {
    if (summarizer.add(record, place)) await floor.hold(record, place);
  };
  const records = recordReader(room, terminal, add);
  const ledger = async (input: Input): Promise<Tally | null> => {
    const core = await import('../core.js');
    const bytes = await readInput(input, options.limits);
    const found = await ledgerRecords(bytes, core, readOptions(input, options, undefined));
    for (const record of found ?? []) await add(record, record.source.path ?? input.name);
    return found && { errors: 0, warnings: 0, infos: 0 };
  };
  const status = await readEach(inputs, options, terminal, {
    use: async ({ record }, { name }) => {
      summarizer.add(record, name);
    },
    instead: async (input) => (await records(input)) ?? ledger(input),
    floor,
    skipped,
  });
  const summary = summarizer.summary();
  if (summary.notices === 0) {
    if (where.length > 0 && !options.quiet) await terminal.tell([`rectify: ${say.noneFits}`]);
    return status;
  }

  const context: WriteContext = { lang, style: out === undefined ? outStyle : plain, width };
  try {
    const pieces = await piecesOf(summary, format, context, options.by !== undefined);
    await (out === undefined ? terminal.out.write(pieces) : writeFileWhole(out, pieces));
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    if (out === undefined) throw error;
    await terminal.tell([`rectify: ${explain(error, say)}`]);
    return 1;
  }
  return status;
}

async function piecesOf(summary: Summary, format: StatsFormat, context: WriteContext, chosen: boolean) {
  switch (format) {
    case 'json': {
      const { jsonPieces } = await import('../output/json-pieces.js');
      return [...jsonPieces(summary, 2), '\n'];
    }
    case 'html':
      return (await import('../output/stats/html.js')).writeStatsHtml(summary, context, chosen);
    default:
      return (await import('../output/stats/tables.js')).TABLES[format](summary, context, chosen);
  }
}
