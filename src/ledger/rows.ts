/** The rows of the ledger (整改台账): one a problem, or one a measure. */
import type { Measure, NoticeRecord, Problem } from '../record/schema.js';

/** What a row stands for. */
export const LEDGER_ROWS = ['problems', 'measures'] as const;
export type LedgerRows = (typeof LEDGER_ROWS)[number];

export interface LedgerRow {
  /** Of the problem among all problems of the ledger, from 1: rows of one problem share it. */
  number: number;
  record: NoticeRecord;
  problem: Problem;
  /** Those that the row tells: all of the problem's, or one; none where the problem has none. */
  measures: readonly Measure[];
}

/**
 * The rows of one notice in document order; none for a notice without problems. A problem without measures has its
 * row in either ledger: it would be missed most.
 *
 * @param before how many problems the notices before this one have
 */
export function* rowsOf(record: NoticeRecord, rows: LedgerRows, before: number): Iterable<LedgerRow> {
  for (const [index, problem] of record.problems.entries()) {
    const number = before + index + 1;
    const parts = rows === 'problems' || problem.measures.length === 0 ? [problem.measures] : single(problem.measures);
    for (const measures of parts) yield { number, record, problem, measures };
  }
}

const single = (measures: readonly Measure[]): Measure[][] => measures.map((measure) => [measure]);
