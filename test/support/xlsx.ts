/** Workbooks written by hand: XML strings in a ZIP. */
import { escaped, zipped } from './docx.js';

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A cell: a text, a number, a number with the code that shows it, or XML of its own. */
export type Cell = string | number | null | { value: number; code: string } | { xml: string };

export interface SheetParts {
  name?: string;
  rows: readonly (readonly Cell[])[];
  merges?: readonly string[];
  state?: 'hidden' | 'veryHidden';
}

export interface BookParts {
  sheets: readonly SheetParts[];
  /** Inner XML of the shared strings. */
  strings?: string;
  from1904?: boolean;
  type?: string;
  files?: Record<string, string | Uint8Array>;
}

/** The name of a cell, from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function cellXml(cell: Cell, at: string, codes: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${at}"`);
  if (!codes.includes(cell.code)) codes.push(cell.code);
  return `<c r="${at}" s="${codes.indexOf(cell.code) + 1}"><v>${cell.value}</v></c>`;
}

/** A whole worksheet round its rows. */
export const sheetXml = (inner: string): string =>
  `${DECLARATION}<worksheet xmlns="${S}" xmlns:r="${R}">${inner}</worksheet>`;

/** Names and contents of a workbook's files. */
export function bookFiles({
  sheets,
  strings,
  from1904,
  type = MAIN,
  files = {},
}: BookParts): Record<string, string | Uint8Array> {
  const codes: string[] = [];
  const made = sheets.map(({ rows, merges = [] }) => {
    const data = rows.map(
      (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, cellName(r, c), codes)).join('')}</row>`,
    );
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return sheetXml(`<sheetData>${data.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}`);
  });
  const listed = sheets.map(
    ({ name = '', state }, i) =>
      `<sheet name="${escaped(name || `Sheet${i + 1}`)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="r${i + 1}"/>`,
  );
  const formats = codes.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`);
  const forms = ['<xf numFmtId="0"/>', ...codes.map((_, i) => `<xf numFmtId="${200 + i}"/>`)];
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${P}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${P}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${S}" xmlns:r="${R}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${P}/relationships">${sheets
      .map((_, i) => relation(`r${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('s', 'styles', 'styles.xml')}${strings === undefined ? '' : relation('t', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${S}"><numFmts>${formats.join('')}</numFmts><cellXfs>${forms.join('')}</cellXfs></styleSheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${S}">${strings}</sst>` }),
    ...Object.fromEntries(made.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...files,
  };
}

/** A workbook. */
export const xlsx = (parts: BookParts): Uint8Array => zipped(bookFiles(parts));

/** A workbook of one sheet. */
export const sheet = (rows: SheetParts['rows'], merges: readonly string[] = [], name = ''): Uint8Array =>
  xlsx({ sheets: [{ name, rows, merges }] });
