/** The rows of the sheet of diagnostics: what to look at twice, and the notices of which the ledger has no row. */
import { translatedMessage } from '../check/translated-message.js';
import type { CopyOf } from '../copies/index.js';
import type { Lang } from '../output/labels.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Cell } from './column.js';
import { placeOf } from './place.js';
import { wordsOf } from './words.js';

/**
 * How many are kept. The sheet stands behind the ledger in the file, so they wait in memory until all notices are
 * read; past this number they are counted only.
 */
export const LISTED = 10_000;

export interface Remarks {
  rows: Cell[][];
  /** Notices that are copies of others. */
  copies: number;
  /** Those past the number that is kept. */
  more: number;
}

export const noRemarks = (): Remarks => ({ rows: [], copies: 0, more: 0 });

/**
 * Adds the remarks on one notice, in place.
 *
 * @param copyOf the notice that it is a copy of
 */
export function addRemarks(remarks: Remarks, record: NoticeRecord, copyOf: CopyOf | null, lang: Lang): void {
  if (copyOf !== null) remarks.copies += 1;
  for (const row of rowsOf(record, copyOf, lang)) {
    if (remarks.rows.length < LISTED) remarks.rows.push(row);
    else remarks.more += 1;
  }
}

function* rowsOf(record: NoticeRecord, copyOf: CopyOf | null, lang: Lang): Iterable<Cell[]> {
  const words = wordsOf(lang);
  if (copyOf !== null)
    yield [placeOf(record, null, lang), words.severity.info, 'copy', words.copyOf(copyOf.path ?? '<stdin>')];
  if (record.problems.length === 0) {
    yield [placeOf(record, null, lang), words.severity.info, 'no-problems', words.noProblems];
  }
  for (const { rule, severity, message, position } of record.diagnostics)
    yield [placeOf(record, position, lang), words.severity[severity], rule, translatedMessage(rule, message, lang)];
}

/** All rows, and one that says how many are missing. */
export function remarkRows({ rows, more }: Remarks, lang: Lang): Cell[][] {
  return more === 0 ? rows : [...rows, [null, null, null, wordsOf(lang).more(more)]];
}
