/** From the grid of a table, with its merged cells, to rows that all have the columns that the header names. */
import { namesColumns } from '../text-table.js';
import { filled, paragraphsIn, textOf } from './cells.js';
import type { Block, Grid, GridCell, GridRow, Paragraph } from './model.js';
import { groupRows } from './problem-rows.js';
import { headerAt, headerRows, isFoot } from './table-rows.js';

/** A row whose cells stand under the columns of the header; a merged cell's text stands in the first of its rows. */
export type Row = (readonly Paragraph[])[];

export interface Sheet {
  /** Rows above the header, and rows below that are none of the table: what stands over and under it. */
  above: Block[];
  rows: Row[];
  below: Block[];
}

/** Paragraphs in a cell above which a table that is no ledger only lays a page out. */
const MOST_IN_CELL = 12;

/** All that is in a table, in order, as if there were none. */
export const unruled = ({ rows }: Pick<Grid, 'rows'>): Block[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));

/**
 * Lays the rows of a table under its columns.
 *
 * @returns `null` where it is no table to read by columns, but lays a page out
 */
export function sheetOf(grid: Grid): Sheet | null {
  const rows = grid.rows.filter((row) => filled(row).length > 0);
  const first = headerAt(rows);
  let end = rows.length;
  while (end > first && isFoot(rows[end - 1])) end--;
  const ruled = rows.slice(first, end);
  if (ruled.length < 2) return null;

  const head = ruled.slice(0, headerRows(ruled));
  const words = head.flatMap(({ cells }) => cells.map(textOf));
  const longest = ruled.reduce(
    (most, { cells }) => cells.reduce((more, cell) => Math.max(more, countIn(cell)), most),
    0,
  );
  if (longest > MOST_IN_CELL && !namesColumns(words)) return null;

  // Each column begins where a cell of the header does.
  const starts = [...new Set(head.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const columnOf = ({ column }: GridCell): number => lastUpTo(starts, column);
  const laid = (group: readonly GridRow[]): Row => {
    const row = starts.map((): Paragraph[] => []);
    const said = starts.map(() => new Set<string>());
    for (const [i, { cells }] of group.entries())
      for (const cell of cells) {
        const column = columnOf(cell);
        // Who writes a row a measure says the rest again in each.
        if (i > 0 && said[column].has(textOf(cell))) continue;
        said[column].add(textOf(cell));
        row[column].push(...paragraphsIn(cell.blocks));
      }
    return row;
  };
  const header = laid(head);
  const names = header.map((cell) => cell.map(({ text }) => text).join(''));
  const groups = groupRows(ruled.slice(head.length), names, columnOf);
  return {
    above: unruled({ rows: rows.slice(0, first) }),
    // A heading between rows is in no column.
    rows: [
      header,
      ...groups.map(({ rows, heading }) =>
        heading ? [...starts.map(() => []), paragraphsIn(unruled({ rows }))] : laid(rows),
      ),
    ],
    below: unruled({ rows: rows.slice(end) }),
  };
}

const countIn = ({ blocks }: GridCell): number => paragraphsIn(blocks).length;

/** The last of some numbers in order that is no more than another; the first where all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  for (let high = numbers.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle] <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
