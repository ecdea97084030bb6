/** Two dimensions crossed: problems in rows and columns. */
import type { Groups } from '../../stats/groups.js';
import { formatNumber } from '../numbers.js';
import { oneLine } from '../visible.js';
import { type Block, MOST_ROWS } from './blocks.js';
import { keyName, type StatsWords } from './words.js';

/** More columns than these are hard to compare; they are listed. */
const MOST_COLUMNS = 8;

/** The order of states is that of their progress, not of their counts. */
const STATES = ['completed', 'mostly-completed', 'in-progress', 'not-started', 'not-required'];

/** Where a state stands among all; what is not stated stands last. */
export const statePlace = (state: string | null): number =>
  state === null || !STATES.includes(state) ? STATES.length : STATES.indexOf(state);

export interface Matrix {
  rows: string[];
  columns: string[];
  /** The columns as the data has them. */
  keys: (string | null)[];
  rowKeys: (string | null)[];
  /** Problems by row and column. */
  counts: number[][];
}

/** The problems of two crossed dimensions; `null` for one dimension, and where there are too many columns. */
export function matrixOf({ by, rows }: Groups, words: StatsWords): Matrix | null {
  if (by.length !== 2) return null;
  const keys = (index: number) => [...new Set(rows.map(({ key }) => key[index]))];
  const first = keys(0).map((key) => ({ key, sum: sum(rows.filter((row) => row.key[0] === key)) }));
  if (by[0] !== 'year' && by[0] !== 'month')
    first.sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.sum - a.sum);
  const second = keys(1);
  if (second.length > MOST_COLUMNS) return null;
  second.sort((a, b) =>
    by[1] === 'status'
      ? statePlace(a) - statePlace(b)
      : Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const at = new Map(rows.map((row) => [JSON.stringify(row.key), row.problems]));
  return {
    rows: first.map(({ key }) => oneLine(keyName(by[0], key, words))),
    columns: second.map((key) => oneLine(keyName(by[1], key, words))),
    keys: second,
    rowKeys: first.map(({ key }) => key),
    counts: first.map(({ key }) => second.map((other) => at.get(JSON.stringify([key, other])) ?? 0)),
  };
}

const sum = (rows: readonly { problems: number }[]): number => rows.reduce((all, { problems }) => all + problems, 0);

/** The same as a table with sums, at most `most` rows. */
export function matrixBlock(groups: Groups, words: StatsWords, most = MOST_ROWS): Block | null {
  const matrix = matrixOf(groups, words);
  if (!matrix) return null;
  const { by } = groups;
  const shown = matrix.rows.slice(0, most);
  const left = matrix.rows.length - shown.length;
  return {
    title: words.by(by.map((one) => words.dimension[one])),
    columns: [words.dimension[by[0]], ...matrix.columns, words.figure.problems],
    texts: 1,
    rows: shown.map((name, row) => {
      const counts = matrix.counts[row];
      const cells = counts.map((count) => (count === 0 ? '·' : formatNumber(count)));
      return [name, ...cells, formatNumber(counts.reduce((all, count) => all + count, 0))];
    }),
    notes: left > 0 ? [words.more(left)] : [],
    by,
  };
}
