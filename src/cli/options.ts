/** The options as the commands get them. */
import type { Format } from '../output/formats.js';

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

export const STATS_FORMATS = ['table', 'json'] as const;

export interface StatsOptions extends InputOptions {
  format: (typeof STATS_FORMATS)[number];
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

export interface BatchCommandOptions extends InputOptions {
  /** By name, as often as it was given. */
  format?: string[];
  out?: string;
  /** Where a list of paths is; `-` for standard input. */
  from?: string;
  exclude?: string[];
  jobs?: number;
  resume?: boolean;
  force?: boolean;
  failFast?: boolean;
  ndjsonIn?: boolean;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
