/** Tables in text (.csv, .tsv: RFC 4180, and what programs make of it). */
// Its build for browsers, which runs in Node as well: the other one takes Buffer for granted.
import { parse } from 'csv-parse/browser/esm/sync';
import type { Block, GridCell, GridRow } from '../blocks/model.js';
import { writer } from '../blocks/write.js';
import { decode } from '../decode.js';
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { type KeepTo, limiter } from '../limit.js';
import { delimiterOf } from './delimiter.js';
import { MOST_BYTES, MOST_CELLS } from './limits.js';

/** An apostrophe before a sign that begins a formula keeps spreadsheets from running it; it is none of the text. */
const DEFUSED = /^'(?=[=+\-@＝＋－＠])/;

/**
 * Reads a table: each record a row, its cells as they stand, line ends in them included.
 *
 * @throws {InputError} `damaged` where quotation marks do not pair, `too-large` (see `limits.ts`), else as `decode`
 */
export function readCsv(bytes: Uint8Array, { encoding, limits }: DocumentOptions): DocumentText {
  const keepTo = limiter('CSV', limits);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  const decoded = decode(bytes, encoding);
  const text = writer(keepTo);
  text.blocks([{ type: 'grid', rows: rowsOf(recordsIn(decoded.text), keepTo) }]);
  text.end();
  const { encoding: found, lossy, rival } = decoded;
  return { format: 'csv', encoding: found, lossy, rival, extract: text.extract() };
}

function recordsIn(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // A mark inside a cell that no marks enclose is a character.
      relax_quotes: true,
      skip_records_with_error: false,
    });
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (code === undefined) throw error;
    throw new InputError('damaged', `CSV, ${lines ?? 0}, ${code}`);
  }
}

function rowsOf(records: readonly string[][], keepTo: KeepTo): GridRow[] {
  let cells = 0;
  return records.map((record, r): GridRow => {
    cells += record.length;
    keepTo(MOST_CELLS, cells, 'cells');
    const made = record.flatMap((raw, c): GridCell[] => {
      const text = raw.replace(/\r\n?/g, '\n').trim().replace(DEFUSED, '');
      if (text === '') return [];
      const place = `row[${r + 1}]/cell[${c + 1}]`;
      const blocks: Block[] = [{ type: 'paragraph', number: '', text, place, heading: 0, furniture: false }];
      return [{ column: c, span: 1, continues: false, blocks }];
    });
    return { cells: made, header: false };
  });
}
