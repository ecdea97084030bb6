/** How a text is set: the width that its lines are cut at, how paragraphs are set in, signs of lists. */

import { charClass } from '../../grammars/char-class.js';
import { flatMap } from '../../grammars/flat-map.js';
import { STRONG, WEAK } from '../../grammars/signs.js';
import type { Line } from './physical.js';

/** What the lines of a text have in common. */
export interface Typesetting {
  /** Columns that a full line has, and characters; 0 where lines are paragraphs. */
  full: number;
  fullCharacters: number;
  /** Characters that each full line was cut at, whatever its width; 0 where lines are cut at columns. */
  cut: number;
  /** Widest line of a wrapped text. */
  width: number;
  /** Columns by which paragraphs are set in, 0 if they are not. */
  indent: number;
  /** Paragraphs are set in, and lines that are not run on from the one before. */
  setIn: boolean;
  /** Empty lines part paragraphs here, and others stand without one. */
  spaced: boolean;
  /** Signs that open so many lines that they open items of lists, as codes. */
  signs: ReadonlySet<number>;
  /** Offsets at which the format itself begins a block. */
  starts: ReadonlyMap<number, number>;
}

const TERMINAL = /[。!?:;…][”’")\]》】]{0,3}$/;
const CLOSERS = charClass('。!?:;…”’")]》】');
/** A line without clauses that ends in a kind of document is a title, however full it is. */
const TITLE_END = /^[^,。;:]{8,}(?:通报|公告|公示|报告|通知|台账)$/;
const TITLE_ENDS = charClass('报告示知账');
export const isTitle = (text: string): boolean =>
  TITLE_ENDS[text.charCodeAt(text.length - 1)] === 1 && TITLE_END.test(text);
const MIN_LINES = 6;
const MIN_COLUMNS = 28;
const MAX_COLUMNS = 140;

/** Whether a line ends as a sentence or a clause that is closed does. */
export const ends = (text: string): boolean =>
  CLOSERS[text.charCodeAt(text.length - 1)] === 1 && TERMINAL.test(text.slice(-6));

/** Whether a line is as full as the text's lines are; `full` in columns, where fewer do. */
export const isFull = (line: Line, set: Typesetting, full = set.full): boolean =>
  line.width >= full || line.end - line.start >= set.fullCharacters || (set.cut > 0 && line.characters === set.cut);

/** By how many columns lines that are cut at one width differ: a sign that did not fit. */
const SLACK = 4;

/** Lines of a text with many short ones are cut at a width where the longest of them are all as long, and stop in mid-sentence. */
function stopsAtEdge(lines: readonly Line[], width: number): boolean {
  const edge = lines.filter((line) => line.width >= width - SLACK);
  return edge.length >= 4 && edge.filter((line) => !ends(line.text)).length >= edge.length * 0.8;
}

/** Lines that were cut at a number of characters, and the columns that they differ by: one cut at columns has none. */
const LEAST_CUT = 3;
const CUT_APART = 2;
/** No text is cut at fewer characters. */
const SHORTEST_CUT = 20;
/** Share of them that stop in mid-sentence, and most lines, as a share of them, that stop there not much earlier. */
const CUT_OPEN = 0.8;
const MOST_SHORTER = 0.6;
const NOT_MUCH = 0.85;

/**
 * How many characters lines were cut at, whatever their width: what programs and clerks do that count characters. 0 where
 * they were not: the longest lines are as many characters, yet not as wide, and hardly any stops a little before them.
 */
function cutAt(lines: readonly Line[]): number {
  const lengths = lines.map(({ characters }) => characters);
  const most = lengths.reduce((a, b) => Math.max(a, b), 0);
  const cut = lines.filter((_, i) => lengths[i] === most);
  if (cut.length < LEAST_CUT || most < SHORTEST_CUT || most > MAX_COLUMNS) return 0;
  const widths = cut.map(({ indent, width }) => indent + width);
  const apart = widths.reduce((a, b) => Math.max(a, b), 0) - widths.reduce((a, b) => Math.min(a, b), Infinity);
  const open = cut.filter(({ text }) => !ends(text)).length;
  const shorter = lines.filter(({ text }, i) => lengths[i] < most && lengths[i] > most * NOT_MUCH && !ends(text));
  return apart >= CUT_APART && open >= cut.length * CUT_OPEN && shorter.length <= cut.length * MOST_SHORTER ? most : 0;
}

/** Lines at the margin below paragraphs that are set in, and share of them below a line without an end. */
const LEAST_AT_MARGIN = 3;
const MOST_TORN = 0.85;
/** Share of lines that are no wider than a full one. */
const FULL_AT = 0.8;

/** A number and a title without a stop: it ends with its line. */
export const BARE_HEADING = /^\(?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.)][^。;:]*$/;

