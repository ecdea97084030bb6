/** One worksheet: its cells with something in them, as they show it, and which are merged. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { integer, scanXml } from '../package/xml.js';
import { MOST_CELLS, MOST_COLUMNS, MOST_ELEMENTS, MOST_MERGES, MOST_ROWS } from './limits.js';
import { type Merge, mergeOf, nameOf, type Place, placeOf } from './places.js';
import { plainText, textGatherer } from './strings.js';

export interface Cell extends Place {
  text: string;
}

export interface Sheet {
  /** By row, cells from left to right. */
  rows: Cell[][];
  merges: Merge[];
}

/** What the sheets of a workbook share. */
export interface Shared {
  strings: readonly string[];
  /** A number as a cell of a style shows it. */
  show(value: number, style: number): string;
  /** Cells read so far. */
  cells: number;
  elements: number;
  keepTo: KeepTo;
}

/** Reads a worksheet. @throws {InputError} `damaged` for a text that the workbook does not have, `too-large` */
export function readSheet(bytes: Uint8Array, part: string, shared: Shared): Sheet {
  const { keepTo } = shared;
  const rows = new Map<number, Cell[]>();
  const merges: Merge[] = [];
  const item = textGatherer();
  let row = -1;
  let cell: (Place & { type: string; style: number }) | null = null;
  let next = 0;
  let value = '';
  let inValue = false;

  const close = (): void => {
    if (!cell) return;
    const text = textOf(cell.type, cell.type === 'inlineStr' ? item.take() : value, cell).trim();
    if (text !== '') {
      keepTo(MOST_CELLS, ++shared.cells, 'cells');
      const { row, column } = cell;
      const cells = rows.get(row);
      if (cells) cells.push({ row, column, text });
      else rows.set(row, [{ row, column, text }]);
    }
    cell = null;
  };
  const textOf = (type: string, raw: string, at: Place & { style: number }): string => {
    switch (type) {
      case 's': {
        const text = shared.strings[integer(raw.trim(), 0, 0xffffffff) ?? -1];
        if (raw.trim() !== '' && text === undefined) throw new InputError('damaged', `${part}, ${nameOf(at)}`);
        return text ?? '';
      }
      case 'b':
        return raw.trim() === '' ? '' : raw.trim() === '0' ? 'FALSE' : 'TRUE';
      case 'n': {
        const number = raw.trim() === '' ? Number.NaN : Number(raw);
        return Number.isFinite(number) ? shared.show(number, at.style) : raw;
      }
      case 'inlineStr':
        return raw;
      default:
        return plainText(raw);
    }
  };

  scanXml(bytes, part, keepTo, {
    open(name, attributes) {
      item.open(name);
      switch (name) {
        case 's:row':
          row = (integer(attributes.r, 1, MOST_ROWS) ?? row + 2) - 1;
          next = 0;
          keepTo(MOST_ELEMENTS, ++shared.elements, 'rows and cells');
          break;
        case 's:c': {
          const place = attributes.r === undefined ? { row, column: next } : placeOf(attributes.r);
          if (!place || place.column >= MOST_COLUMNS || place.row < 0) throw new InputError('damaged', `${part}, cell`);
          next = place.column + 1;
          cell = { ...place, type: attributes.t ?? 'n', style: integer(attributes.s, 0, 0xffff) ?? 0 };
          value = '';
          item.take();
          keepTo(MOST_ELEMENTS, ++shared.elements, 'rows and cells');
          break;
        }
        case 's:v':
          inValue = true;
          break;
        case 's:mergeCell': {
          const merge = mergeOf(attributes.ref ?? '');
          if (merge) merges.push(merge);
          keepTo(MOST_MERGES, merges.length, 'merged cells');
        }
      }
    },
    close(name) {
      item.close(name);
      if (name === 's:v') inValue = false;
      else if (name === 's:c') close();
    },
    text(piece) {
      if (inValue) value += piece;
      else if (cell) item.text(piece);
    },
  });
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return {
    rows: inOrder.map(([, cells]) => leftToRight(cells)),
    merges: merges.sort((a, b) => a.top - b.top),
  };
}

/** Cells by their columns, as nearly all are; of two in one column the last. */
function leftToRight(cells: Cell[]): Cell[] {
  if (cells.every(({ column }, i) => i === 0 || cells[i - 1].column < column)) return cells;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
