/** A notice written in another way that must not change what is read, with the gold of what it then holds. */
import type { Reading } from '../../src/index.js';
import type { Leaf } from '../../src/tree/types.js';
import type { Case, Gold } from './gold.js';
import { leavesIn } from './tiling.js';

/** A notice as it stands: its text, its gold, and how it is read. */
export interface Original extends Case {
  text: string;
  reading: Reading;
  /** Leaves of its tree, in order. */
  leaves: Leaf[];
}

export interface Rewritten {
  input: string | Uint8Array;
  gold: Gold;
  /** Title of a second document in it, which a diagnostic has to show. */
  secondTitle?: string;
}

export interface Variant {
  name: string;
  /** F1 of problems and of measures that a reader of all notices is to reach. */
  goal: number;
  /** The notice rewritten; `null` where this would make another text of it. */
  rewrite(original: Original, all: readonly Original[]): Rewritten | null;
}

export const originalOf = (one: Case, reading: Reading): Original => ({
  ...one,
  reading,
  text: String(reading.file),
  leaves: leavesIn(reading.tree),
});

/** One replacement of a stretch of text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with stretches replaced; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

export const isPlainText = ({ path }: Original): boolean => path.endsWith('.txt');
/** Whether three lines or more in a row have cells, with tabs or bars between: such lines are not to be touched. */
export function hasTable({ text }: Original): boolean {
  let rows = 0;
  for (const line of text.split(/[\r\n]+/).filter((one) => one.trim())) {
    rows = line.split(/[|｜\t]/).length > 2 ? rows + 1 : 0;
    if (rows === 3) return true;
  }
  return false;
}

/** Share of findings and measures that stand on several lines, above which a notice was broken into lines of one width. */
const BROKEN = 0.2;
/** Whether the lines were broken already: another break, or a line that has grown, is another damage. */
export function isBroken({ text, reading: { record } }: Original): boolean {
  const places = record.problems.flatMap(({ position, measures }) => [
    position,
    ...measures.map((one) => one.position),
  ]);
  const spread = places.filter(({ start, end }) => /[\r\n]/.test(text.slice(start.offset, end.offset)));
  return spread.length > places.length * BROKEN;
}

/** Whether nothing but blanks stands between a place and the start of its line. */
export const opensLine = (text: string, at: number): boolean =>
  /(?:^|[\n\r])[ \t　]*$/.test(text.slice(Math.max(0, at - 80), at));
