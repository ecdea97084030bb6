/** Formats that are made of the finished records. */
import type { LedgerOptions } from '../ledger/options.js';
import type { NoticeRecord } from '../record/schema.js';

/** Only ledgers can be had in more than one way. */
export type DerivedOptions = LedgerOptions;

export interface Derived {
  /** The files in an output folder. */
  files: readonly string[];
  /** The content of one of them. */
  pieces(
    file: string,
    records: AsyncIterable<NoticeRecord>,
    options: DerivedOptions,
  ): AsyncIterable<string | Uint8Array>;
}

const PARQUET = ['notices', 'problems', 'measures', 'facts'] as const;

/** By the name of the format; what writes it is loaded when it is asked for. Names stand in format-names.ts too. */
export const DERIVED: Record<string, () => Promise<Derived>> = {
  csv: async () => {
    const { ledgerCsv } = await import('../ledger/index.js');
    return { files: ['ledger.csv'], pieces: (_, records, options) => ledgerCsv(records, options) };
  },
  xlsx: async () => {
    const { ledgerXlsx } = await import('../ledger/index.js');
    return { files: ['ledger.xlsx'], pieces: (_, records, options) => ledgerXlsx(records, options) };
  },
  markdown: async () => {
    const { ledgerMarkdown } = await import('../ledger/index.js');
    return { files: ['ledger.md'], pieces: (_, records, options) => ledgerMarkdown(records, options) };
  },
  parquet: async () => {
    const { parquetTable } = await import('../parquet/index.js');
    const tables = new Map(PARQUET.map((table) => [`${table}.parquet`, table]));
    return {
      files: [...tables.keys()],
      pieces: (file, records) => parquetTable(tables.get(file) ?? 'notices', records),
    };
  },
};

/** The names that some formats have in an output folder. */
export async function derivedNames(formats: readonly string[]): Promise<string[]> {
  const all = await Promise.all(formats.map(async (format) => (await DERIVED[format]?.())?.files ?? []));
  return all.flat();
}

/** Every name that a derived format has in an output folder, also one that is not switched on. */
export const DERIVED_FILES = ['ledger.csv', 'ledger.xlsx', 'ledger.md', ...PARQUET.map((table) => `${table}.parquet`)];
