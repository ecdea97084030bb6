/** Parquet as a stream: rows go out a group at a time. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Copies } from '../copies/index.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Value } from './column.js';
import { type ParquetTable, TABLES } from './tables.js';

/** When a group of rows is written: at so many rows, or so many characters of text in them. */
export interface GroupLimits {
  rows: number;
  characters: number;
}

export const GROUPS: GroupLimits = { rows: 20_000, characters: 4_000_000 };

/** A table that is being written. */
export interface TableWriter {
  /** Takes the rows of a record; gives the bytes that came of it, mostly none. */
  add(record: NoticeRecord): Uint8Array | null;
  /** What is left, and the index of groups that ends the file. */
  finish(): Uint8Array;
}

/**
 * Opens a table. In memory are the rows of one group, and a few hundred bytes a column for each group written: a
 * Parquet file ends with the list of them.
 */
export function openTable(name: ParquetTable, limits: GroupLimits, copies?: Copies): TableWriter {
  const { columns, rows: rowsOf } = TABLES[name];
  const bytes = new ByteWriter();
  const shape = columns.map(({ name: column, type, nullable }) =>
    type === 'DATE' ? { name: column, data: [] } : { name: column, type, nullable, data: [] },
  );
  // The library knows days by the format's own terms only.
  const days = columns.filter(({ type }) => type === 'DATE');
  const schemaOverrides = Object.fromEntries(
    days.map(({ name: column, nullable }) => [
      column,
      {
        name: column,
        type: 'INT32' as const,
        converted_type: 'DATE' as const,
        logical_type: { type: 'DATE' as const },
        repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
      },
    ]),
  );
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: shape, schemaOverrides }),
    createdBy: 'rectify',
    kvMetadata: [{ key: 'rectify.table', value: name }],
  });
  let data: Value[][] = columns.map(() => []);
  let characters = 0;

  const writeGroup = () => {
    const columnData = columns.map((column, index) => ({ name: column.name, data: data[index], offsetIndex: false }));
    // A writer into memory writes at once: there is no promise to wait for.
    void writer.write({ columnData, rowGroupSize: data[0].length });
    data = columns.map(() => []);
    characters = 0;
  };
  const taken = () => {
    const written = bytes.getBytes().slice();
    bytes.index = 0;
    return written;
  };
  return {
    add(record) {
      let full = false;
      for (const row of rowsOf(record, copies)) {
        for (const [index, value] of row.entries()) {
          data[index].push(value);
          if (typeof value === 'string') characters += value.length;
        }
        if (data[0].length < limits.rows && characters < limits.characters) continue;
        writeGroup();
        full = true;
      }
      return full ? taken() : null;
    },
    finish() {
      if (data[0].length > 0) writeGroup();
      void writer.finish();
      return taken();
    },
  };
}
