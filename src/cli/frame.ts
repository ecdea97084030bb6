/** The place of a diagnostic in its line, cut out so that it can be shown. */
import { displayWidth } from '../output/align.js';
import { visible } from '../output/visible.js';

/** One sign of the source as it is shown. */
interface Cell {
  /** Where it stands in the source. */
  offset: number;
  shown: string;
  width: number;
  /** Not the sign itself but a picture of it. */
  stand: boolean;
}

export interface Frame {
  cells: Cell[];
  /** Whether the line goes on beyond the frame. */
  cutLeft: boolean;
  cutRight: boolean;
  /** Columns before the caret and under it, the mark of the cut included. */
  caretStart: number;
  caretWidth: number;
}

/** Columns of source that are shown, and of those the most before the place. */
const COLUMNS = 80;
const BEFORE = 30;

/** Code units that are looked at on either side: a line may be longer than there is memory to lay it out. */
const LOOK = 200;

const TAB = '    ';

/** Cuts out the line at `start`, the caret under `start` to `end` (UTF-16 offsets) as far as the line goes. */
export function frameAt(source: string, start: number, end: number): Frame {
  const from = lineStart(source, start);
  const to = lineEnd(source, start);
  const cells = cellsOf(source, from, to);
  let first = cells.findIndex(({ offset }) => offset >= start);
  if (first < 0) first = cells.length;

  const all = columnsOf(cells);
  let left = 0;
  let right = cells.length;
  if (all > COLUMNS) {
    left = backward(cells, first, BEFORE);
    right = forward(cells, left, COLUMNS);
    if (right === cells.length) left = backward(cells, right, COLUMNS);
  }
  const cutLeft = left > 0 || !isLineStart(source, from);
  const cutRight = right < cells.length || !isLineEnd(source, to);
  const marked = cells.slice(first, right).filter(({ offset }) => offset < end);
  return {
    cells: cells.slice(left, right),
    cutLeft,
    cutRight,
    caretStart: (cutLeft ? displayWidth('…') : 0) + columnsOf(cells.slice(left, first)),
    caretWidth: Math.max(1, columnsOf(marked)),
  };
}

const isBreak = (sign: string) => sign === '\n' || sign === '\r';
const isLineStart = (source: string, offset: number) => offset === 0 || isBreak(source[offset - 1]);
const isLineEnd = (source: string, offset: number) => offset >= source.length || isBreak(source[offset]);
const isLowSurrogate = (source: string, offset: number) => (source.charCodeAt(offset) & 0xfc00) === 0xdc00;

function lineStart(source: string, start: number): number {
  let at = Math.min(start, source.length);
  while (at > start - LOOK && !isLineStart(source, at)) at -= 1;
  return isLowSurrogate(source, at) ? at + 1 : at;
}

function lineEnd(source: string, start: number): number {
  let at = Math.min(start, source.length);
  while (at < start + LOOK && !isLineEnd(source, at)) at += 1;
  return isLowSurrogate(source, at) ? at - 1 : at;
}

function cellsOf(source: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let offset = from;
  for (const sign of source.slice(from, to)) {
    const shown = sign === '\t' ? TAB : sign === '\u3000' ? '□' : visible(sign);
    cells.push({ offset, shown, width: displayWidth(shown), stand: shown !== sign });
    offset += sign.length;
  }
  return cells;
}

const columnsOf = (cells: readonly Cell[]) => cells.reduce((sum, { width }) => sum + width, 0);

/** The first cell of those before `index` that fit into so many columns. */
function backward(cells: readonly Cell[], index: number, columns: number): number {
  let at = index;
  for (let used = 0; at > 0 && used + cells[at - 1].width <= columns; at -= 1) used += cells[at - 1].width;
  return at;
}

/** The end of the cells from `index` on that fit into so many columns. */
function forward(cells: readonly Cell[], index: number, columns: number): number {
  let at = index;
  for (let used = 0; at < cells.length && used + cells[at].width <= columns; at += 1) used += cells[at].width;
  return at;
}
