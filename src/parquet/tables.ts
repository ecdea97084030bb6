/** The tables: their rows and columns. */
import type { Copies } from '../copies/index.js';
import type { NoticeRecord } from '../record/schema.js';
import type { ParquetColumn, Value } from './column.js';
import { FACT_COLUMNS } from './columns/facts.js';
import { MEASURE_COLUMNS } from './columns/measures.js';
import { NOTICE_COLUMNS } from './columns/notices.js';
import { PROBLEM_COLUMNS } from './columns/problems.js';
import { factRows, measureRows, noticeRows, problemRows } from './rows.js';

export const PARQUET_TABLES = ['notices', 'problems', 'measures', 'facts'] as const;
export type ParquetTable = (typeof PARQUET_TABLES)[number];

export interface TableShape {
  /** What one row is. */
  about: string;
  columns: readonly Omit<ParquetColumn<never>, 'read'>[];
  /** The values of a record's rows, one list a row, in the order of the columns. */
  rows(record: NoticeRecord, copies?: Copies): Value[][];
}

const shape = <Row>(
  about: string,
  columns: readonly ParquetColumn<Row>[],
  rows: (record: NoticeRecord, copies?: Copies) => Row[],
): TableShape => ({
  about,
  columns,
  rows: (record, copies) => rows(record, copies).map((row) => columns.map(({ read }) => read(row))),
});

export const TABLES: Record<ParquetTable, TableShape> = {
  notices: shape('One row a notice.', NOTICE_COLUMNS, noticeRows),
  problems: shape('One row a problem.', PROBLEM_COLUMNS, problemRows),
  measures: shape('One row a measure or result, also of those in no problem.', MEASURE_COLUMNS, measureRows),
  facts: shape('One row a fact in a measure or result.', FACT_COLUMNS, factRows),
};
