/** The ledger as a table of GitHub's Markdown. */
import type { NoticeRecord } from '../record/schema.js';
import type { Cell, Column } from './column.js';
import { defused } from './defuse.js';
import { layoutOf } from './layout.js';
import type { LedgerOptions } from './options.js';

/** Yields the title, if there is to be one, and the heading, then the rows of a notice at a time. */
export async function* ledgerMarkdown(
  records: AsyncIterable<NoticeRecord>,
  options: LedgerOptions,
): AsyncIterable<string> {
  const { title, headings, columns, rows } = layoutOf(options);
  if (title !== null) yield `# ${shown(title)}\n\n`;
  yield line(headings.map(shown)) + line(columns.map(ruleOf));
  for await (const record of records) {
    const lines = Array.from(rows(record), (cells) => line(cells.map(shown))).join('');
    if (lines !== '') yield lines;
  }
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const ruleOf = ({ kind }: Column): string => (kind === 'text' ? '---' : '---:');

/** What Markdown would take for markup: the masks of a notice (*月*日, 张某_) are none. */
const MARKUP = /[\\`*_~[\]<>&|$]/g;
/** Lines end here for a reader of Markdown; tabs and blanks would be trimmed or run together all the same. */
const LINE_END = /\r\n?|\n/g;

const shown = (cell: Cell): string =>
  cell === null ? '' : defused(String(cell)).replace(MARKUP, '\\$&').replace(LINE_END, '<br>');
