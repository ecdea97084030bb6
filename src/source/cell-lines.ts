/**
 * Ledgers that were copied out of a page cell by cell: the names of the columns, one a line, then the cells of each row, one
 * a line, each row behind its number.
 */
import { numberAlone } from '../../grammars/numerals.js';
import type { Cell, Range, Row, Table } from './extract.js';

/** What names the column of numbers. */
const NUMBER = /^(?:序号|序號|编号|編號|序|顺号|No\.?)$/i;
/** Columns that such a ledger has besides. */
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 10;
const LONGEST_NAME = 12;
/** Lines of a row: what goes on without the next number is no row. */
const MOST_LINES = 80;
/** The column whose cells run over several lines. */
const LISTS = /措施|举措|做法|整改(?:落实)?情况|落实情况|怎么/;
const LISTED = /^\s*(?:\d{1,2}[.．、]|[(（][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]是)/;

interface SourceLine extends Range {
  text: string;
}

/** How many lines from one name columns; 0 where they do not. */
function columnsFrom(lines: readonly SourceLine[], from: number): number {
  if (!NUMBER.test(lines[from].text.trim())) return 0;
  let count = 1;
  while (count <= MOST_COLUMNS) {
    const name = lines[from + count]?.text.trim() ?? '';
    if (name === '1' || name === '一') return count > LEAST_COLUMNS - 1 ? count : 0;
    if (!name || name.length > LONGEST_NAME || /[\d，。；：:,;]/.test(name)) return 0;
    count++;
  }
  return 0;
}

/** The lines of each row, its number first; a line that is the next number opens one. */
function rowsFrom(lines: readonly SourceLine[], from: number, text: string, columns: number): SourceLine[][] {
  const rows: SourceLine[][] = [];
  for (let i = from; i < lines.length; i++) {
    const { text: line, start } = lines[i];
    const row = rows[rows.length - 1];
    const isNext = numberAlone(line) === rows.length + 1;
    if (isNext && (!row || row.length >= columns)) rows.push([lines[i]]);
    else if (row && (row.length > MOST_LINES || /\n[ \t]*\r?\n/.test(text.slice(row[row.length - 1].end, start))))
      break;
    else row?.push(lines[i]);
  }
  const last = rows[rows.length - 1] ?? [];
  // No number stands behind the last row: it has a line for each column, and one for each further item of a list.
  const items = last.slice(1).filter(({ text: line }) => LISTED.test(line)).length;
  last.length = Math.min(last.length, columns + Math.max(0, items - 1));
  return rows;
}

/** The cells of a row: lines that are more than the columns are the list's. */
function cellsOf(row: readonly SourceLine[], columns: number, list: number): Cell[] {
  const more = row.length - columns;
  return Array.from({ length: columns }, (_, c) => {
    const first = row[c > list ? c + more : c];
    const last = row[c >= list ? c + more : c];
    return { start: first.start, end: last.end };
  });
}

/** The table that begins at a line; `null` where none does. */
export function cellLinesAt(
  lines: readonly SourceLine[],
  from: number,
  text: string,
): { table: Table; last: number } | null {
  const columns = columnsFrom(lines, from);
  if (!columns) return null;
  const rows = rowsFrom(lines, from + columns, text, columns);
  if (rows.length < 2 || rows.some(({ length }) => length < columns)) return null;
  const header = lines.slice(from, from + columns);
  const list = header.findIndex(({ text: name }) => LISTS.test(name));
  if (list < 0 && rows.some(({ length }) => length > columns)) return null;
  const all: Row[] = [
    header.map(({ start, end }) => ({ start, end })),
    ...rows.map((row) => cellsOf(row, columns, list)),
  ].map((cells) => ({ cells }));
  const last = from + columns + rows.reduce((sum, { length }) => sum + length, 0) - 1;
  return { table: { start: header[0].start, end: lines[last].end, rows: all, header: true }, last };
}
