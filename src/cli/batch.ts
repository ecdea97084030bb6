import { closeSync, openSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import { ledgerFlag, ledgerSettings } from './batch/ledger-options.js';
import { batchWords } from './batch/words.js';
import { loadProfile } from './config/load.js';
import { checkEncoding } from './encoding.js';
import { explain } from './failure.js';
import { fieldsWanted } from './fields.js';
import type { BatchCommandOptions } from './options.js';
import { type Endings, formatOfOut, isFileOf } from './out-format.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** Files that all of a run can be written to. */
const ENDINGS: Endings<string> = {
  '.xlsx': ['xlsx'],
  '.csv': ['csv'],
  '.md': ['markdown'],
  '.html': ['html'],
  '.parquet': ['parquet'],
  '.ndjson': ['ndjson'],
  '.json': ['json'],
};

/** `rectify batch`: many notices, into a folder or to a stream, or line by line. Returns the exit status. */
export async function batch(names: string[], given: BatchCommandOptions, terminal: Terminal, command: Command) {
  const words = batchWords(terminal.lang);
  checkEncoding(given.encoding, terminal.say);
  const configured = await loadProfile(given, terminal);
  const options = {
    ...given,
    lists: configured?.text,
    out: given.out === '-' ? undefined : given.out,
    format: distinct(given.format),
  };
  if (options.withTables && !options.ndjsonIn) throw new UsageError(words.needsNdjsonIn('--with-tables'));
  if (options.withTables && given.fields !== undefined)
    throw new UsageError(words.contradict('--with-tables', '--fields'));
  if (options.ndjsonIn) {
    const other = conflicting(names, given);
    if (other) throw new UsageError(words.contradict('--ndjson-in', other));
    const selection = await fieldsWanted(given.fields, [], terminal.say);
    const { answerLines } = await import('./batch/answer.js');
    return answerLines({ ...options, selection }, terminal);
  }
  if (names.includes('-')) throw new UsageError(words.stdinIsNoList);
  if (names.length === 0 && options.from === undefined) throw new UsageError(words.noInput, command);
  if (options.resume && options.force) throw new UsageError(words.contradict('--resume', '--force'));
  const missing = options.from === undefined ? null : unreadable(options.from, terminal);
  if (missing !== null) {
    await terminal.tell([`rectify: ${missing}`]);
    return 1;
  }
  const single = formatOfOut(options.out, options.format[0], ENDINGS, terminal.say);
  const formats = single === undefined ? options.format : [single, ...options.format];
  const toFolder = options.out !== undefined && !isFileOf(options.out, ENDINGS);
  const written = {
    ...options,
    ledger: await ledgerSettings(options, formats, configured, terminal),
    // A folder has records whatever else it has.
    selection: await fieldsWanted(given.fields, toFolder ? [] : formats, terminal.say),
  };
  if (options.out !== undefined && single !== undefined && isFileOf(options.out, ENDINGS)) {
    if (options.resume) throw new UsageError(words.needsOut('--resume'));
    if (options.format.length > 1) throw new UsageError(words.oneStream(options.format));
    const { batchToFile } = await import('./batch/file.js');
    return batchToFile(names, { ...written, out: options.out, format: [single] }, terminal);
  }
  if (options.out !== undefined) {
    const { batchToFolder } = await import('./batch/folder.js');
    return batchToFolder(names, { ...written, out: options.out }, terminal);
  }
  for (const flag of ['resume', 'force'] as const) if (options[flag]) throw new UsageError(words.needsOut(`--${flag}`));
  if (options.format.length > 1) throw new UsageError(words.oneStream(options.format));
  if (options.format.includes('parquet')) throw new UsageError(words.needsOut('--format parquet'));
  const { batchToStream } = await import('./batch/stream.js');
  return batchToStream(names, written, terminal);
}

/** Why a list cannot be read; `null` where it can. */
function unreadable(list: string, { say }: Terminal): string | null {
  if (list === '-') return null;
  try {
    closeSync(openSync(list, 'r'));
    return statSync(list).isDirectory() ? `${list}: ${say.system.EISDIR}` : null;
  } catch (error) {
    return `${list}: ${explain(error, say)}`;
  }
}

const distinct = (formats: readonly string[] = []): string[] => [...new Set(formats)];

/** What says where to read or to write, which lines of standard input say themselves. */
function conflicting(names: readonly string[], options: BatchCommandOptions): string | undefined {
  const flags = ['out', 'format', 'from', 'exclude', 'jobs', 'resume', 'force', 'unique'] as const;
  const flag = flags.find((name) => options[name] !== undefined);
  return names[0] ?? (flag ? `--${flag}` : ledgerFlag(options));
}
