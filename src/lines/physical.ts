/** The lines of the source, as they stand. */
import type { Range } from '../source/extract.js';
import { isSolid } from './fold.js';

export interface Line extends Range {
  /** Folded text between the first and the last solid character (blanks inside stay). */
  text: string;
  /** Columns: a 汉字 or full-width sign is two. */
  width: number;
  /** Blank columns before the first solid character. */
  indent: number;
  /** Empty lines (and furniture) before it. */
  gap: number;
  /** What parts it from the line before. */
  parted: 'newline' | 'blank';
}

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
  return {
    ...range,
    text: folded.slice(range.start, range.end),
    width: columns(source, range.start, range.end),
    indent: columns(source, start, range.start),
    gap,
    parted,
  };
}

/** All lines with something on them, in order. Lines end at \n, \r\n or \r. */
export function physicalLines(source: string, folded: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let start = 0;
  let nextR = source.indexOf('\r');
  for (;;) {
    const newline = source.indexOf('\n', start);
    if (nextR >= 0 && nextR < start) nextR = source.indexOf('\r', start);
    const atR = nextR < 0 ? source.length : nextR;
    const end = Math.min(newline < 0 ? source.length : newline, atR);
    const line = lineOf(source, folded, start, end, gap, 'newline');
    if (line) {
      lines.push(line);
      gap = 0;
    } else gap++;
    if (end >= source.length) return lines;
    start = end + (source[end] === '\r' && source[end + 1] === '\n' ? 2 : 1);
  }
}
