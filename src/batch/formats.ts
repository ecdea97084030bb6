/** Formats that are made of the finished records. */
import type { Copies } from '../copies/index.js';
import type { LedgerOptions } from '../ledger/options.js';
import type { NoticeRecord } from '../record/schema.js';
import { type Selection, selected } from '../record/selection.js';
import { archivePage } from './archive-page.js';
import { COPIES_FILE } from './copies.js';
import { reportOf } from './report.js';

export interface DerivedOptions extends LedgerOptions {
  /** The part of each record that is written, where records are. */
  fields?: Selection;
  /** Of notices that are read more than once only the first. */
  unique?: boolean;
  /** Copies among all records, for tables. */
  copies?: Copies;
}

export interface Derived {
  /** The files in an output folder. */
  files: readonly string[];
  /** Which of them a single file is, by its name; the first without it. */
  fileFor?(name: string, options: DerivedOptions): string;
  /** The content of one of them. */
  pieces(
    file: string,
    records: AsyncIterable<NoticeRecord>,
    options: DerivedOptions,
  ): AsyncIterable<string | Uint8Array>;
}

const PARQUET = ['notices', 'problems', 'measures', 'facts'] as const;

/** The page of all notices beside their records. */
const PAGE = 'notices.html';

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
  html: async () => ({
    files: ['report.html', PAGE],
    fileFor: (name) => (name === PAGE ? PAGE : 'report.html'),
    pieces: (file, records, { lang }) => (file === PAGE ? archivePage(records, lang) : reportOf(records, lang)),
  }),
  parquet: async () => {
    const { parquetTable } = await import('../parquet/index.js');
    const tables = new Map(PARQUET.map((table) => [`${table}.parquet`, table]));
    return {
      files: [...tables.keys()],
      fileFor: (name, { rows }) => (tables.has(name) ? name : `${rows}.parquet`),
      pieces: (file, records, { copies }) => parquetTable(tables.get(file) ?? 'notices', records, undefined, copies),
    };
  },
};

/** What a folder has besides for some options: the records that a run is told to select, which are all in another file. */
export const SELECTED = 'selected';
const SELECTED_FILE = 'selected.ndjson';

/** By the name of the format, that of no format among them. */
export const MADE: typeof DERIVED = {
  ...DERIVED,
  [SELECTED]: async () => ({ files: [SELECTED_FILE], pieces: (_, records, options) => linesOf(records, options) }),
};

/** Records on a line each, as far as they are wanted. */
export async function* linesOf(
  records: AsyncIterable<NoticeRecord>,
  { fields }: Pick<DerivedOptions, 'fields'>,
): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(fields ? selected(record, fields) : record)}\n`;
}

/** The names that some formats have in an output folder. */
export async function derivedNames(formats: readonly string[]): Promise<string[]> {
  const all = await Promise.all(formats.map(async (format) => (await MADE[format]?.())?.files ?? []));
  return all.flat();
}

/** Every name that a derived format has in an output folder, also one that is not switched on. */
export const DERIVED_FILES = [
  'ledger.csv',
  'ledger.xlsx',
  'ledger.md',
  'report.html',
  PAGE,
  ...PARQUET.map((table) => `${table}.parquet`),
  SELECTED_FILE,
  COPIES_FILE,
];
