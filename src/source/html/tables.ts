/** Tables of data, told from tables that only lay a page out, and what their rows are to a reader. */
import { namesColumns } from '../text-table.js';
import { attribute, type Element, walk } from './dom.js';
import { type Grid, type GridCell, gridOf, soleCell, startingIn } from './grid.js';
import { isUnseen } from './seen.js';
import { prose, textOf, type Weights } from './weights.js';

/** One cell of a table as it is read: elements whose texts stand below one another in it. */
export type ReadCell = Element[];

export interface DataTable {
  /** Cells above the table and below it that are as wide as the table is: its caption, its notes. */
  before: Element[];
  after: Element[];
  rows: ReadCell[][];
  /** The first row names the columns. */
  header: boolean;
  /** Rows are a key and its value: lines rather than a table. */
  keyed: boolean;
}

/** A table with one cell that holds this share of a long text lays a page out. */
const MOST_IN_CELL = 0.7;
const LONG = 600;
const LONGEST_HEAD = 20;
const FINDING = /问题|事项|問題|事項/;
const ANSWERED = /责任|措施|情况|时限|状态|責任|情況|時限|狀態/;

const headWord = (cell: GridCell): string => textOf(cell.element, LONGEST_HEAD + 1);

/** Whether a row names columns: by its words, or because it is made of nothing but <th>. */
function isHeader(grid: Grid, row: number): boolean {
  const cells = startingIn(grid, row);
  if (cells.length < 2) return false;
  const words = cells.map(headWord);
  if (words.some((word) => word.length > LONGEST_HEAD)) return false;
  return namesColumns(words) || (grid.columns > 2 && cells.every(({ element }) => element.tagName === 'th'));
}

/** Rows of the header: those that the first row's cells reach over, where it has groups of columns. */
function headerRows(grid: Grid, from: number): number {
  const cells = startingIn(grid, from);
  const grouped = cells.some(({ columns }) => columns > 1);
  return grouped ? Math.max(1, Math.min(3, ...cells.map(({ rows }) => (rows > 1 ? rows : 3)))) : 1;
}

/** The column whose cells tell a finding: its rows are one problem's, however many they are. */
function findingColumn(header: readonly ReadCell[]): number {
  const words = header.map((cell) => cell.map((element) => textOf(element, LONGEST_HEAD)).join(''));
  let found = -1;
  words.forEach((word, column) => {
    if (FINDING.test(word) && !ANSWERED.test(word)) found = column;
  });
  return found;
}

function headerOf(grid: Grid, from: number, to: number): ReadCell[] {
  return Array.from({ length: grid.columns }, (_, column) => {
    const cells: GridCell[] = [];
    for (let row = from; row < to; row++) {
      const cell = grid.places[row][column];
      // A group's name stands over its first column.
      if (cell && cell.row >= from && cell.column === column && !cells.includes(cell)) cells.push(cell);
    }
    return cells.map(({ element }) => element);
  });
}

/** A row and those below it that a cell of the finding reaches over, as one. */
function bodyRows(grid: Grid, from: number, to: number, finding: number): ReadCell[][] {
  const rows: ReadCell[][] = [];
  for (let row = from; row < to; row++) {
    const sole = soleCell(grid, row);
    if (sole) {
      // A heading between rows is in no column.
      rows.push([...Array.from({ length: grid.columns }, () => []), [sole.element]]);
      continue;
    }
    const reach = finding >= 0 ? grid.places[row][finding] : undefined;
    const last = Math.min(to, reach?.row === row ? row + reach.rows : row + 1);
    const cells: ReadCell[] = Array.from({ length: grid.columns }, () => []);
    for (let r = row; r < last; r++) for (const cell of startingIn(grid, r)) cells[cell.column].push(cell.element);
    rows.push(cells);
    row = last - 1;
  }
  return rows;
}

/** Whether a table holds another one. */
function isNest(table: Element): boolean {
  let nested = false;
  walk(table, {
    enter(element) {
      nested ||= element.tagName === 'table';
      return !isUnseen(element);
    },
    until: () => nested,
  });
  return nested;
}

/** Reads a table; `null` for one that only lays out what is in it. */
export function readTable(table: Element, weights: Weights): DataTable | null {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '') || isNest(table)) return null;
  const grid = gridOf(table);
  if (!grid || grid.columns < 2) return null;
  let from = 0;
  let to = grid.places.length;
  const before: Element[] = [];
  const after: Element[] = [];
  for (let sole = soleCell(grid, 0); sole && from < to - 1; sole = soleCell(grid, ++from)) before.push(sole.element);
  while (to - 1 > from && soleCell(grid, to - 1)) after.unshift(soleCell(grid, --to)?.element as Element);
  const header = to - from > 1 && (isHeader(grid, from) || (grid.head > from && grid.columns > 2));
  const cells = grid.places.flatMap((_, row) => startingIn(grid, row));
  const heaviest = cells.reduce((most, { element }) => Math.max(most, prose(weights(element))), 0);
  const whole = prose(weights(table));
  if (!header && (to - from < 2 || (whole > LONG && heaviest > whole * MOST_IN_CELL))) return null;
  if (!header) {
    const keyed = grid.columns === 2 || grid.columns === 4;
    return { before, after, rows: bodyRows(grid, from, to, -1), header, keyed };
  }
  const end = Math.min(to - 1, from + headerRows(grid, from));
  const head = headerOf(grid, from, end);
  return { before, after, rows: [head, ...bodyRows(grid, end, to, findingColumn(head))], header, keyed: false };
}
