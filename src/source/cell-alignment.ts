/**
 * Which lines of a row are which column's, where cells stand one below the other. A cell has one line, the wrapped lines
 * of one text, or a list; of all ways to share the lines out the cheapest counts.
 */
import type { Cell, Range } from './extract.js';

export interface CellLine extends Range {
  text: string;
  /** A blank line stands in front of it. */
  apart: boolean;
}

interface Aligned {
  /** With the number's. */
  cells: Cell[];
  cost: number;
  /** Lines of the row, as the last one's end is not known. */
  used: number;
}

/** Lines of one cell. */
const MOST_IN_CELL = 24;

/** What ways of sharing lines out cost. */
const COST = {
  /** A line goes on in the next one though no column is as narrow, or though others of its text are wider. */
  narrow: 6,
  ragged: 3,
  /** A blank line inside a cell, or none between two, where blank lines part the cells. */
  blankInside: 2,
  noBlank: 4,
  /** A further paragraph of a cell; a further item of a list, where lists are expected and elsewhere. */
  paragraph: 1,
  item: 0.3,
  itemElsewhere: 1.5,
  /** A cell begins in mid-list. */
  midList: 2,
  /** A cell that is not what its column asks for. */
  unlike: 2,
  /** A further line of what one line says. */
  further: 0.6,
  /** A text ends right at the end of a line as wide as its column. */
  full: 0.4,
  /** The last row ends where no blank line follows. */
  openEnd: 0.6,
} as const;

/** Half-width units: a wrapped line is at least as wide, in columns of names, states and days too, and as wide as the others but for so many. */
const LEAST_WIDTH = 12;
const LEAST_SHORT = 6;
const LEAST_DAY = 5;
const RAGGED = 5;

