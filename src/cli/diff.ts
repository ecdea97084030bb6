import type { Command } from 'commander';
import type { Profile } from '../core.js';
import type { NoticeRecord } from '../record/schema.js';
import { loadProfile } from './config/load.js';
import { loadCore } from './core.js';
import { isRecordFile, readRecord } from './diff/record-file.js';
import { readOptions, report } from './each.js';
import { checkEncoding } from './encoding.js';
import { explain } from './failure.js';
import { type Input, nameInputs, readInput } from './inputs.js';
import type { DiffOptions } from './options.js';
import { outFile } from './out-file.js';
import { type Endings, formatOfOut } from './out-format.js';
import { ClosedPipe } from './sink.js';
import { refuseOverwriting } from './targets.js';
import type { Terminal } from './terminal.js';

const ENDINGS: Endings<DiffOptions['format']> = {
  '.txt': ['text'],
  '.json': ['json'],
  '.md': ['markdown'],
  '.markdown': ['markdown'],
};

/**
 * `rectify diff`: what changed between two notices, each a notice or a record of one.
 *
 * @returns the exit status: 0 where they could be compared, 1 where not, or with `exitCode` where they differ
 */
export async function diff(names: [string, string], options: DiffOptions, terminal: Terminal, command: Command) {
  const { say } = terminal;
  checkEncoding(options.encoding, say);
  const chosen = command.getOptionValueSource('format') === 'default' ? undefined : options.format;
  const format = formatOfOut(options.out, chosen, ENDINGS, say) ?? options.format;
  const inputs = nameInputs(names, say, command);
  if (options.out !== undefined && options.out !== '-') await refuseOverwriting(inputs, options.out, say);
  const file = outFile(options.out, terminal);
  const profile = (await loadProfile(options, terminal))?.profile;
  const records: NoticeRecord[] = [];
  // Both are read whatever happens to the first, so that both are mended in one go.
  for (const input of inputs) {
    try {
      records.push(await recordOf(input, options, profile, terminal));
    } catch (error) {
      await terminal.tell([`rectify: ${input.name}: ${explain(error, say)}`]);
    }
  }
  if (records.length < 2) return 1;
  const { compare } = await import('./diff/compare.js');
  const [a, b] = inputs.map(({ name }) => name);
  const { same, warnings, pieces } = compare(records[0], records[1], { a, b }, format, file.terminal);
  const [first, second] = records.map(({ organization }) => organization ?? '');
  const doubts = warnings.map((id) => `rectify: ${say.severity.warning}: ${say.diffWarnings[id](first, second)}`);
  if (!options.quiet) await terminal.tell(doubts);
  try {
    await file.terminal.out.write(pieces);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return file.close(options.exitCode && !same ? 1 : 0);
}

async function recordOf(
  input: Input,
  options: DiffOptions,
  profile: Profile | undefined,
  terminal: Terminal,
): Promise<NoticeRecord> {
  const bytes = await readInput(input, options.limits);
  if (isRecordFile(input, bytes)) return readRecord(bytes, terminal.lang);
  const core = await loadCore();
  const wanted = readOptions(input, options, profile);
  const { ledgerRecords } = await import('./ledger-records.js');
  const ledger = await ledgerRecords(bytes, core, wanted);
  // A ledger of several notices is compared as the one table that it is.
  if (ledger?.length === 1) return ledger[0];
  const reading = core.read(await core.open(bytes, wanted), wanted);
  await report(core, reading, input, options, terminal);
  return reading.record;
}
