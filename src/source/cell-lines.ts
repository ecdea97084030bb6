/**
 * Ledgers that came out of a page cell by cell: the names of the columns, one a line, then the cells of each row, one
 * below the other, each row behind its number. Cells may run over several lines, and pages break between them.
 */
import { numberAlone } from '../../grammars/numerals.js';
import { alignCells, type CellLine, columnWidths } from './cell-alignment.js';
import type { Cell, Range, Table } from './extract.js';
import { pageNumberIn } from './page-number.js';

/** Whether a text names the column of numbers, in either script. */
export const namesNumbers = (text: string): boolean => /^(?:序号|序號|编号|編號|序|顺号|No\.?)$/i.test(text.trim());
/** Columns that such a ledger has besides. */
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 10;
const LONGEST_NAME = 12;
/** Lines of a row: what goes on without the next number is no row. */
const MOST_LINES = 80;
/** Lines of the page between two of cells: its number, and the names of the columns. */
const MOST_PASSED = 2 * MOST_COLUMNS;
/** What a row may cost, and rows on the average: what costs more is no row. */
const MOST_COST = 5;
const MEAN_COST = 2.5;

interface SourceLine extends Range {
  text: string;
}

const BLANK_LINE = /\n[ \t\u3000]*\r?\n/;

/** How many lines from one name columns; 0 where they do not. */
function columnsFrom(lines: readonly SourceLine[], from: number): number {
  if (!namesNumbers(lines[from].text)) return 0;
  let count = 1;
  while (count <= MOST_COLUMNS) {
    const name = lines[from + count]?.text.trim() ?? '';
    if (name === '1' || name === '一') return count > LEAST_COLUMNS - 1 ? count : 0;
    if (!name || name.length > LONGEST_NAME || /[\d，。；：:,;]/.test(name)) return 0;
    count++;
  }
  return 0;
}

class Copied {
  private readonly rows: CellLine[][] = [];
  /** Page numbers and repeated names of columns between the rows. */
  readonly between: Range[] = [];
  private readonly header: readonly SourceLine[];
  private readonly names: readonly string[];
  /** Blank lines part the cells. */
  private readonly parted: boolean;
  private readonly indexOf = new Map<CellLine, number>();
  /** The last line that was looked at. */
  last = 0;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly from: number,
    private readonly text: string,
    private readonly columns: number,
  ) {
    this.header = lines.slice(from, from + columns);
    this.names = this.header.map((line) => line.text.trim());
    this.parted = this.header.every((_, c) => c === 0 || this.isApart(from + c));
    this.collect();
  }

  /** Whether a blank line stands between a line and the one before. */
  private isApart(i: number): boolean {
    const before = this.lines[i - 1];
    return !before.text.trim() || BLANK_LINE.test(this.text.slice(before.end, this.lines[i].start + 1));
  }

  /** How many lines from one on are the page's: its number, and the names of the columns once more. */
  private pageLines(i: number): number {
    const isHeader = (at: number): boolean => this.names.every((name, c) => this.lines[at + c]?.text.trim() === name);
    if (isHeader(i)) return this.columns;
    const number = pageNumberIn(this.lines[i].text);
    return number && (!/^\d+$/.test(number) || isHeader(i + 1)) ? 1 : 0;
  }

  /** The lines of each row, its number first; a line that is the next number opens one. */
  private collect(): void {
    const { rows, lines } = this;
    let broken = false;
    /** Lines of the page since the last line of a cell. */
    let passed = 0;
    for (let i = this.from + this.columns; i < lines.length; i++) {
      if (!lines[i].text.trim()) continue;
      this.last = i;
      const page = this.pageLines(i);
      if (page > 0) {
        passed += page;
        if (passed > MOST_PASSED) break;
        this.between.push({ start: lines[i].start, end: lines[i + page - 1].end });
        i += page - 1;
        broken = true;
        continue;
      }
      const row = rows[rows.length - 1];
      const whole = !row || row.length >= this.columns;
      const apart = this.isApart(i) && !broken;
      const number = numberAlone(lines[i].text);
      // Behind the names once more a count that begins anew is another table's.
      if (broken && whole && row && number === 1) break;
      const { start, end } = lines[i];
      const line: CellLine = { start, end, text: lines[i].text.trim(), apart };
      this.indexOf.set(line, i);
      if (whole && number === rows.length + 1 && (apart || broken || !this.parted)) rows.push([line]);
      else if (!row || row.length > MOST_LINES || (apart && !this.parted && whole)) break;
      else row.push(line);
      broken = false;
      passed = 0;
    }
  }

  /** The cells of each row, and how many lines of the last one are its own; `null` where they do not fit the columns. */
  private align(widths: readonly number[]): { cells: Cell[][]; used: number } | null {
    const { rows, names, parted } = this;
    let cost = 0;
    let used = 0;
    const cells: Cell[][] = [];
    for (const [r, row] of rows.entries()) {
      const aligned = alignCells(names, row, parted, r === rows.length - 1, widths);
      if (!aligned || aligned.cost > MOST_COST) return null;
      cost += aligned.cost;
      used = aligned.used;
      cells.push(aligned.cells);
    }
    return cost > MEAN_COST * rows.length ? null : { cells, used };
  }

  /** The table; `null` where the lines do not fit the columns. */
  table(): { table: Table; between: Range[]; last: number } | null {
    const { rows, names } = this;
    if (rows.length < 2 || rows.some(({ length }) => length < this.columns)) return null;
    // Where lines alone leave it open what ends a cell, the width of its column tells, which the other rows show.
    const first = this.align([]);
    const aligned = first && this.align(columnWidths(names, first.cells, this.text));
    if (!aligned) return null;
    const { cells } = aligned;
    rows[rows.length - 1].length = aligned.used;
    const closing = rows[rows.length - 1][rows[rows.length - 1].length - 1];
    const { start } = this.header[0];
    const { end } = closing;
    return {
      table: {
        start,
        end,
        rows: [this.header.map((line) => ({ start: line.start, end: line.end })), ...cells].map((one) => ({
          cells: one,
        })),
        header: true,
      },
      between: this.between.filter((one) => one.end <= end),
      last: this.indexOf.get(closing) as number,
    };
  }
}

/** How far each header's lines were looked at in vain: where it stands once more among them no table begins either. */
export type Tried = Map<string, number>;

/** The table that begins at a line, with the page's lines between its rows; `null` where none does. */
export function cellLinesAt(
  lines: readonly SourceLine[],
  from: number,
  text: string,
  tried: Tried,
): { table: Table; between: Range[]; last: number } | null {
  const columns = columnsFrom(lines, from);
  if (!columns) return null;
  const key = lines
    .slice(from, from + columns)
    .map((line) => line.text.trim())
    .join();
  if ((tried.get(key) ?? -1) >= from) return null;
  const copied = new Copied(lines, from, text, columns);
  const found = copied.table();
  if (!found) tried.set(key, copied.last);
  return found;
}
