/** What the places of a phrase tell of whether it is a label: how often it comes back, what stands above it and below it. */
import type { Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import { CLEAR } from './label-look.js';
import { type Site, SPOKEN } from './label-sites.js';

/** A phrase that stands once is no longer. */
const LONGEST_ALONE = 6;
/** A word of one character stands in at least as many places. */
const LEAST_SINGLE = 4;
/** Lines that are one phrase each time, in at least as many places. */
export const LEAST_REPEATED = 3;
/** Share of the places of a label that have no other above. */
const MOST_HEADED = 0.8;

/** Lines above a label that comes back, where nearly all of those have no such label themselves, and no number heads them. */
export function headLines(
  repeated: readonly (readonly Site[])[],
  anchored: ReadonlySet<number>,
  isNumbered: (line: number) => boolean,
): Set<number> {
  for (const list of repeated) {
    const above = list
      .map(({ line }) => line - 1)
      .filter((line) => !anchored.has(line) && !isNumbered(line) && !isNumbered(line - 1));
    if (list.length >= LEAST_REPEATED && above.length >= list.length * MOST_HEADED) return new Set(above);
  }
  return new Set();
}

/** Lines of a run of three or more that each have a label's shape, as a notice about one problem has them. */
export function chainOf(sites: readonly Site[], known: ReadonlySet<number>): Set<number> {
  const opening = new Set([...known, ...sites.filter(({ framed }) => !framed).map(({ line }) => line)]);
  const chained = new Set<number>();
  for (const line of opening) {
    if (opening.has(line - 1)) continue;
    let end = line;
    while (opening.has(end + 1)) end++;
    if (end - line >= 2) for (let at = line; at <= end; at++) chained.add(at);
  }
  return chained;
}

/** Whether a listed label opens so many of some lines. */
export function comeBack(words: Words, texts: readonly string[]): boolean {
  const times = new Map<string, number>();
  for (const text of texts) {
    const word = words.labels.read(text, headingMark(words, text)?.end ?? 0)?.word;
    if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times.values()].some((count) => count >= LEAST_REPEATED);
}

/** Whether a phrase with a colon stands right below numbers nearly everywhere: 第1条意见：… 回话：… answers, whatever it says. */
function answersNumbers(list: readonly Site[], isNumbered: (line: number) => boolean): boolean {
  const below = list.filter(({ line, framed }) => !framed && isNumbered(line - 1) && !isNumbered(line)).length;
  return below >= LEAST_REPEATED && below >= list.length * MOST_HEADED;
}

/** How often words of one character open lines that do so equally often, several of them, at least three times. */
export function singleRounds(words: readonly (readonly Site[])[]): Set<number> {
  const times = words.filter(([{ word, framed }]) => word.length === 1 && !framed).map(({ length }) => length);
  return new Set(times.filter((count, i) => count >= LEAST_REPEATED && times.indexOf(count) !== i));
}

/** What is known of the places of a document's labels. */
export interface Places {
  /** Lines that a listed label opens, or a phrase that comes back. */
  anchored: ReadonlySet<number>;
  /** Lines of runs of labels. */
  chained: ReadonlySet<number>;
  /** Brackets that listed labels stand in. */
  brackets: ReadonlySet<string>;
  /** How often words of one character come back together. */
  singles: ReadonlySet<number>;
  /** The first word of a run of labels, where it says what all are about. */
  first: string | null;
  isNumbered(line: number): boolean;
}

/** How far a phrase has to look like a label, by where it stands; `null` where it can be none. */
export function leastLead(list: readonly Site[], known: Places): number | null {
  const { anchored, chained, brackets, singles, first, isNumbered } = known;
  const dressed = list.every(({ open }) => brackets.has(open));
  const opens = list[0].word === first;
  const places = new Set(list.map(({ line }) => line)).size;
  const framed = list.every((site) => site.framed);
  // 〔案〕 〔策〕: one character in a bracket, at the beginning of so many lines, says nothing of its own.
  if (list[0].word.length === 1 && framed && places >= LEAST_SINGLE) return -99;
  // 答：, 治：, or as often as others of one character: 查：, 改：, 责：
  if (list[0].word.length === 1) return singles.has(places) ? 0 : places >= LEAST_SINGLE ? CLEAR : null;
  // In the brackets that other labels have, between labels.
  if (framed && dressed) return -99;
  // What is a line by itself in so many places says nothing of its own.
  if (places >= LEAST_REPEATED && list.every(({ opensProse }) => opensProse)) return -99;
  if (answersNumbers(list, isNumbered)) return -99;
  // Between labels, wherever it stands.
  const between = ({ line }: Site): boolean => anchored.has(line - 1) && anchored.has(line + 1);
  if (places > 1 && !framed && list.every(between)) return -99;
  if (places > 1) return framed || SPOKEN.test(list[0].word) ? CLEAR : 0;
  // The first of a run of labels may say who found it: 审计指出：…
  if (!framed && chained.has(list[0].line) && (opens || !SPOKEN.test(list[0].word))) return opens ? -CLEAR : 0;
  if (framed || list[0].word.length > LONGEST_ALONE || SPOKEN.test(list[0].word)) return null;
  const { line } = list[0];
  if (between(list[0])) return -CLEAR;
  return [-3, -2, -1, 1, 2, 3].some((step) => anchored.has(line + step)) ? CLEAR : null;
}
