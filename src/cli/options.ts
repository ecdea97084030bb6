/** The options as the commands get them. */
import type { Format } from '../output/formats.js';
import type { StatsFormat } from '../output/stats/formats.js';
import type { Grouping } from '../stats/dimensions.js';

/** Known everywhere. */
export interface GlobalOptions {
  lang?: 'zh' | 'en';
  color?: boolean;
}

/** Of the commands that read notices. */
export interface InputOptions extends GlobalOptions {
  encoding?: string;
  inputFormat?: 'text' | 'markdown';
  strict?: boolean;
  quiet?: boolean;
}

export interface ParseOptions extends InputOptions {
  format: Format;
  out?: string;
}

export interface StatsOptions extends InputOptions {
  /** Without it, what the ending of `out` says, else a table. */
  format?: StatsFormat;
  /** Each one dimension, or two crossed. */
  by?: Grouping[];
  out?: string;
}

export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

export interface CheckOptions extends InputOptions {
  format: (typeof CHECK_FORMATS)[number];
  /** Settings as written: id=level. */
  rule?: string[];
  /** List the rules instead of checking. */
  rules?: boolean;
  /** Explain one rule instead of checking. */
  explain?: string;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
