/** The cells of a workbook or of a CSV as text. */
import { parse } from 'csv-parse/browser/esm/sync';

/** Rows of cells. */
export type Grid = string[][];

/** Characters at the beginning in which a heading stands. */
const HEAD = 4096;

const DELIMITERS = [',', '\t', ';'];

/**
 * Every sheet of a workbook, or the one of a CSV; none where it is neither.
 *
 * @param isHeading whether the beginning of a text may be that of a table that is looked for
 */
export async function gridsOf(bytes: Uint8Array, isHeading: (text: string) => boolean): Promise<Grid[]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zip) return gridOfCsv(textOf(bytes), isHeading);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ rows }) => rows.map((row) => row.map(shown)));
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** UTF-8, else what spreadsheets save in China. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function gridOfCsv(text: string, isHeading: (text: string) => boolean): Grid[] {
  // Every text comes by here: what has no such heading is not taken apart.
  if (!isHeading(text.slice(0, HEAD))) return [];
  const head = text.split('\n', 1)[0];
  const count = (sign: string) => head.split(sign).length;
  const [delimiter] = [...DELIMITERS].sort((a, b) => count(b) - count(a));
  try {
    return [parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true }) as Grid];
  } catch {
    return [];
  }
}
