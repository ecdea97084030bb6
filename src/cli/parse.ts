import type { Command } from 'commander';
import type { Reading } from '../core.js';
import { EXTENSIONS, type Format, loadWriter } from '../output/formats.js';
import { plain } from '../output/style.js';
import type { WriteContext } from '../output/writer.js';
import type { NoticeRecord } from '../record/schema.js';
import { selected } from '../record/selection.js';
import { readEach } from './each.js';
import { checkEncoding } from './encoding.js';
import { WriteFailure } from './failure.js';
import { fieldsWanted } from './fields.js';
import { gatherInputs } from './gather.js';
import type { Input } from './inputs.js';
import type { ParseOptions } from './options.js';
import { type Endings, formatOfOut } from './out-format.js';
import { planTargets } from './targets.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write.js';

const ENDINGS: Endings<Format> = { '.json': ['json'], '.ndjson': ['ndjson'], '.txt': ['text', 'tree', 'text-source'] };

/** `rectify parse`: a record an input, to standard output or into files. Returns the exit status. */
export async function parse(names: string[], options: ParseOptions, terminal: Terminal, command: Command) {
  const { lang, say, out, outStyle, width } = terminal;
  checkEncoding(options.encoding, say);
  const chosen = command.getOptionValueSource('format') === 'default' ? undefined : options.format;
  const format = formatOfOut(options.out, chosen, ENDINGS, say) ?? options.format;
  const selection = await fieldsWanted(options.fields, [format], say);
  const { inputs, skipped } = await gatherInputs(names, options, terminal, command);
  const toFile = options.out !== undefined && options.out !== '-';
  const targets = toFile ? await planTargets(inputs, options.out as string, EXTENSIONS[format], say) : null;
  const writer = await loadWriter(format);
  const context: WriteContext = { lang, style: toFile ? plain : outStyle, width };

  const use = async ({ record, tree }: Reading, input: Input) => {
    const shown = selection ? (selected(record, selection) as NoticeRecord) : record;
    const pieces = writer({ record: shown, tree }, context);
    const file = targets?.files.get(input);
    if (file === undefined) return out.write(pieces);
    if (targets?.directory) await makeDirectory(targets.directory);
    await writeFileWhole(file, pieces);
  };
  return readEach(inputs, options, terminal, { use, skipped });
}

async function makeDirectory(path: string): Promise<void> {
  try {
    await (await import('../batch/index.js')).makeFolder(path);
  } catch (error) {
    throw new WriteFailure(path, error);
  }
}