/** Whether lines are set in where a paragraph begins, and only there: what stands at the margin below one goes on. */
function runsOnAtMargin(lines: readonly Line[]): boolean {
  let below = 0;
  let torn = 0;
  let inside = false;
  const widths = Int32Array.from(lines, (line) => line.width).sort();
  const full = widths[Math.floor(widths.length * FULL_AT)] - SLACK;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line.indent >= 2) inside = !BARE_HEADING.test(line.text);
    else if (inside && before && line.indent === 0 && line.parted === 'newline') {
      // A sentence that ends where the line does may go on, or not.
      if (ends(before.text) && before.width >= full) return;
      below++;
      inside = !ends(before.text);
      if (inside) torn++;
    } else inside = false;
  });
  return below >= LEAST_AT_MARGIN && torn >= below * MOST_TORN;
}

const STRONG_SIGNS = charClass(STRONG);
const WEAK_SIGNS = charClass(WEAK);
/** Lines that a sign opens where it opens items. */
const LEAST_SIGNS = 3;

/** The code of a sign that opens a line, 0 without one; what also stands in words is one before a blank. */
export function openingSign(text: string): number {
  const code = text.charCodeAt(0);
  return STRONG_SIGNS[code] || (WEAK_SIGNS[code] && text[1] === ' ') ? code : 0;
}

function signsOf(lines: readonly Line[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    const code = openingSign(text);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Set(flatMap([...counts], ([code, count]) => (count >= LEAST_SIGNS ? [code] : [])));
}

/** Measures how a text is set: are its lines cut at a width, and how are paragraphs set in? */
export function typesettingOf(lines: readonly Line[], starts: ReadonlyMap<number, number>): Typesetting {
  const close = lines.filter((line, i) => i > 0 && line.gap === 0).length;
  const spaced = close >= (lines.length - 1) * 0.3 && close < lines.length - 1;
  const setIn = runsOnAtMargin(lines);
  const signs = signsOf(lines);
  const none: Typesetting = { full: 0, fullCharacters: 0, cut: 0, width: 0, indent: 0, setIn, spaced, signs, starts };
  if (lines.length < MIN_LINES) return none;
  // A title is as wide as it likes.
  const text = lines.filter((line) => !isTitle(line.text));
  const widths = Int32Array.from(text, (line) => line.width).sort();
  const characters = Int32Array.from(text, (line) => line.end - line.start).sort();
  const cut = cutAt(text);
  if (cut) return { ...none, full: cut * 2, fullCharacters: Infinity, cut, width: cut * 2 };
  const width = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.97))];
  if (width > MAX_COLUMNS || width < MIN_COLUMNS) return none;
  const full = width * 0.8;
  const fullCharacters = characters[Math.min(characters.length - 1, Math.floor(characters.length * 0.97))] * 0.8;
  const isLong = (line: Line) => line.width >= full || line.end - line.start >= fullCharacters;
  const long = lines.filter(isLong);
  const torn = long.filter((line) => !ends(line.text));
  const wrapped = long.length >= lines.length * 0.3 && torn.length >= long.length * 0.5;
  if (!wrapped && !stopsAtEdge(text, widths[widths.length - 1])) return none;
  // Lines behind a closed sentence on a short line begin a paragraph: are they set in, and lines behind torn ones not?
  const after = (test: (line: Line) => boolean) =>
    lines
      .slice(1)
      .filter((_, i) => test(lines[i]))
      .map((line) => line.indent);
  const fresh = after((line) => !isLong(line) && ends(line.text));
  const running = after((line) => isLong(line) && !ends(line.text));
  const share = (list: number[]) => list.filter((indent) => indent >= 2).length / Math.max(1, list.length);
  const indent = fresh.length > 0 && share(fresh) > 0.6 && share(running) < 0.4 ? 2 : 0;
  return { full, fullCharacters, cut: 0, width, indent, setIn, spaced, signs, starts };
}
