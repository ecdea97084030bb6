/** The options as the commands get them. */
import type { DocumentFormat } from '../core.js';
import type { LedgerOptions } from '../ledger/options.js';
import type { Format } from '../output/formats.js';
import type { StatsFormat } from '../output/stats/formats.js';
import type { Selection } from '../record/selection.js';
import type { Grouping } from '../stats/dimensions.js';

/** Known everywhere. */
export interface GlobalOptions {
  lang?: 'zh' | 'en';
  color?: boolean;
}

/** Of the commands that read with word lists. */
export interface ProfileOptions extends GlobalOptions {
  /** The configuration's path; `false` for none, unset to look for one. */
  config?: string | false;
}

export interface ConfigOptions extends ProfileOptions {
  /** Print the JSON Schema of a configuration instead. */
  schema?: boolean;
}

/** Of the commands that read notices. */
export interface InputOptions extends ProfileOptions {
  encoding?: string;
  inputFormat?: 'text' | 'markdown' | DocumentFormat;
  /** What the limits on documents are multiplied by. */
  limits?: number;
  /** Whether pictures of text are read; where it can be done if unset. */
  ocr?: 'auto' | 'on' | 'off';
  /** Processes that read the pages of a scan side by side; 1 if unset. */
  jobs?: number;
  strict?: boolean;
  /** Exit with 1 where the confidence of a record is lower. */
  minConfidence?: number;
  quiet?: boolean;
}

export interface ParseOptions extends InputOptions {
  format: Format;
  /** Fields of the record, as written. */
  fields?: string;
  out?: string;
  /** Replace a ledger that is there. */
  force?: boolean;
}

export interface StatsOptions extends InputOptions {
  /** Without it, what the ending of `out` says, else a table. */
  format?: StatsFormat;
  /** Each one dimension, or two crossed. */
  by?: Grouping[];
  /** Conditions, as written. */
  where?: string[];
  /** Each copy of a notice by itself. */
  allCopies?: boolean;
  out?: string;
}

export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github', 'html', 'docx'] as const;

export interface CheckOptions extends InputOptions {
  format: (typeof CHECK_FORMATS)[number];
  /** Settings as written: id=level. */
  rule?: string[];
  /** List the rules instead of checking. */
  rules?: boolean;
  /** Explain one rule instead of checking. */
  explain?: string;
  out?: string;
}

export const EXPLAIN_FORMATS = ['text', 'json'] as const;

export interface ExplainOptions extends InputOptions {
  format: (typeof EXPLAIN_FORMATS)[number];
}

export interface SchemaOptions extends GlobalOptions {
  /** The tables that Parquet files hold, instead of the record. */
  parquet?: boolean;
}

export const DIFF_FORMATS = ['text', 'json', 'markdown'] as const;

export interface DiffOptions extends InputOptions {
  format: (typeof DIFF_FORMATS)[number];
  /** Exit with 1 where something differs. */
  exitCode?: boolean;
  out?: string;
}

export const LEDGER_ROWS = ['problems', 'measures'] as const;

/** Where a body that a notice does not name may be found. */
export const ORGANIZATION_SOURCES = ['path'] as const;

export interface BatchCommandOptions extends InputOptions {
  /** By name, as often as it was given. */
  format?: string[];
  out?: string;
  /** Text of the configuration, once it has been read. */
  lists?: string;
  /** What a row of a ledger is. */
  rows?: (typeof LEDGER_ROWS)[number];
  /** Begin CSV with a byte-order mark. */
  bom?: boolean;
  /** Columns of a ledger, as written. */
  columns?: string;
  /** Above a ledger. */
  title?: string;
  /** Whence the body where a notice does not name it. */
  organizationFrom?: 'path';
  /** Only problems that are still open. */
  unfinished?: boolean;
  /** Fields of the records, as written. */
  fields?: string;
  /** What they select, once they have been looked at. */
  selection?: Selection;
  /** Of all inputs the notices alone. */
  only?: 'notices';
  /** Each notice once. */
  unique?: boolean;
  /** What all this makes of a ledger, once it has been looked at. */
  ledger?: Pick<LedgerOptions, 'columns' | 'title' | 'organizationFrom' | 'unfinished'>;
  /** Where a list of paths is; `-` for standard input. */
  from?: string;
  exclude?: string[];
  jobs?: number;
  resume?: boolean;
  force?: boolean;
  failFast?: boolean;
  ndjsonIn?: boolean;
  /** With each answer the rows of the tables. */
  withTables?: boolean;
}

export const FIND_FORMATS = ['text', 'ndjson'] as const;

export interface FindOptions extends InputOptions {
  format: (typeof FIND_FORMATS)[number];
  out?: string;
  from?: string;
  exclude?: string[];
  jobs?: number;
}

export interface TablesOptions extends GlobalOptions {
  out?: string;
  force?: boolean;
  quiet?: boolean;
}

export interface ViewOptions extends InputOptions {
  out?: string;
}

export interface LearnOptions extends InputOptions {
  out?: string;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