const LISTED = /^(?:\d{1,2}[.．、]|[(（][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]是)/;
const FIRST = /^(?:1[.．、]|[(（][1一][)）]|①|一是)/;

/** What columns ask for, by their names. */
const WHEN = /期限|时限|時限|时间|時間|日期/;
const WHO = /责任|責任|单位|單位|部门|部門|领导|領導|牵头|配合|科室|负责/;
const STATE = /状态|狀態|进展|進展|完成|销号|进度/;
const DONE = /措施|举措|做法|整改(?:落实)?情况|落实情况|怎么/;
const SAYS_WHEN = /^(?:[\d〇零二]{2,4}[年.\-/]|\d{1,2}月|立行|即知|立即|长期|持续|已|按期|[—\-/]+$|无$)/;
const SAYS_MORE = /[。；;：:\d]/;
const SAYS_STATE = /^(?:已|正|基本|完成|未|尚|持续|长期|整改|推进|部分|销号|办结|在|按|达到|阶段)/;

const widthOf = (text: string): number => {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
};

/** What a cell costs that ends right at the end of a line as wide as its column. */
const fullCost = (last: string, width: number): number =>
  width >= LEAST_WIDTH && widthOf(last) >= width - 1 && !/[。；;！？]$/.test(last) ? COST.full : 0;

/** What a cell costs for what its column asks for. */
function kindCost(name: string, text: string, lines: number): number {
  if (WHEN.test(name)) return (SAYS_WHEN.test(text) ? 0 : COST.unlike) + (lines - 1) * COST.further;
  if (WHO.test(name)) return (SAYS_MORE.test(text) ? COST.unlike : 0) + (lines - 1) * COST.further;
  if (STATE.test(name) && !SAYS_STATE.test(text))
    return lines > 1 && widthOf(text) < LEAST_WIDTH ? COST.narrow : COST.unlike / 2;
  if (STATE.test(name)) return 0;
  if (DONE.test(name)) return SAYS_WHEN.test(text) && text.length < 12 ? COST.unlike / 2 : 0;
  return LISTED.test(text) ? COST.unlike / 2 : 0;
}

/** One more line in a cell: what that costs, and whether it goes on with the text of the line before. */
interface Step {
  cost: number;
  goesOn: boolean;
  /** Of the text that it goes on with. */
  width: number;
}

function step(name: string, before: CellLine, line: CellLine, width: number, parted: boolean): Step {
  const blank = parted && line.apart ? COST.blankInside : 0;
  const own = widthOf(line.text);
  if (LISTED.test(line.text)) {
    const listed = DONE.test(name) ? COST.item : COST.itemElsewhere;
    return { cost: (blank && COST.item) + listed, goesOn: false, width: own };
  }
  const last = widthOf(before.text);
  const short = last < width - RAGGED;
  // A sentence that ends short of the line's end ends its paragraph.
  if (short && /[。；;！？]$/.test(before.text)) return { cost: blank + COST.paragraph, goesOn: false, width: own };
  const ragged = short || own > width + RAGGED;
  const least = WHEN.test(name) ? LEAST_DAY : WHO.test(name) || STATE.test(name) ? LEAST_SHORT : LEAST_WIDTH;
  const torn = last < least ? COST.narrow : ragged ? COST.ragged : 0;
  return { cost: blank + torn, goesOn: true, width: Math.max(width, own) };
}

/** What opens a cell at a line. */
function opening(line: CellLine, parted: boolean): number {
  const listed = LISTED.test(line.text) && !FIRST.test(line.text) ? COST.midList : 0;
  return listed + (parted && !line.apart ? COST.noBlank : 0);
}

/** The widest line of each column's texts of several lines, 0 without any. */
export const columnWidths = (names: readonly string[], rows: readonly (readonly Cell[])[], source: string): number[] =>
  names.map((_, c) =>
    Math.max(
      0,
      ...rows.map(({ [c]: cell }) =>
        Math.max(
          0,
          ...(cell.lines ?? []).map(([first, ...more]) =>
            more.length > 0 ? widthOf(source.slice(first.start, first.end).trim()) : 0,
          ),
        ),
      ),
    ),
  );

/** A cell of some lines, each line of its text as the ranges that it was torn into. */
function cellOf(name: string, lines: readonly CellLine[], parted: boolean): Cell {
  const cell: Cell = { start: lines[0].start, end: lines[lines.length - 1].end };
  const whole: Range[][] = [];
  let width = 0;
  for (const [i, line] of lines.entries()) {
    const { start, end } = line;
    const next = i > 0 ? step(name, lines[i - 1], line, width, parted) : { goesOn: false, width: widthOf(line.text) };
    width = next.width;
    if (next.goesOn) whole[whole.length - 1].push({ start, end });
    else whole.push([{ start, end }]);
  }
  return lines.length > 1 ? { ...cell, lines: whole } : cell;
}

/**
 * Shares the lines of a row out to its columns.
 *
 * @param names of the columns, the number's first
 * @param row its number first
 * @param parted blank lines part the cells
 * @param open where the row ends is not known: lines behind it are something else's
 * @param widths of the columns, as far as they are known; see {@link columnWidths}
 * @returns `null` where there are fewer lines than columns
 */
export function alignCells(
  names: readonly string[],
  row: readonly CellLine[],
  parted: boolean,
  open: boolean,
  widths: readonly number[] = [],
): Aligned | null {
  const columns = names.length;
  /** The least that the first columns cost with the lines before each, and where the last of them begins. */
  let costs = new Float64Array(row.length + 1).fill(Infinity);
  costs[1] = 0;
  const begins: Int32Array[] = [];
  for (let c = 1; c < columns; c++) {
    const next = new Float64Array(row.length + 1).fill(Infinity);
    const begin = new Int32Array(row.length + 1);
    for (let i = c; i < row.length; i++) {
      if (costs[i] === Infinity) continue;
      let cost = costs[i] + opening(row[i], parted);
      let width = widthOf(row[i].text);
      for (let j = i + 1; j <= row.length && j - i <= MOST_IN_CELL; j++) {
        if (j > i + 1) {
          const more = step(names[c], row[j - 2], row[j - 1], width, parted);
          cost += more.cost;
          width = more.width;
        }
        const all = cost + kindCost(names[c], row[i].text, j - i) + fullCost(row[j - 1].text, widths[c]);
        if (all < next[j]) {
          next[j] = all;
          begin[j] = i;
        }
      }
    }
    costs = next;
    begins.push(begin);
  }
  let used = row.length;
  const ending = (end: number): number =>
    costs[end] + (end < row.length && !row[end].apart && !parted ? COST.openEnd : 0);
  if (open) for (let end = row.length - 1; end >= columns; end--) if (ending(end) <= ending(used)) used = end;
  if (costs[used] === Infinity) return null;
  const cells: Cell[] = [];
  let end = used;
  for (let c = columns - 1; c > 0; c--) {
    const from = begins[c - 1][end];
    cells.unshift(cellOf(names[c], row.slice(from, end), parted));
    end = from;
  }
  cells.unshift({ start: row[0].start, end: row[0].end });
  return { cells, cost: ending(used), used };
}
