/** The ledger as CSV (RFC 4180). */
// Its build for browsers, which runs in Node as well: the other one takes Buffer for granted.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { NoticeRecord } from '../record/schema.js';
import { type Cell, COLUMNS } from './columns.js';
import { defused } from './defuse.js';
import type { LedgerOptions } from './options.js';
import { rowsOf } from './rows.js';

const BOM = '\ufeff';

/**
 * Records end in CRLF, as RFC 4180 has it; lines inside a cell in LF, which Excel shows as lines of one cell. The
 * library would no longer quote a lone CR or LF when told how records end.
 */
const FORM = { record_delimiter: 'windows', quote_record_delimiter: true } as const;

/** Some rows as they stand. */
export const csvTable = (rows: readonly (readonly string[])[]): string => stringify([...rows], FORM);

/** Yields the heading, then the rows of a notice at a time: no more than one notice is in memory. */
export async function* ledgerCsv(
  records: AsyncIterable<NoticeRecord>,
  { rows, lang, bom }: LedgerOptions,
): AsyncIterable<string> {
  yield (bom ? BOM : '') + stringify([COLUMNS.map(({ heading }) => heading[lang])], FORM);
  let problems = 0;
  for await (const record of records) {
    const lines = Array.from(rowsOf(record, rows, problems), (row) => COLUMNS.map(({ read }) => safe(read(row, lang))));
    problems += record.problems.length;
    if (lines.length > 0) yield stringify(lines, FORM);
  }
}

const safe = (cell: Cell): Cell => (typeof cell === 'string' ? defused(cell.replace(/\r\n?/g, '\n')) : cell);
