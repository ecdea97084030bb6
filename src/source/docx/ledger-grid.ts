/** From the grid of a table, with its merged cells, to rows that all have the columns that the header names. */
import { namesColumns } from '../text-table.js';
import type { Block, Grid, GridCell, GridRow, Paragraph } from './model.js';

/** A row whose cells stand under the columns of the header; a merged cell's text stands in the first of its rows. */
export type Row = Paragraph[][];

export interface Sheet {
  /** Rows above the header and below the last row that are one cell: what stands over and under a table. */
  above: Block[];
  rows: Row[];
  below: Block[];
}

/** A problem's cell that covers several rows makes one row of them; these words name its column. */
const FINDING = /问题|問題|事项|事項|任务|任務|表现|表現/;
const NUMBER = /^(?:序号|序號|编号|編號)/;
/** Paragraphs in a cell above which a table that is no ledger only lays a page out. */
const MOST_IN_CELL = 12;
const DEEPEST_HEADER = 3;

/** Paragraphs of a cell; of a table inside it, those of its cells in order. */
export const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

const textOf = ({ blocks }: GridCell): string =>
  paragraphsIn(blocks)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
const filled = ({ cells }: GridRow): GridCell[] => cells.filter((cell) => textOf(cell) !== '' || numbered(cell));
const numbered = ({ blocks }: GridCell): boolean => paragraphsIn(blocks).some(({ number }) => number !== '');

/** All that is in a table, in order, as if there were none. */
export const unruled = (grid: Grid): Block[] => grid.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));

/** How many rows name the columns: a cell above that spans several has its parts below. */
function headerRows(rows: readonly GridRow[]): number {
  const told = rows.findIndex(({ header }) => !header);
  if (told > 1) return Math.min(told, DEEPEST_HEADER);
  const parted = rows[0].cells.some(({ span }) => span > 1);
  let count = 1;
  while (
    parted &&
    count < Math.min(DEEPEST_HEADER, rows.length - 1) &&
    rows[count].cells.some((cell) => cell.continues)
  )
    count++;
  return count;
}

/**
 * Lays the rows of a table under its columns.
 *
 * @returns `null` where it is no table to read by columns, but lays a page out
 */
export function sheetOf(grid: Grid): Sheet | null {
  const rows = grid.rows.filter((row) => filled(row).length > 0);
  const alone = (row: GridRow | undefined) => row !== undefined && filled(row).length === 1;
  let first = 0;
  while (alone(rows[first])) first++;
  let end = rows.length;
  while (end > first && alone(rows[end - 1]) && !rows[end - 1].cells.some((cell) => cell.continues)) end--;
  const ruled = rows.slice(first, end);
  if (ruled.length < 2) return null;
  const above = rows.slice(0, first).flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  const below = rows.slice(end).flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));

  const head = ruled.slice(0, headerRows(ruled));
  const names = head.flatMap(({ cells }) => cells.map(textOf));
  const longest = Math.max(...ruled.flatMap(({ cells }) => cells.map(({ blocks }) => paragraphsIn(blocks).length)));
  if (longest > MOST_IN_CELL && !namesColumns(names)) return null;

  // Each column begins where a cell of the header does.
  const starts = [...new Set(head.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const columnOf = (cell: GridCell): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= cell.column),
    );
  const laid = (group: readonly GridRow[]): Row => {
    const row: Row = starts.map(() => []);
    for (const { cells } of group) for (const cell of cells) row[columnOf(cell)].push(...paragraphsIn(cell.blocks));
    return row;
  };
  const header = laid(head);
  const findings = header.flatMap((cell, i) => {
    const name = cell.map(({ text }) => text).join('');
    return FINDING.test(name) && !NUMBER.test(name) ? [i] : [];
  });
  /** Whether all cells of the problem go on in those of the row above. */
  const continues = ({ cells }: GridRow): boolean => {
    const own = cells.filter((cell) => findings.includes(columnOf(cell)));
    return own.length > 0 && own.every((cell) => cell.continues);
  };
  const groups: GridRow[][] = [head];
  for (const row of ruled.slice(head.length)) {
    if (groups.length > 1 && continues(row)) groups[groups.length - 1].push(row);
    else groups.push([row]);
  }
  return { above, rows: groups.map(laid), below };
}
