/** One sheet: its cells with something in them, as they show it, and which are merged (MS-XLS, 2.1.7.20.5). */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_CELLS, MOST_MERGES } from '../xlsx/limits.js';
import type { Merge } from '../xlsx/places.js';
import type { Cell, Sheet } from '../xlsx/sheet.js';
import { numberShowers } from '../xlsx/shown.js';
import { BOF, EOF, type Globals } from './globals.js';
import { MOST_COLUMNS, MOST_ROWS } from './limits.js';
import { Cursor, recordsFrom } from './records.js';

const [LABELSST, LABEL, RSTRING, STRING] = [0xfd, 0x204, 0xd6, 0x207];
const [NUMBER, RK, MULRK, FORMULA, BOOLERR, MERGEDCELLS] = [0x203, 0x27e, 0xbd, 0x06, 0x205, 0xe5];

/** What cells say whose formula failed (MS-XLS, 2.5.10). */
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

export interface Counts {
  records: number;
  cells: number;
}

/** A number in four bytes: an integer or the upper half of a double, perhaps times a hundred (MS-XLS, 2.5.217). */
function unpacked(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  if ((bits & 2) === 0) view.setUint32(0, (bits & 0xfffffffc) >>> 0);
  const value = (bits & 2) !== 0 ? bits >> 2 : view.getFloat64(0);
  return (bits & 1) !== 0 ? value / 100 : value;
}

/** Reads the sheet whose records begin at a place. @throws {InputError} `damaged` or `too-large` */
export function readSheet(stream: DataView, at: number, globals: Globals, counts: Counts, keepTo: KeepTo): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  const merges: Merge[] = [];
  const show = numberShowers(globals.from1904);
  /** The cell whose formula gives a text, which comes next. */
  let awaited: { row: number; column: number } | null = null;
  const put = (row: number, column: number, said: string): void => {
    const text = said.replace(/\r\n?/g, '\n').trim();
    if (text === '') return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw new InputError('damaged', 'XLS, cell');
    keepTo(MOST_CELLS, ++counts.cells, 'cells');
    rows.set(row, (rows.get(row) ?? new Map()).set(column, { row, column, text }));
  };
  const number = (row: number, column: number, style: number, value: number): void => {
    if (Number.isFinite(value)) put(row, column, show(value, globals.format(style)));
  };
  const truth = (row: number, column: number, value: number, isError: boolean): void =>
    put(row, column, isError ? (ERRORS[value] ?? '#N/A') : value === 0 ? 'FALSE' : 'TRUE');
  const formula = (row: number, column: number, style: number, cursor: Cursor): void => {
    const bytes = new DataView(Uint8Array.from({ length: 8 }, () => cursor.byte()).buffer);
    if (bytes.getUint16(6, true) !== 0xffff) number(row, column, style, bytes.getFloat64(0, true));
    else if (bytes.getUint8(0) === 0) awaited = { row, column };
    else if (bytes.getUint8(0) < 3) truth(row, column, bytes.getUint8(2), bytes.getUint8(0) === 2);
  };
  const cell = (type: number, cursor: Cursor): void => {
    const [row, column, style] = [cursor.word(), cursor.word(), cursor.word()];
    if (type === LABELSST) {
      const text = globals.strings[cursor.long()];
      if (text === undefined) throw new InputError('damaged', 'XLS, shared strings');
      put(row, column, text);
    } else if (type === LABEL || type === RSTRING) put(row, column, cursor.string(cursor.word()));
    else if (type === NUMBER) number(row, column, style, cursor.double());
    else if (type === RK) number(row, column, style, unpacked(cursor.long()));
    else if (type === BOOLERR) truth(row, column, cursor.byte(), cursor.byte() === 1);
    else formula(row, column, style, cursor);
  };
  const several = (cursor: Cursor, length: number): void => {
    const [row, first] = [cursor.word(), cursor.word()];
    for (let i = 0; i < Math.floor((length - 6) / 6); i++) {
      const style = cursor.word();
      number(row, first + i, style, unpacked(cursor.long()));
    }
  };
  const merged = (cursor: Cursor): void => {
    for (let left = cursor.word(); left > 0; left--) {
      const [top, bottom, from, to] = [cursor.word(), cursor.word(), cursor.word(), cursor.word()];
      if (bottom >= top && to >= from && (bottom > top || to > from))
        merges.push({ top, bottom, left: from, right: to });
      keepTo(MOST_MERGES, merges.length, 'merged cells');
    }
  };
  /** Charts stand inside sheets, with cells of their own. */
  let depth = 0;
  for (const { type, pieces } of recordsFrom(stream, at, counts, keepTo)) {
    const cursor = new Cursor({ type, pieces });
    if (depth === 0 && type !== BOF) throw new InputError('damaged', 'XLS, sheet');
    if (type === BOF) depth += 1;
    else if (type === EOF) {
      depth -= 1;
      if (depth === 0) return sheetOf(rows, merges);
    } else if (depth > 1) continue;
    else if ([LABELSST, LABEL, RSTRING, NUMBER, RK, BOOLERR, FORMULA].includes(type)) cell(type, cursor);
    else if (type === MULRK) several(cursor, pieces[0].byteLength);
    else if (type === MERGEDCELLS) merged(cursor);
    else if (type === STRING && awaited) {
      const { row, column } = awaited;
      awaited = null;
      put(row, column, cursor.string(cursor.word()));
    }
  }
  throw new InputError('damaged', 'XLS, sheet');
}

const sheetOf = (rows: ReadonlyMap<number, Map<number, Cell>>, merges: Merge[]): Sheet => ({
  rows: [...rows].sort(([a], [b]) => a - b).map(([, cells]) => [...cells.values()].sort((a, b) => a.column - b.column)),
  merges: merges.sort((a, b) => a.top - b.top),
});
