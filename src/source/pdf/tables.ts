/** The ruled tables of a sheet, with the characters that stand in their cells. */
import type { Grid } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import type { Glyph } from './glyphs.js';
import { type GridBox, type GridLines, gridsOf } from './grids.js';
import { textOf } from './line-text.js';
import { linesOf } from './lines.js';
import { paragraphsOf, type SetLine } from './paragraphs.js';
import { setLine, textParagraph } from './set-lines.js';
import type { Sheet } from './sheet.js';

interface Cell {
  column: number;
  span: number;
  /** It goes on in the cell above. */
  continues: boolean;
  lines: SetLine[];
}
type Row = Cell[];

export interface RuledTable {
  top: number;
  /** The edges of its columns: a table that goes on overleaf has the same. */
  xs: readonly number[];
  rows: Row[];
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

function cellOf(box: GridBox, glyphs: readonly Glyph[], lines: GridLines, sheet: Sheet, place: string): Cell {
  const own = linesOf(glyphs);
  const left = lines.xs[box.column];
  const right = lines.xs[box.column + box.columns];
  // As much is kept free on the right as on the left, as far as it can be told.
  const padding = Math.max(0, Math.min((right - left) / 8, ...own.map((line) => line.left - left)));
  const steps = own.slice(1).map((line, i) => line.base - own[i].base);
  const frame = {
    left: left + padding,
    right: right - padding,
    pitch: Math.min(...steps, Number.MAX_VALUE),
    indents: false,
    size: own[0]?.size ?? 0,
  };
  const set = own.map((line) => setLine(line, frame, sheet, place, place));
  return { column: box.column, span: box.columns, continues: false, lines: set };
}

/** Takes the tables out of a sheet: what is left of its characters stands outside them. */
export function tablesOf(sheet: Sheet, keepTo: KeepTo): { tables: RuledTable[]; rest: Glyph[] } {
  let rest = sheet.glyphs;
  const tables: RuledTable[] = [];
  for (const lines of gridsOf(sheet.rules, keepTo)) {
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
    const rows = lines.ys.slice(1).map((): Row => []);
    lines.boxes.forEach((box, i) => {
      const at = `${place}/tr[${box.row + 1}]/td[${box.column + 1}]`;
      rows[box.row].push(cellOf(box, inside[i], lines, sheet, at));
      for (let below = 1; below < box.rows; below++)
        rows[box.row + below].push({ column: box.column, span: box.columns, continues: true, lines: [] });
    });
    for (const row of rows) row.sort((a, b) => a.column - b.column);
    tables.push({ top: lines.ys[0], xs: lines.xs, rows });
  }
  return { tables, rest };
}

const textIn = ({ lines }: Cell): string =>
  lines
    .map(({ line }) => textOf(line))
    .join('')
    .replace(/\s+/g, '');
const sameRow = (one: Row, other: Row): boolean =>
  one.length === other.length && one.every((cell, i) => textIn(cell) === textIn(other[i]));

/** Whether a table goes on in one at the top of the next page. */
export const goesOnIn = ({ xs }: RuledTable, next: RuledTable): boolean =>
  xs.length === next.xs.length && xs.every((x, i) => Math.abs(x - next.xs[i]) <= SAME_EDGE);

/**
 * Adds the rows of a table that goes on overleaf. A header that is printed again is left out, and a row that the page's
 * end cut, which has nothing in its first cell, is put together again.
 *
 * @returns what is left out
 */
export function goOn({ rows }: RuledTable, next: RuledTable): SetLine[] {
  let repeated = 0;
  while (repeated < Math.min(rows.length, next.rows.length) && sameRow(rows[repeated], next.rows[repeated])) repeated++;
  const [first, ...others] = next.rows.slice(repeated);
  const last = rows[rows.length - 1];
  const cut = first && first.length === last.length && first.length > 1 && first[0].lines.length === 0;
  if (cut) for (const [i, cell] of first.entries()) last[i].lines.push(...cell.lines);
  else if (first) rows.push(first);
  rows.push(...others);
  return next.rows.slice(0, repeated).flatMap((row) => row.flatMap(({ lines }) => lines));
}

/** The table as a grid of paragraphs. */
export const gridOf = ({ rows }: RuledTable): Grid => ({
  type: 'grid',
  rows: rows.map((row) => ({
    header: false,
    cells: row.map(({ lines, ...cell }) => ({ ...cell, blocks: paragraphsOf(lines).map(textParagraph) })),
  })),
});
