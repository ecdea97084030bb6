/**
 * Ledgers in other forms than a row a problem. In parts: what was found in one table, what was done about it, by whom and how
 * far, in another, whose rows have the same numbers in any order. On its side: a column a problem, the names in the first one.
 */
import { numberAlone, numberNamed } from '../../grammars/numerals.js';
import type { Words } from '../../grammars/words.js';
import { View } from '../lines/view.js';
import type { Table } from '../source/extract.js';
import { type Column, columnsOf, isWhole, type Ledger } from './ledgers.js';

/** Columns that tell something of a problem which stands elsewhere. */
const TELLING: readonly Column[] = ['measures', 'results', 'status', 'leader', 'department', 'deadline'];
/** Rows of either part. */
const LEAST_ROWS = 2;

interface Part {
  table: Table;
  ledger: Ledger;
  /** The numbers of its rows, in order of size; empty where a row has none, or two have the same. */
  numbers: string;
}

/** The numbers of a table's rows, in order of size. */
function numbersOf({ rows }: Table, column: number, folded: string): string {
  const numbers = rows
    .slice(1)
    .map(({ cells }) => (cells[column] ? numberAlone(new View(folded, [cells[column]]).text) : null));
  const known = new Set(numbers);
  if (numbers.length < LEAST_ROWS || known.has(null) || known.size < numbers.length) return '';
  return (numbers as number[]).sort((a, b) => a - b).join();
}

/** No ledger on its side has more columns. */
const MOST_TURNED = 30;

/** The columns of a table as its rows; `null` where its rows differ in length, or are too few to name a problem's parts. */
function turned({ start, end, rows }: Table): Table | null {
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 3 || width < 3 || width > MOST_TURNED || rows.length > MOST_TURNED) return null;
  if (rows.some(({ cells }) => cells.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, c) => ({ cells: rows.map(({ cells }) => cells[c]) }));
  return { start, end, rows: columns, header: true };
}

/** The ledger that a table is on its side; `null` where its rows are none. */
function turnedLedger(words: Words, table: Table, folded: string): Ledger | null {
  const other = turned(table);
  const ledger = other && columnsOf(words, other, folded);
  // The names of its rows are labels; in a ledger that stands upright some row may begin with one.
  const named = ledger ? ledger.headers.filter((header) => words.labels.rolesOf(header).length > 0).length : 0;
  if (!other || !ledger || !isWhole(ledger) || named * 2 <= ledger.headers.length) return null;
  const first = other.rows.slice(1).map(({ cells: [cell] }) => numberNamed(new View(folded, [cell]).text));
  const counted = ledger.columns[0] === 'unknown' && first.every((number, i) => number === i + 1);
  const columns: Column[] = counted ? ['number', ...ledger.columns.slice(1)] : ledger.columns;
  return { ...ledger, columns, turned: true };
}

/** The ledgers of a document, whole ones and the parts of one; no other table. */
export function ledgersOf(words: Words, tables: readonly Table[], folded: string): ReadonlyMap<Table, Ledger> {
  const ledgers = new Map<Table, Ledger>();
  const parts: Part[] = [];
  for (const table of tables) {
    const ledger = columnsOf(words, table, folded);
    const upright = ledger !== null && isWhole(ledger);
    const other = upright ? null : turnedLedger(words, table, folded);
    if (other) ledgers.set(table, other);
    if (!ledger || other) continue;
    if (upright) ledgers.set(table, ledger);
    const column = ledger.columns.indexOf('number');
    if (tables.length > 1 && column >= 0) parts.push({ table, ledger, numbers: numbersOf(table, column, folded) });
  }
  const finds = ({ ledger }: Part): boolean => ledger.columns.includes('finding');
  for (const found of parts.filter(finds)) {
    const telling = parts.filter(
      (part) =>
        found.numbers !== '' &&
        part.numbers === found.numbers &&
        !finds(part) &&
        part.table.start > found.table.start &&
        part.ledger.columns.some((column) => TELLING.includes(column)),
    );
    for (const { table, ledger } of telling.length ? [found, ...telling] : []) ledgers.set(table, ledger);
  }
  return ledgers;
}
