import { displayWidth, padEnd, padStart } from './align.js';
import type { Style } from './style.js';

/** A column: its heading, perhaps of several lines, and the side on which its cells end. */
export interface Column {
  title: string;
  align: 'left' | 'right';
}

/**
 * A table without ruled lines: columns two blanks apart, the heading and the rule below it dim. The last `totals`
 * rows are set off by another rule.
 */
export function* tableLines(columns: Column[], rows: string[][], totals: number, style: Style): Iterable<string> {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[index])), titleWidth(title)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, index) => (columns[index].align === 'left' ? padEnd : padStart)(cell, widths[index]))
      .join('  ')
      .trimEnd();
  const rule = style.dim(widths.map((width) => '─'.repeat(width)).join('  '));
  const titles = columns.map(({ title }) => title.split('\n'));
  const height = Math.max(...titles.map(({ length }) => length));
  for (let row = 0; row < height; row++)
    yield style.strong(line(titles.map((lines) => lines[row - height + lines.length] ?? '')));
  yield rule;
  for (const [index, row] of rows.entries()) {
    if (totals > 0 && index === rows.length - totals && index > 0) yield rule;
    yield line(row);
  }
}

/** Columns that the widest line of a heading takes. */
export const titleWidth = (title: string): number => Math.max(...title.split('\n').map(displayWidth));
