/** The statistics for a terminal: tables aligned for Chinese, with bars. */
import type { Summary } from '../../stats/summary.js';
import { displayWidth, padEnd, padStart, truncate } from '../align.js';
import type { Style } from '../style.js';
import { type Column, tableLines, titleWidth } from '../table.js';
import { oneLine } from '../visible.js';
import type { WriteContext } from '../writer.js';
import { type Block, groupBlock, moneyRows, totalRows } from './blocks.js';
import { blocksOf } from './page.js';
import { statsWords } from './words.js';

/** Columns that a name may take, and the widest bar. */
const NAME_COLUMNS = 36;
const BAR_COLUMNS = 20;

/** Yields lines, each with its line end. */
export function* writeStatsTable(summary: Summary, context: WriteContext, chosen: boolean): Iterable<string> {
  const words = statsWords(context.lang);
  yield `${context.style.strong(words.title(summary.notices))}\n`;
  if (summary.where) yield `${context.style.dim(oneLine(words.where(summary.where)))}\n`;
  yield* factLines(words.part.totals, totalRows(summary, words), context.style);
  yield* factLines(words.part.money, moneyRows(summary, words), context.style);
  for (const block of blocksOf(summary, words, chosen)) {
    const groups = summary.groups.find(({ by }) => by === block.by);
    const narrow = widthOf(block) <= context.width ? block : { ...block, columns: block.columns.map(stacked) };
    // A crossing too wide for the terminal is listed instead, if that is any narrower.
    const list = groups && widthOf(narrow) > context.width ? groupBlock(groups, words) : narrow;
    yield* blockLines(widthOf(list) < widthOf(narrow) ? list : narrow, context);
  }
}

function* factLines(title: string, rows: [string, string, string][], style: Style): Iterable<string> {
  yield `\n${style.strong(title)}\n`;
  const [names, values] = [0, 1].map((index) => Math.max(...rows.map((row) => displayWidth(row[index]))));
  for (const [name, value, note] of rows)
    yield `  ${`${padEnd(name, names)}  ${padStart(value, values)}${note === '' ? '' : `  ${style.dim(note)}`}`}\n`;
}

/** A heading of two words on two lines. */
const stacked = (title: string): string => title.replace(' ', '\n');

const namesCut = ({ rows, texts }: Block): string[][] =>
  rows.map((row) => row.map((cell, index) => (index < texts ? truncate(cell, NAME_COLUMNS) : cell)));

/** Columns of a whole table. It looks at every cell: to be asked for once a table. */
function widthOf(block: Block): number {
  const widths = block.columns.map(titleWidth);
  for (const row of namesCut(block))
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index], displayWidth(cell));
  return widths.reduce((sum, width) => sum + width + 2, -2);
}

/** Yields the lines of one table. */
export function* blockLines(block: Block, { style, width }: WriteContext): Iterable<string> {
  yield `\n${style.strong(block.title)}\n`;
  const own = widthOf(block);
  const room = Math.min(BAR_COLUMNS, width - own - 2);
  const most = Math.max(0, ...(block.sizes ?? []));
  const columns = block.columns.map(
    (title, index): Column => ({ title, align: index < block.texts ? 'left' : 'right' }),
  );
  const lines = [...tableLines(columns, namesCut(block), 0, style)];
  const head = lines.length - block.rows.length;
  for (const [index, line] of lines.entries()) {
    const size = block.sizes?.[index - head] ?? 0;
    const bar = index < head || room < 4 || most === 0 ? '' : barOf((size / most) * room);
    const gap = ' '.repeat(Math.max(0, own - displayWidth(line)));
    yield bar === '' ? `${line}\n` : `${line}${gap}  ${style.accent(bar)}\n`;
  }
  for (const note of block.notes) yield `${style.dim(note)}\n`;
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar so many columns long, to the eighth; anything that is more than nothing can be seen. */
export function barOf(length: number): string {
  const eighths = length > 0 ? Math.max(1, Math.round(length * 8)) : 0;
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7];
}
