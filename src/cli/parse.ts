import type { Command } from 'commander';
import type { Reading } from '../core.js';
import { EXTENSIONS, type Format, loadWriter } from '../output/formats.js';
import { plain } from '../output/style.js';
import type { WriteContext } from '../output/writer.js';
import type { NoticeRecord } from '../record/schema.js';
import { type Selection, selected } from '../record/selection.js';
import { readEach } from './each.js';
import { checkEncoding } from './encoding.js';
import { WriteFailure } from './failure.js';
import { fieldsWanted } from './fields.js';
import { type Gathered, gatherInputs } from './gather.js';
import type { Input } from './inputs.js';
import { endOf, OneFile } from './one-file.js';
import type { ParseOptions } from './options.js';
import { type Endings, formatOfOut, isFileOf } from './out-format.js';
import { planTargets, refuseOverwriting } from './targets.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write.js';

/** Formats that are made of records, and of one or many alike. */
const MADE = ['xlsx', 'csv', 'markdown', 'html', 'parquet'] as const;
export type Made = (typeof MADE)[number];

const ENDINGS: Endings<Format | Made> = {
  '.json': ['json'],
  '.ndjson': ['ndjson'],
  '.txt': ['text', 'tree', 'text-source'],
  '.xlsx': ['xlsx'],
  '.csv': ['csv'],
  '.md': ['markdown'],
  '.html': ['html'],
  '.parquet': ['parquet'],
};

/** What a run reads and how it shows it. */
export interface Run extends Gathered {
  options: ParseOptions;
  selection: Selection | undefined;
}

/** `rectify parse`: a record an input, to standard output or into files. Returns the exit status. */
export async function parse(names: string[], options: ParseOptions, terminal: Terminal, command: Command) {
  const { say } = terminal;
  checkEncoding(options.encoding, say);
  const chosen = command.getOptionValueSource('format') === 'default' ? undefined : options.format;
  const out = options.out === '-' ? undefined : options.out;
  const format = formatOfOut<Format | Made>(out, chosen, ENDINGS, say) ?? options.format;
  const selection = await fieldsWanted(options.fields, [format], say);
  const run = { ...(await gatherInputs(names, options, terminal, command)), options, selection };
  if (out === undefined) return toStream(format as Format, run, terminal);
  if (isMade(format)) return (await import('./parse/made.js')).parseToMade(format, out, run, terminal);
  if (run.inputs.length > 1 && isFileOf(out, ENDINGS)) return toOneFile(format, out, run, terminal);
  return toFiles(format, out, run, terminal);
}

const isMade = (format: Format | Made): format is Made => (MADE as readonly string[]).includes(format);

/** A writer, and for whom it writes. */
async function writing(format: Format, { selection }: Run, { lang, width }: Terminal, style = plain) {
  const writer = await loadWriter(format);
  const context: WriteContext = { lang, style, width };
  return ({ record, tree }: Reading): Iterable<string> =>
    writer({ record: selection ? (selected(record, selection) as NoticeRecord) : record, tree }, context);
}

async function toStream(format: Format, run: Run, terminal: Terminal): Promise<number> {
  const written = await writing(format, run, terminal, terminal.outStyle);
  const use = (reading: Reading) => terminal.out.write(written(reading));
  return readEach(run.inputs, run.options, terminal, { use, skipped: run.skipped });
}

/** Each input to a file, or all to a folder. */
async function toFiles(format: Format, out: string, run: Run, terminal: Terminal): Promise<number> {
  const { directory, files } = await planTargets(run.inputs, out, EXTENSIONS[format], terminal.say);
  const written = await writing(format, run, terminal);
  const use = async (reading: Reading, input: Input) => {
    if (directory) await makeDirectory(directory);
    await writeFileWhole(files.get(input) as string, written(reading));
  };
  return readEach(run.inputs, run.options, terminal, { use, skipped: run.skipped });
}

/** Several inputs to a file, one after another as they would come on standard output. */
async function toOneFile(format: Format, out: string, run: Run, terminal: Terminal): Promise<number> {
  await refuseOverwriting(run.inputs, out, terminal.say);
  const written = await writing(format, run, terminal);
  const file = new OneFile<Iterable<string>>(async (all) => {
    await writeFileWhole(out, flattened(all));
    return out;
  });
  const use = (reading: Reading) => file.add(written(reading));
  const status = await readEach(run.inputs, run.options, terminal, { use, skipped: run.skipped });
  return endOf(file, status, terminal);
}

async function* flattened(all: AsyncIterable<Iterable<string>>): AsyncGenerator<string> {
  for await (const pieces of all) yield* pieces;
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await (await import('../batch/index.js')).makeFolder(path);
  } catch (error) {
    throw new WriteFailure(path, error);
  }
}
