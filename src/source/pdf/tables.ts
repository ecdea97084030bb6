/** The ruled tables of a sheet, with the characters that stand in their cells. */
import type { Grid, GridCell, GridRow } from '../docx/model.js';
import type { Glyph } from './glyphs.js';
import { type GridBox, type GridLines, gridsOf } from './grids.js';
import { linesOf } from './lines.js';
import { paragraphsOf } from './paragraphs.js';
import { setLine, textParagraph } from './set-lines.js';
import type { Sheet } from './sheet.js';

export interface RuledTable {
  top: number;
  bottom: number;
  /** The edges of its columns: a table that goes on overleaf has the same. */
  xs: readonly number[];
  grid: Grid;
}

/** A character stands where its middle is, this share of its size above its base line. */
const MIDDLE = 0.35;
const SAME_EDGE = 4;

/** Which stretch between edges a value is in, −1 if in none. */
function between(edges: readonly number[], value: number): number {
  if (value < edges[0] || value > edges[edges.length - 1]) return -1;
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The box of a table that a character is in, −1 for none. */
function boxAt({ xs, ys, owners }: GridLines, glyph: Glyph): number {
  const column = between(xs, (glyph.left + glyph.right) / 2);
  const row = between(ys, glyph.base - MIDDLE * glyph.size);
  return column < 0 || row < 0 ? -1 : owners[row * (xs.length - 1) + column];
}

function cellOf(box: GridBox, glyphs: readonly Glyph[], lines: GridLines, sheet: Sheet, place: string): GridCell {
  const own = linesOf(glyphs);
  const left = lines.xs[box.column];
  const right = lines.xs[box.column + box.columns];
  // As much is kept free on the right as on the left, as far as it can be told.
  const padding = Math.max(0, Math.min((right - left) / 8, ...own.map((line) => line.left - left)));
  const steps = own.slice(1).map((line, i) => line.base - own[i].base);
  const frame = { left: left + padding, right: right - padding, pitch: Math.min(...steps, Number.MAX_VALUE), indents: false };
  const set = own.map((line) => setLine(line, frame, sheet, place, place));
  return {
    column: box.column,
    span: box.columns,
    continues: false,
    blocks: paragraphsOf(set).map(textParagraph),
  };
}

/** Takes the tables out of a sheet: what is left of its characters stands outside them. */
export function tablesOf(sheet: Sheet): { tables: RuledTable[]; rest: Glyph[] } {
  let rest = sheet.glyphs;
  const tables: RuledTable[] = [];
  for (const lines of gridsOf(sheet.rules)) {
    const inside: Glyph[][] = lines.boxes.map(() => []);
    const outside: Glyph[] = [];
    for (const glyph of rest) {
      const box = boxAt(lines, glyph);
      (box < 0 ? outside : inside[box]).push(glyph);
    }
    // Lines round nothing are no table.
    if (inside.filter((glyphs) => glyphs.some(({ blank }) => !blank)).length < 2) continue;
    rest = outside;
    const place = `page[${sheet.number}]/table[${tables.length + 1}]`;
    const rows = lines.ys.slice(1).map((): GridRow => ({ cells: [], header: false }));
    lines.boxes.forEach((box, i) => {
      const at = `${place}/tr[${box.row + 1}]/td[${box.column + 1}]`;
      rows[box.row].cells.push(cellOf(box, inside[i], lines, sheet, at));
      for (let below = 1; below < box.rows; below++)
        rows[box.row + below].cells.push({ column: box.column, span: box.columns, continues: true, blocks: [] });
    });
    for (const row of rows) row.cells.sort((a, b) => a.column - b.column);
    tables.push({
      top: lines.ys[0],
      bottom: lines.ys[lines.ys.length - 1],
      xs: lines.xs,
      grid: { type: 'grid', rows },
    });
  }
  return { tables, rest };
}

const textIn = ({ blocks }: GridCell): string =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('').replace(/\s+/g, '');
const sameRow = (one: GridRow, other: GridRow): boolean =>
  one.cells.length === other.cells.length && one.cells.every((cell, i) => textIn(cell) === textIn(other.cells[i]));

/** Whether a table goes on in one at the top of the next page. */
export const goesOnIn = ({ xs }: RuledTable, next: RuledTable): boolean =>
  xs.length === next.xs.length && xs.every((x, i) => Math.abs(x - next.xs[i]) <= SAME_EDGE);

/**
 * Adds the rows of a table that goes on overleaf. A header that is printed again is left out, and a row whose first
 * cells are empty goes on with what stood above the page's end.
 *
 * @returns the rows left out
 */
export function goOn(table: RuledTable, next: RuledTable): GridRow[] {
  const { rows } = table.grid;
  const more = next.grid.rows;
  let repeated = 0;
  while (repeated < Math.min(rows.length, more.length) && sameRow(rows[repeated], more[repeated])) repeated++;
  const [first, ...others] = more.slice(repeated);
  if (first && first.cells.length > 1 && textIn(first.cells[0]) === '')
    for (const cell of first.cells) if (textIn(cell) === '' || first.cells[0] === cell) cell.continues = true;
  if (first) rows.push(first, ...others);
  return more.slice(0, repeated);
}
