// The ledger as a spreadsheet shows it.
import { box, INK, picture, text, wrap } from './svg.mjs';

/** Widths of the columns, in columns of text. */
const WIDTHS = [5, 20, 22, 44, 16, 16, 14];
const UNIT = 6.7;
const LINE = 18;

/** A table; the first row is its heading. */
export function drawLedger(rows) {
  const widths = WIDTHS.map((width) => Math.round(width * UNIT) + 14);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const parts = [];
  let y = 12;
  rows.forEach((row, at) => {
    const cells = row.map((cell, column) => wrap(cell, WIDTHS[column]));
    const height = Math.max(...cells.map(({ length }) => length)) * LINE + 12;
    let x = 12;
    cells.forEach((lines, column) => {
      parts.push(box(x, y, widths[column], height, at === 0 ? INK.soft : INK.card, { stroke: INK.line }));
      lines.forEach((line, n) => {
        parts.push(text(x + 7, y + 19 + n * LINE, line, { size: 13, weight: at === 0 ? 600 : 400 }));
      });
      x += widths[column];
    });
    y += height;
  });
  return picture(total + 24, y + 12, '整改台账', parts);
}
