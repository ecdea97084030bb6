/** Makes workbooks of Excel 97 to 2003 for tests: records (MS-XLS) in a compound file (MS-CFB) with one stream. */

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
const u32 = (...values: number[]): number[] => values.flatMap((value) => u16(value & 0xffff, value >>> 16));
const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const wide = (text: string): number[] => Array.from({ length: text.length }, (_, i) => u16(text.charCodeAt(i))).flat();

/** A record. */
export const record = (type: number, data: readonly number[]): number[] => [...u16(type, data.length), ...data];
/** A string with two bytes a character; with one where `narrow`. */
export const string = (text: string, { narrow = false, short = false } = {}): number[] => [
  ...(short ? [text.length] : u16(text.length)),
  narrow ? 0 : 1,
  ...(narrow ? [...text].map((char) => char.charCodeAt(0)) : wide(text)),
];

const BOF = (kind: number): number[] => record(0x809, u16(0x600, kind, 0, 0, 0, 0, 0, 0));
const EOF = record(0x0a, []);

export interface XlsSheet {
  name: string;
  /** 0 visible, 1 hidden. */
  state?: number;
  /** Its records between beginning and end. */
  records: number[];
}

export interface XlsBook {
  sheets: XlsSheet[];
  /** Texts that cells share, by their numbers; or the records that hold them. */
  strings?: readonly string[] | number[][];
  /** Codes of formats, from 164 on; styles of cells name formats by their numbers. */
  formats?: readonly string[];
  styles?: readonly number[];
  /** Further records before the sheets. */
  more?: number[];
  version?: number;
}

const label = (row: number, column: number, text: string): number[] =>
  record(0x204, [...u16(row, column, 0), ...string(text)]);

/** Records of cells. */
export const cells = {
  label,
  shared: (row: number, column: number, index: number) => record(0xfd, [...u16(row, column, 0), ...u32(index)]),
  number: (row: number, column: number, value: number, style = 0) =>
    record(0x203, [...u16(row, column, style), ...f64(value)]),
  rk: (row: number, column: number, bits: number, style = 0) =>
    record(0x27e, [...u16(row, column, style), ...u32(bits)]),
  rks: (row: number, column: number, ...bits: number[]) =>
    record(0xbd, [
      ...u16(row, column),
      ...bits.flatMap((one) => [...u16(0), ...u32(one)]),
      ...u16(column + bits.length - 1),
    ]),
  truth: (row: number, column: number, value: number, error = 0) =>
    record(0x205, [...u16(row, column, 0), value, error]),
  formula: (row: number, column: number, result: readonly number[]) =>
    record(0x06, [...u16(row, column, 0), ...result, ...u16(0, 0, 0, 0), ...u16(0)]),
  text: (text: string) => record(0x207, string(text)),
  merged: (...ranges: [top: number, bottom: number, left: number, right: number][]) =>
    record(0xe5, [...u16(ranges.length), ...ranges.flatMap((range) => u16(...range))]),
  result: f64,
};

const sharedStrings = (strings: readonly string[]): number[][] => [
  [...u32(strings.length, strings.length), ...strings.flatMap((text) => string(text))],
];

/** The stream of a workbook. */
export function workbook({
  sheets,
  strings = [],
  formats = [],
  styles = [0],
  more = [],
  version = 0x600,
}: XlsBook): Uint8Array {
  const pieces =
    typeof strings[0] === 'string' || strings.length === 0
      ? sharedStrings(strings as string[])
      : (strings as number[][]);
  const before = [
    ...record(0x809, u16(version, 5, 0, 0, 0, 0, 0, 0)),
    ...more,
    ...formats.flatMap((code, i) => record(0x41e, [...u16(164 + i), ...string(code)])),
    ...styles.flatMap((format) => record(0xe0, [...u16(0, format), ...new Array(16).fill(0)])),
  ];
  const shared = pieces.flatMap((data, i) => record(i === 0 ? 0xfc : 0x3c, data));
  const heads = sheets.map(
    ({ name, state = 0 }) =>
      (at: number) =>
        record(0x85, [...u32(at), state, 0, ...string(name, { short: true })]),
  );
  const bodies = sheets.map(({ records }) => [...BOF(0x10), ...records, ...EOF]);
  let at = before.length + shared.length + EOF.length + heads.reduce((sum, head) => sum + head(0).length, 0);
  const placed = heads.flatMap((head, i) => {
    const made = head(at);
    at += bodies[i].length;
    return made;
  });
  return Uint8Array.from([...before, ...placed, ...shared, ...EOF, ...bodies.flat()]);
}

const [SECTOR, SMALL] = [512, 4096];

/** Puts a stream into a compound file. */
export function compound(stream: Uint8Array, name = 'Workbook'): Uint8Array {
  const length = Math.max(SMALL, stream.length);
  const sectors = Math.ceil(length / SECTOR);
  const tables = Math.ceil((sectors + 2) / (SECTOR / 4)) + 1;
  const file = new Uint8Array(SECTOR * (1 + tables + 1 + sectors));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, tables, true);
  view.setUint32(56, SMALL, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i < tables ? i : 0xffffffff, true);
  const table = (sector: number, next: number) => view.setUint32(SECTOR + sector * 4, next, true);
  for (let sector = 0; sector < tables * (SECTOR / 4); sector++) table(sector, 0xffffffff);
  for (let sector = 0; sector < tables; sector++) table(sector, 0xfffffffd);
  table(tables, 0xfffffffe);
  for (let i = 0; i < sectors; i++) table(tables + 1 + i, i + 1 < sectors ? tables + 2 + i : 0xfffffffe);
  const entry = (i: number, called: string, type: number, child: number, start: number, size: number) => {
    const at = SECTOR * (1 + tables) + i * 128;
    file.set(wide(called), at);
    view.setUint16(at + 64, (called.length + 1) * 2, true);
    file[at + 66] = type;
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, 0xffffffff, true);
    view.setUint32(at + 76, child, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, 'Root Entry', 5, 1, 0xfffffffe, 0);
  entry(1, name, 2, 0xffffffff, tables + 1, length);
  file.set(stream, SECTOR * (2 + tables));
  return file;
}

/** A workbook. */
export const xls = (book: XlsBook): Uint8Array => compound(workbook(book));
/** Rows of texts, as records. */
export const labels = (rows: readonly (readonly string[])[]): number[] =>
  rows.flatMap((row, r) => row.flatMap((text, c) => (text ? label(r, c, text) : [])));
