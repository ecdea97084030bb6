/** What stands in the cells of a table, line by line. */
import type { Layout } from '../lines/layout.js';
import { View } from '../lines/view.js';
import type { Cell, Range, Table } from '../source/extract.js';

/** The lines of a cell that hold anything, parted by <br> or line ends. */
export function linesOfCell({ source, folded }: Layout, { start, end, lines }: Cell): View[] {
  return (lines ?? rangesOf(source.slice(start, end), start).map((range) => [range]))
    .map((ranges) => new View(folded, ranges))
    .filter(({ length }) => length);
}

function rangesOf(text: string, start: number): Range[] {
  const end = start + text.length;
  // Nearly all cells have one.
  if (!/[<\n]/.test(text)) return [{ start, end }];
  const ranges: Range[] = [];
  let from = start;
  for (const { index, 0: found } of text.matchAll(/<br ?\/?>|\n/gi)) {
    ranges.push({ start: from, end: start + index });
    from = start + index + found.length;
  }
  ranges.push({ start: from, end });
  return ranges;
}

/** From the first character to the last in the cells of a table, `null` where there is none. */
export function textIn(layout: Layout, { rows }: Table): Range | null {
  let first: View | undefined;
  let last: View | undefined;
  for (let r = 0; r < rows.length && !first; r++)
    for (let c = 0; c < rows[r].cells.length && !first; c++) [first] = linesOfCell(layout, rows[r].cells[c]);
  for (let r = rows.length - 1; r >= 0 && !last; r--)
    for (let c = rows[r].cells.length - 1; c >= 0 && !last; c--) last = linesOfCell(layout, rows[r].cells[c]).at(-1);
  return first && last ? { start: first.at(0), end: last.endAt(last.length) } : null;
}
