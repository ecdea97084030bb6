/** The lines of the source, as they stand. */
import type { Range } from '../source/extract.js';
import { isSolid, SKIP } from './fold.js';

/** Fields that few need are set for all: what reads lines reads one shape. */
export interface Line extends Range {
  /** Folded text between the first and the last solid character; blanks inside stay, what is skipped is gone. */
  text: string;
  /** Source offsets of the text's characters where something was skipped; else they count on from `start`. */
  offsets: Uint32Array | null;
  /** Columns: a 汉字 or full-width sign is two. */
  width: number;
  /** Characters from where it begins to its last solid one. */
  characters: number;
  /** Blank columns before the first solid character. */
  indent: number;
  /** Empty lines (and furniture) before it. */
  gap: number;
  /** Page furniture stands between it and the line before. */
  paged: boolean;
  /** A table stands between it and the line before. */
  behindTable: boolean;
  /** What parts it from the line before. */
  parted: 'newline' | 'blank';
}

/** The source offset of a character of a line's text; of its end, the offset behind the last one. */
export const offsetIn = (line: Line, index: number): number => {
  if (!line.offsets) return line.start + index;
  return index < line.offsets.length ? line.offsets[index] : line.end;
};

const columns = (text: string, start: number, end: number): number => {
  let width = 0;
  for (let i = start; i < end; i++) width += text.charCodeAt(i) > 0xff ? 2 : 1;
  return width;
};

/** Cuts a range of the fold to its solid characters; `null` if there are none. */
export function trimmed(folded: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && !isSolid(folded.charCodeAt(from))) from++;
  while (to > from && !isSolid(folded.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The text of a range without what is skipped, and where its characters stand. */
function unskipped(folded: string, { start, end }: Range): Pick<Line, 'text' | 'offsets'> {
  const slice = folded.slice(start, end);
  if (!slice.includes(SKIP)) return { text: slice, offsets: null };
  const offsets: number[] = [];
  for (let i = 0; i < slice.length; i++) if (slice[i] !== SKIP) offsets.push(start + i);
  return { text: slice.replaceAll(SKIP, ''), offsets: Uint32Array.from(offsets) };
}

/** Makes a line of a range, `null` if it is blank. */
export function lineOf(
  source: string,
  folded: string,
  start: number,
  end: number,
  gap: number,
  parted: Line['parted'],
): Line | null {
  const range = trimmed(folded, start, end);
  if (!range) return null;
  const { text, offsets } = unskipped(folded, range);
  return {
    start: range.start,
    end: range.end,
    text,
    offsets,
    width: columns(source, range.start, range.end),
    characters: range.end - start,
    indent: columns(source, start, range.start),
    gap,
    paged: false,
    behindTable: false,
    parted,
  };
}

const LF = 10;
const CR = 13;

/** All lines of the fold with something on them, in order. Lines end at \n, \r\n or \r. */
export function physicalLines(source: string, folded: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : LF;
    if (code !== LF && code !== CR) continue;
    const line = lineOf(source, folded, start, at, gap, 'newline');
    if (line) {
      lines.push(line);
      gap = 0;
    } else gap++;
    if (code === CR && folded.charCodeAt(at + 1) === LF) at++;
    start = at + 1;
  }
  return lines;
}
