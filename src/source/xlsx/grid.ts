/** From a worksheet's cells to a grid: which columns each covers, and which go on in the cell above. */
import type { Grid, GridCell, GridRow, Paragraph } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import { MOST_CELLS } from './limits.js';
import { type Merge, nameOf } from './places.js';
import type { Cell, Sheet } from './sheet.js';

/** A line, or a cell's lines, with where it came from. */
export const paragraphOf = (text: string, place: string, furniture = false): Paragraph => ({
  type: 'paragraph',
  number: '',
  text,
  place,
  heading: 0,
  furniture,
});

/** Makes the grid; the places of its cells are their names (`sheet[1]/B7`). */
export function gridOf({ rows, merges }: Sheet, place: string, keepTo: KeepTo): Grid {
  let begun = 0;
  let reaching: Merge[] = [];
  let places = 0;
  const made = rows.map((cells): GridRow => {
    const { row } = cells[0];
    while (begun < merges.length && merges[begun].top <= row) reaching.push(merges[begun++]);
    reaching = reaching.filter(({ bottom }) => bottom >= row);
    places += cells.length + reaching.length;
    keepTo(MOST_CELLS, places, 'merged cells');
    return { cells: cellsOf(cells, row, reaching, place), header: false };
  });
  return { type: 'grid', rows: made };
}

const cellOf = (cell: Cell, span: number, place: string): GridCell => ({
  column: cell.column,
  span,
  continues: false,
  blocks: [paragraphOf(cell.text, `${place}/${nameOf(cell)}`)],
});

function cellsOf(cells: readonly Cell[], row: number, reaching: readonly Merge[], place: string): GridCell[] {
  if (reaching.length === 0) return cells.map((cell) => cellOf(cell, 1, place));
  const byLeft = new Map(reaching.map((merge) => [merge.left, merge]));
  // A merged cell shows what stands in its upper left corner; of what a damaged file has beside it nothing is seen.
  const covered = (cell: Cell): boolean => {
    const over = reaching.find(({ left, right }) => cell.column >= left && cell.column <= right);
    return over !== undefined && (over.top < row || over.left < cell.column);
  };
  const seen = cells.length * reaching.length > MOST_CELLS ? cells : cells.filter((cell) => !covered(cell));
  const own = seen.map((cell): GridCell => {
    const merge = byLeft.get(cell.column);
    return cellOf(cell, merge ? merge.right - merge.left + 1 : 1, place);
  });
  const above = reaching.filter(({ top }) => top < row);
  const goingOn = above.map(({ left, right }): GridCell => {
    return { column: left, span: right - left + 1, continues: true, blocks: [] };
  });
  return [...own, ...goingOn].sort((a, b) => a.column - b.column);
}
