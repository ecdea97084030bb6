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
/** Whether three lines or more are rows, with tabs or bars between their cells: such lines are not to be touched. */
export const hasTable = ({ text }: Original): boolean =>
  text.split(/[\r\n]+/).filter((line) => line.split(/[|｜\t]/).length > 2).length >= 3;
/** Whether lines were broken inside findings or measures: another break, or a longer line, is another damage. */
export const isBroken = ({ text, reading: { record } }: Original): boolean =>
  record.problems
    .flatMap(({ position, measures }) => [position, ...measures.map((measure) => measure.position)])
    .some(({ start, end }) => /[\r\n]/.test(text.slice(start.offset, end.offset)));
/** Whether nothing but blanks stands between a place and the start of its line. */
export const opensLine = (text: string, at: number): boolean =>
  /(?:^|[\n\r])[ \t　]*$/.test(text.slice(Math.max(0, at - 80), at));
