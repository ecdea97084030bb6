/** The ledger as a table of GitHub's Markdown. */
import type { NoticeRecord } from '../record/schema.js';
import { type Cell, COLUMNS, type LedgerColumn } from './columns.js';
import { defused } from './defuse.js';
import type { LedgerOptions } from './options.js';
import { rowsOf } from './rows.js';

/** Yields the heading, then the rows of a notice at a time. */
export async function* ledgerMarkdown(
  records: AsyncIterable<NoticeRecord>,
  { rows, lang }: LedgerOptions,
): AsyncIterable<string> {
  yield line(COLUMNS.map(({ heading }) => heading[lang])) + line(COLUMNS.map(ruleOf));
  let problems = 0;
  for await (const record of records) {
    let lines = '';
    for (const row of rowsOf(record, rows, problems)) lines += line(COLUMNS.map(({ read }) => shown(read(row, lang))));
    problems += record.problems.length;
    if (lines !== '') yield lines;
  }
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const ruleOf = ({ kind }: LedgerColumn): string => (kind === 'text' ? '---' : '---:');

/** What Markdown would take for markup: the masks of a notice (*月*日, 张某_) are none. */
const MARKUP = /[\\`*_~[\]<>&|$]/g;
/** Lines end here for a reader of Markdown; tabs and blanks would be trimmed or run together all the same. */
const LINE_END = /\r\n?|\n/g;

const shown = (cell: Cell): string =>
  cell === null ? '' : defused(String(cell)).replace(MARKUP, '\\$&').replace(LINE_END, '<br>');
