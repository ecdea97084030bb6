/** The columns that somebody chose: which, in which order, under which headings, and ones of fixed text between them. */
import { type Column, textColumn } from './column.js';
import { COLUMNS } from './columns.js';
import { FURTHER } from './further-columns.js';

/**
 * A column by its name (its key or its heading in either language; `default` or 默认 stands for all of the preset),
 * one under another heading, or one in which the same text stands in every row, for people to fill in where it is empty.
 */
export type ColumnChoice = string | { heading: string; from: string } | { heading: string; text: string };

const PRESET = ['default', '默认'];
/** Headings of fixed columns are short or tell by their length how wide they are to be. */
const LEAST_WIDTH = 10;
const MOST_WIDTH = 40;

/** A choice that makes no table. */
export class ColumnError extends Error {
  constructor(
    readonly reason: 'unknown' | 'double' | 'blank',
    /** The name or heading that is wrong. */
    readonly column: string,
  ) {
    super(`${reason} column: ${column}`);
  }
}

/** Every column that can be had by name. */
export const ALL_COLUMNS: readonly Column[] = [...COLUMNS, ...FURTHER];

/**
 * The columns of a ledger.
 *
 * @throws {ColumnError} for a name that there is none of, a heading that stands twice or is empty
 */
export function chosenColumns(choices: readonly ColumnChoice[] | undefined): readonly Column[] {
  if (choices === undefined) return COLUMNS;
  const columns = choices.flatMap(columnsOf);
  const seen = new Set<string>();
  for (const { heading } of columns) {
    if (heading.zh === '') throw new ColumnError('blank', '');
    if (seen.has(heading.zh)) throw new ColumnError('double', heading.zh);
    seen.add(heading.zh);
  }
  return columns;
}

function columnsOf(choice: ColumnChoice): readonly Column[] {
  if (typeof choice === 'string') return PRESET.includes(plain(choice)) ? COLUMNS : [named(choice)];
  const heading = choice.heading.trim();
  if ('from' in choice) return [{ ...named(choice.from), heading: { zh: heading, en: heading } }];
  const { text } = choice;
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, 2 * Math.max(heading.length, text.length) + 2));
  return [textColumn('fixed', heading, heading, width, () => text || null)];
}

/** As people type it: full-width letters and brackets too. */
const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

function named(name: string): Column {
  const wanted = plain(name);
  const column = ALL_COLUMNS.find(({ key, heading }) => [key, heading.zh, heading.en].map(plain).includes(wanted));
  if (wanted === '') throw new ColumnError('blank', '');
  if (!column) throw new ColumnError('unknown', name.trim());
  return column;
}
