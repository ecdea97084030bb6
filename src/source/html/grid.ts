/** A table's grid: every place of it with the cell that covers it, spans expanded. */
import { attribute, type Element, isElement } from './dom.js';
import { MOST_CELLS } from './limits.js';

export interface GridCell {
  element: Element;
  row: number;
  column: number;
  /** Rows and columns that it covers. */
  rows: number;
  columns: number;
}

export interface Grid {
  /** By row and column; `undefined` where the table has a hole. */
  places: (GridCell | undefined)[][];
  columns: number;
  /** Rows of a <thead>. */
  head: number;
}

const WIDEST = 200;
const children = (element: Element, ...tags: string[]): Element[] =>
  element.childNodes.filter((child): child is Element => isElement(child) && tags.includes(child.tagName));

/** How many rows or columns a cell covers; what is no sensible number is one. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  // Zero stands for the rest of the table's rows.
  if (span === 0 && name === 'rowspan') return most;
  return Math.max(1, Math.min(span > 0 ? span : 1, most));
}

/** Makes the grid of a table; `null` for one that is too large or has no cells. */
export function gridOf(table: Element): Grid | null {
  const heads = children(table, 'thead').flatMap((part) => children(part, 'tr'));
  const others = children(table, 'tbody', 'tfoot').flatMap((part) => children(part, 'tr'));
  const rows = [...heads, ...others];
  const places: (GridCell | undefined)[][] = rows.map(() => []);
  let columns = 0;
  let filled = 0;
  for (const [row, tr] of rows.entries()) {
    let column = 0;
    for (const element of children(tr, 'td', 'th')) {
      while (places[row][column]) column++;
      if (column >= WIDEST) break;
      const cell: GridCell = {
        element,
        row,
        column,
        rows: spanOf(element, 'rowspan', rows.length - row),
        columns: spanOf(element, 'colspan', WIDEST - column),
      };
      filled += cell.rows * cell.columns;
      if (filled > MOST_CELLS) return null;
      for (let r = row; r < row + cell.rows; r++)
        for (let c = column; c < column + cell.columns; c++) places[r][c] ??= cell;
      column += cell.columns;
      columns = Math.max(columns, column);
    }
  }
  return columns ? { places, columns, head: heads.length } : null;
}

/** The cells of a row, each once, that stand in it and do not reach into it from above. */
export const startingIn = (grid: Grid, row: number): GridCell[] =>
  grid.places[row].filter((cell, column): cell is GridCell => cell?.row === row && cell.column === column);

/** The one cell that a whole row is made of: a caption, a note, a heading between rows. */
export function soleCell(grid: Grid, row: number): GridCell | null {
  const [first, ...others] = new Set(grid.places[row].filter((cell) => cell !== undefined));
  return first && !others.length && first.rows === 1 && grid.columns > 1 ? first : null;
}
