/**
 * How high a row is. Excel fits rows to wrapped text when it opens a file, LibreOffice does not: it takes the height
 * that is written. So it is estimated; a row that somebody edits is fitted anew by either.
 */
import { displayWidth } from '../../output/align.js';
import type { Cell } from '../column.js';

/** Points of a line of 10-point type, and of the space above and below all lines. */
const LINE = 13.5;
const SPACE = 4.5;
/** Points that a row may have; what is longer shows when the cell is clicked on, or in the ledger of measures. */
const HIGHEST = 409;
/** Points of a row of headings. */
export const HEADING_HEIGHT = 24;
/** Points of the row of the title. */
export const TITLE_HEIGHT = 36;
/** Of a column's width: no line is filled to its end, because words and closing signs stay whole. */
const FILLED = 0.85;

/**
 * The height in points that shows every cell whole.
 *
 * @param widths of the columns, in spreadsheet columns
 */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) => (typeof cell === 'string' ? linesIn(cell, widths[index] * FILLED) : 1));
  return Math.min(HIGHEST, Math.max(...lines) * LINE + SPACE);
}

function linesIn(text: string, room: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / room));
  return lines;
}
