/** One column of a table. */
import type { Position } from '../record/schema.js';

export type ParquetType = 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
/** A `Date` stands for the day that it has in UTC. */
export type Value = string | number | boolean | Date | null;

export interface ParquetColumn<Row> {
  name: string;
  type: ParquetType;
  nullable: boolean;
  /** What it means. */
  about: string;
  read(row: Row): Value;
}

/** A type as the lists of columns write it: with a question mark where the value may be missing. */
type Written = ParquetType | `${ParquetType}?`;

/** A column from its name, type, meaning and reader. */
export function column<Row>(
  name: string,
  written: Written,
  about: string,
  read: (row: Row) => Value,
): ParquetColumn<Row> {
  const nullable = written.endsWith('?');
  return { name, type: (nullable ? written.slice(0, -1) : written) as ParquetType, nullable, about, read };
}

/** Where something stands. Not `start` and `end`: the latter is a word of SQL. */
export const placeColumns = <Row>(what: string, position: (row: Row) => Position): ParquetColumn<Row>[] => [
  column('line', 'INT32', `Line of ${what}, from 1`, (row) => position(row).start.line),
  column('start_offset', 'INT32', `Where ${what} begins, in UTF-16 units`, (row) => position(row).start.offset),
  column('end_offset', 'INT32', 'Where it ends, exclusive', (row) => position(row).end.offset),
];
