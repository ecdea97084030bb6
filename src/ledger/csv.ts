/** The ledger as CSV (RFC 4180). */
// Its build for browsers, which runs in Node as well: the other one takes Buffer for granted.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { NoticeRecord } from '../record/schema.js';
import type { Cell } from './column.js';
import { defused } from './defuse.js';
import { layoutOf } from './layout.js';
import type { LedgerOptions } from './options.js';

const BOM = '\ufeff';

/**
 * Records end in CRLF, as RFC 4180 has it; lines inside a cell in LF, which Excel shows as lines of one cell. The
 * library would no longer quote a lone CR or LF when told how records end.
 */
const FORM = { record_delimiter: 'windows', quote_record_delimiter: true } as const;

/** Some rows as they stand. */
export const csvTable = (rows: readonly (readonly string[])[]): string => stringify([...rows], FORM);

/**
 * Yields the heading, then the rows of a notice at a time: no more than one notice is in memory. A title has no place in
 * a table whose first line is its heading.
 */
export async function* ledgerCsv(records: AsyncIterable<NoticeRecord>, options: LedgerOptions): AsyncIterable<string> {
  const layout = layoutOf(options);
  yield (options.bom ? BOM : '') + stringify([layout.headings.map(safe)], FORM);
  for await (const record of records) {
    const lines = Array.from(layout.rows(record), (cells) => cells.map(safe));
    if (lines.length > 0) yield stringify(lines, FORM);
  }
}

const safe = (cell: Cell): Cell => (typeof cell === 'string' ? defused(cell.replace(/\r\n?/g, '\n')) : cell);
