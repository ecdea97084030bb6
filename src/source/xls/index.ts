/**
 * Workbooks of Excel 97 to 2003, and of WPS (.xls, .et: MS-XLS, BIFF8): the cells of their sheets as they show them.
 *
 * Read here rather than by a library: the one there is (xlsx 0.18.5 of 2022) is not kept up in the package registry, and
 * its known faults are mended elsewhere.
 */
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { openContainer } from '../ole/container.js';
import { binaryFormat, refusalOf } from '../signatures.js';
import { extractOf } from '../xlsx/extract.js';
import { gridOf } from '../xlsx/grid.js';
import { readGlobals } from './globals.js';
import { MOST_BYTES } from './limits.js';
import { type Counts, readSheet } from './sheet.js';
import { looksLikeXls, WORKBOOK } from './sniff.js';

/**
 * Reads a workbook, as `readXlsx` reads those of today.
 *
 * @throws {InputError} `binary` for what is no workbook, `unsupported` for one of Excel 95 or older, `encrypted`,
 *   `damaged`, or `too-large` (see `limits.ts`)
 */
export function readXls(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('XLS', limits);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  if (!looksLikeXls(bytes)) {
    const format = binaryFormat(bytes);
    throw format === null ? new InputError('damaged', 'XLS') : refusalOf(bytes, format);
  }
  const found = openContainer(bytes).stream(WORKBOOK);
  if (!found) throw new InputError('unsupported', 'Excel 95, XLS');
  const stream = new DataView(found.buffer, found.byteOffset, found.byteLength);
  const counts: Counts = { records: 0, cells: 0 };
  const globals = readGlobals(stream, counts, keepTo);
  const read = globals.sheets.map(({ name, hidden, at }, i) => {
    const place = `sheet[${i + 1}]`;
    return {
      name: name.trim(),
      hidden,
      place,
      grid: gridOf(readSheet(stream, at, globals, counts, keepTo), place, keepTo),
    };
  });
  return { format: 'xls', encoding: 'utf-8', lossy: false, extract: extractOf(read, keepTo) };
}
