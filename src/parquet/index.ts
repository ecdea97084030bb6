/**
 * Records as tables for databases: four flat tables in Parquet, which DuckDB, pandas, Spark and others read.
 *
 * The writers keep no record: what they need of memory does not grow with the number of notices but for the list of
 * row groups with which a Parquet file ends.
 */
import type { Copies } from '../copies/index.js';
import type { NoticeRecord } from '../record/schema.js';
import { PARQUET_TABLES, type ParquetTable } from './tables.js';
import { GROUPS, type GroupLimits, openTable } from './writer.js';

export { describeParquet } from './describe.js';
export { PARQUET_TABLES, type ParquetTable, TABLES } from './tables.js';
export { GROUPS, openTable } from './writer.js';

/**
 * Yields one table over all records.
 *
 * @param copies among all of them; without it the columns that tell of copies are null
 */
export async function* parquetTable(
  name: ParquetTable,
  records: AsyncIterable<NoticeRecord>,
  limits: GroupLimits = GROUPS,
  copies?: Copies,
): AsyncIterable<Uint8Array> {
  for await (const { bytes } of written([name], records, limits, copies)) yield bytes;
}

/** A piece of one table's file. */
export interface TablePiece {
  table: ParquetTable;
  bytes: Uint8Array;
}

/** Yields all tables in one pass over the records, their pieces in turn; those of a table belong one after another. */
export const parquetTables = (
  records: AsyncIterable<NoticeRecord>,
  limits: GroupLimits = GROUPS,
  copies?: Copies,
): AsyncIterable<TablePiece> => written(PARQUET_TABLES, records, limits, copies);

async function* written(
  names: readonly ParquetTable[],
  records: AsyncIterable<NoticeRecord>,
  limits: GroupLimits,
  copies: Copies | undefined,
): AsyncIterable<TablePiece> {
  const writers = names.map((table) => ({ table, writer: openTable(table, limits, copies) }));
  for await (const record of records)
    for (const { table, writer } of writers) {
      const bytes = writer.add(record);
      if (bytes !== null) yield { table, bytes };
    }
  for (const { table, writer } of writers) yield { table, bytes: writer.finish() };
}
