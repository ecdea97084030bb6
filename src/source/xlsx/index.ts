/** Workbooks (.xlsx: ECMA-376, ISO 29500): the cells of their sheets as they show them. */
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { openPackage, type PackageKind, refuseOthers } from '../package/open.js';
import { extractOf } from './extract.js';
import { readFormats } from './formats.js';

import { gridOf } from './grid.js';
import { readSheet, type Shared } from './sheet.js';
import { numberShowers } from './shown.js';
import { readStrings } from './strings.js';
import { readWorkbook, relatedPart } from './workbook.js';

const EXCEL: PackageKind = {
  main: 'xl/workbook.xml',
  types: /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml$/,
};

/**
 * Reads a workbook: of each sheet its name as a line and its rows as those of a table. Sheets that are hidden are
 * furniture behind the text; empty ones are left out.
 *
 * @throws {InputError} `binary` for what is no workbook, `encrypted`, `damaged`, or `too-large` (see `limits.ts`)
 */
export function readXlsx(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('XLSX', limits);
  refuseOthers(bytes);
  const opened = openPackage(bytes, EXCEL, keepTo);
  const { sheets, from1904 } = readWorkbook(opened, keepTo);
  const strings = relatedPart(opened, 'sharedStrings');
  const styles = relatedPart(opened, 'styles');
  const format = readFormats(styles === undefined ? null : opened.part(styles));
  const show = numberShowers(from1904);
  const shared: Shared = {
    strings: strings === undefined ? [] : readStrings(opened.raw(strings), strings, keepTo),
    show: (value, style) => show(value, format(style)),
    cells: 0,
    elements: 0,
    keepTo,
  };
  const read = sheets.map(({ name, part, hidden }, i) => {
    const raw = opened.raw(part);
    if (!raw) throw new InputError('damaged', part);
    const place = `sheet[${i + 1}]`;
    return { name: name.trim(), hidden, place, grid: gridOf(readSheet(raw, part, shared), place, keepTo) };
  });
  return { format: 'xlsx', encoding: 'utf-8', lossy: false, extract: extractOf(read, keepTo) };
}
