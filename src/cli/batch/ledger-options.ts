/** What a ledger is to be like: what the command line says, else the configuration. */
import type { DerivedOptions } from '../../batch/formats.js';
import type { Configured } from '../config/load.js';
import type { BatchCommandOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage.js';
import { columnList } from './column-list.js';
import { batchWords } from './words.js';

const LEDGERS = ['xlsx', 'csv', 'markdown'];
/** Options that say something of ledgers alone. */
const FLAGS = {
  columns: '--columns',
  title: '--title',
  organizationFrom: '--organization-from',
  unfinished: '--unfinished',
} as const;

/** What is made of the records. Ledgers are for people who read Chinese, unless they say otherwise. */
export const derivedOptions = (options: BatchCommandOptions): DerivedOptions => ({
  rows: options.rows ?? 'problems',
  lang: options.lang ?? 'zh',
  ...(options.bom && { bom: true }),
  ...(options.unique && { unique: true }),
  ...(options.selection && { fields: options.selection }),
  ...options.ledger,
});

/** The first option given that says something of ledgers alone. */
export function ledgerFlag(options: BatchCommandOptions): string | undefined {
  const given = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).find((key) => options[key] !== undefined);
  return given && FLAGS[given];
}

/**
 * The settings of a ledger, held against what there is.
 *
 * @param formats that the run writes
 * @throws {UsageError} for a column that there is none of, and for settings of a ledger where none is written
 */
export async function ledgerSettings(
  options: BatchCommandOptions,
  formats: readonly string[],
  configured: Configured | null,
  { lang }: Terminal,
): Promise<BatchCommandOptions['ledger']> {
  const words = batchWords(lang);
  if (!formats.some((format) => LEDGERS.includes(format))) {
    const given = ledgerFlag(options);
    if (given) throw new UsageError(words.needsLedger(given));
    return undefined;
  }
  const own = configured?.profile.ledger;
  const columns = options.columns === undefined ? own?.columns : columnList(options.columns);
  const { ALL_COLUMNS, ColumnError, chosenColumns } = await import('../../ledger/index.js');
  try {
    chosenColumns(columns);
  } catch (error) {
    if (!(error instanceof ColumnError)) throw error;
    const where = options.columns === undefined ? `${configured?.path}: ledger.columns` : FLAGS.columns;
    const names = ALL_COLUMNS.map(({ heading }) => heading[lang]);
    throw new UsageError(words.badColumn[error.reason](where, error.column, names));
  }
  return {
    ...(columns && { columns }),
    ...definedOf({
      title: options.title ?? own?.title,
      organizationFrom: options.organizationFrom ?? own?.organizationFrom,
      unfinished: options.unfinished,
    }),
  };
}

const definedOf = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
