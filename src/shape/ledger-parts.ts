/**
 * Ledgers in parts: what was found in one table, what was done about it, by whom and how far, in another, whose rows have
 * the same numbers in any order.
 */
import { numberAlone } from '../../grammars/numerals.js';
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

/** The ledgers of a document, whole ones and the parts of one; no other table. */
export function ledgersOf(words: Words, tables: readonly Table[], folded: string): ReadonlyMap<Table, Ledger> {
  const ledgers = new Map<Table, Ledger>();
  const parts: Part[] = [];
  for (const table of tables) {
    const ledger = columnsOf(words, table, folded);
    if (!ledger) continue;
    if (isWhole(ledger)) ledgers.set(table, ledger);
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
