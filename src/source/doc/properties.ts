/** Properties of paragraphs and characters, by where these stand in the main stream (MS-DOC, 2.9.33 and 2.9.175). */
import type { KeepTo } from '../limit.js';
import { type File, PARTS } from './fib.js';
import { MOST_RUNS } from './limits.js';
import { eachSprm, SPRM } from './sprms.js';

const PAGE = 512;
/** Bytes of changes that stand elsewhere: the cells of a row of Word's widest take a third of it. */
const LONGEST_ELSEWHERE = 4096;

export interface RowCell {
  /** Edges in twentieths of a point. */
  left: number;
  right: number;
  /** It goes on in the cell above, or in the one before it. */
  continues: boolean;
  joins: boolean;
}

/** What a paragraph says itself; `undefined` where it leaves it to its style. */
export interface ParagraphProperties {
  style: number;
  depth: number;
  /** Its mark ends a row. */
  rowEnd: boolean;
  list?: number;
  level?: number;
  outline?: number;
  cells?: RowCell[];
  /** Some of it stood in the stream of what is too long. */
  elsewhere?: boolean;
}

/** A stretch of one form, in bytes of the main stream. */
interface Run<T> {
  start: number;
  end: number;
  value: T;
}

/** Calls back with each run of the pages of properties. `form` is where its properties are told, 0 for none. */
function eachRun(
  { main, table, part }: File,
  index: number,
  entry: number,
  keepTo: KeepTo,
  seen: (start: number, end: number, form: number, page: number) => void,
): void {
  const { start, length } = part(index);
  const count = Math.floor((length - 4) / 8);
  let runs = 0;
  for (let i = 0; i < count; i++) {
    const page = (table.getUint32(start + (count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE;
    const inPage = main.getUint8(page + PAGE - 1);
    for (let j = 0; j < inPage; j++) {
      keepTo(MOST_RUNS, ++runs, 'runs');
      const form = main.getUint8(page + (inPage + 1) * 4 + j * entry) * 2;
      seen(main.getUint32(page + j * 4, true), main.getUint32(page + j * 4 + 4, true), form, page);
    }
  }
}

/** The stretches of the main stream that are deleted, hidden, or characters of a font of signs; in order, apart. */
export function unseenRuns(file: File, keepTo: KeepTo): [start: number, end: number][] {
  const unseen: [start: number, end: number][] = [];
  eachRun(file, PARTS.characters, 1, keepTo, (start, end, form, page) => {
    if (form === 0) return;
    const at = page + form;
    let gone = false;
    eachSprm(file.main, at + 1, at + 1 + file.main.getUint8(at), (code, operand) => {
      if (code === SPRM.deleted || code === SPRM.hidden) gone = (file.main.getUint8(operand) & 1) === 1;
      else if (code === SPRM.symbol) gone = true;
    });
    if (gone && end > start) unseen.push([start, end]);
  });
  const apart: [start: number, end: number][] = [];
  for (const [start, end] of unseen.sort(([a], [b]) => a - b)) {
    const last = apart[apart.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** Reads changes into what a paragraph says. */
export function readChanges(
  view: DataView,
  start: number,
  end: number,
  into: ParagraphProperties,
  data: DataView | null,
): void {
  eachSprm(view, start, end, (code, at, length) => {
    switch (code) {
      case SPRM.inTable:
        if (view.getUint8(at) === 1) into.depth = Math.max(1, into.depth);
        break;
      case SPRM.depth:
        into.depth = Math.max(0, view.getInt32(at, true));
        break;
      case SPRM.rowEnd:
        into.rowEnd = view.getUint8(at) === 1;
        break;
      case SPRM.level:
        into.level = Math.min(8, view.getUint8(at));
        break;
      case SPRM.list:
        into.list = view.getUint16(at, true);
        break;
      case SPRM.outline:
        into.outline = Math.min(9, view.getUint8(at));
        break;
      case SPRM.cells:
        into.cells = cellsAt(view, at, length);
        break;
      case SPRM.merged: {
        const cell = into.cells?.[view.getUint8(at)];
        if (cell && length > 1) cell.continues = (view.getUint8(at + 1) & 3) === 1;
        break;
      }
      case SPRM.elsewhere: {
        const place = view.getUint32(at, true);
        if (!data || into.elsewhere || place + 2 > data.byteLength) break;
        into.elsewhere = true;
        const length = Math.min(LONGEST_ELSEWHERE, data.getUint16(place, true));
        readChanges(data, place + 2, place + 2 + length, into, data);
      }
    }
  });
}

/** The cells of a row: their edges, then twenty bytes for each. */
function cellsAt(view: DataView, at: number, length: number): RowCell[] {
  const count = view.getUint8(at);
  if (1 + (count + 1) * 2 > length) return [];
  return Array.from({ length: count }, (_, i): RowCell => {
    const edge = at + 1 + i * 2;
    const told = at + 1 + (count + 1) * 2 + i * 20;
    const flags = told + 2 <= at + length ? view.getUint16(told, true) : 0;
    return {
      left: view.getInt16(edge, true),
      right: view.getInt16(edge + 2, true),
      joins: (flags & 3) === 2 || (flags & 3) === 3,
      continues: ((flags >> 5) & 3) === 1,
    };
  });
}

/** Finds the properties of the paragraph whose mark stands at a place of the main stream. */
export function readParagraphs(file: File, keepTo: KeepTo): (offset: number) => ParagraphProperties {
  const runs: Run<number>[] = [];
  eachRun(file, PARTS.paragraphs, 13, keepTo, (start, end, form, page) => {
    runs.push({ start, end, value: form === 0 ? -1 : page + form });
  });
  runs.sort((a, b) => a.start - b.start);
  return (offset) => {
    const properties: ParagraphProperties = { style: 0, depth: 0, rowEnd: false };
    const run = runAt(runs, offset);
    if (!run || run.value < 0) return properties;
    const { main, data } = file;
    const words = main.getUint8(run.value);
    // A length of zero: the next byte has it.
    const from = run.value + (words === 0 ? 2 : 1);
    const end = from + (words === 0 ? main.getUint8(run.value + 1) * 2 : words * 2 - 1);
    if (end - from < 2) return properties;
    properties.style = main.getUint16(from, true);
    readChanges(main, from + 2, end, properties, data);
    return properties;
  };
}

function runAt<T>(runs: readonly Run<T>[], offset: number): Run<T> | null {
  let low = 0;
  for (let high = runs.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && offset >= run.start && offset < run.end ? run : null;
}
