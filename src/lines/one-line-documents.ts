/** Documents on one line: where blanks (or full stops before a mark) are the only separators, lines are cut there. */
import { flatMap } from '../../grammars/flat-map.js';
import { SURNAMES } from '../../grammars/lexicon/surnames.js';
import { signEnd } from '../../grammars/signs.js';
import type { Words } from '../../grammars/words.js';
import { SKIP } from './fold.js';
import { type Mark, markAtPlace } from './marks.js';
import { DOUBTFUL } from './numbering-prices.js';
import { type Line, lineOf, offsetIn } from './physical.js';

const LONG = 400;
const BLANK_MARK = / (?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d))/;
const OPENING = '(（《“‘〔【[「';
const CLOSING = ')）》”’〕】]」';

/** Whether a text opens with a mark of a heading. Asked of a document's lines again and again, and worked out once. */
export function opensWithMark(words: Words, text: string): boolean {
  let marked = words.marked.get(text);
  if (marked === undefined) {
    marked = markAt(words, text, 0);
    words.marked.set(text, marked);
  }
  return marked;
}

/** Whether a mark of a heading stands at a place of the text. */
function markAt(words: Words, text: string, at: number): boolean {
  for (const { pattern, scope } of words.styles.at(text, at)) {
    if (scope === 'ordinal') continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) return true;
  }
  return false;
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[\w.%]/.test(char);

/** The mark that may be a heading's at a place: none of 三、四季度, 第 （一）项. */
function headMarkAt(words: Words, text: string, at: number): Mark | null {
  if (text[at - 1] === '第' || text[at - 2] === '第') return null;
  const mark = markAtPlace(words, text, at, 'heading', 'blank');
  return mark !== null && mark.accept < DOUBTFUL.accept ? mark : null;
}

const headsAt = (words: Words, text: string, at: number): boolean => headMarkAt(words, text, at) !== null;

/** No title that a number of another level follows at once is longer: 二、整改情况（一）学习方面1．关于…. */
const LONGEST_TITLE = 30;

/** Numbers that stand right behind the title of another one, with no stop between. */
function gluedTo(words: Words, text: string, from: number): number[] {
  const glued: number[] = [];
  for (let mark = headMarkAt(words, text, from); mark; ) {
    let at = mark.end + 2;
    let next: Mark | null = null;
    for (; at < text.length && at <= mark.end + LONGEST_TITLE && !'。;:,'.includes(text[at - 1]); at++) {
      // 对12.8公里: not in the middle of a figure.
      const opens = OPENS_NUMBER.test(text[at]) && !/\d/.test(text[at - 1]);
      next = opens ? headMarkAt(words, text, at) : null;
      if (next && next.style !== mark.style) break;
      next = null;
    }
    if (next) glued.push(at);
    mark = next;
  }
  return glued;
}

/** What a number begins with that no title has inside. */
const OPENS_NUMBER = /[(\d①-⑳]/;

/** 责任人:村会计: a short value behind a colon, in front of a blank. */
const SHORT_VALUE = /:[\u4e00-\u9fff]{2,12}$/;
const NAME = /^([\u4e00-\u9fff])[\u4e00-\u9fff某×*]{1,3}(?= |$)/;

/** Whether a person's name goes on behind a blank in what an office begins: 责任人:村会计 宋某. */
function isNamed(text: string, blank: number, end: number): boolean {
  const surname = NAME.exec(text.slice(end, end + 5))?.[1];
  return (
    surname !== undefined && SURNAMES.includes(surname) && SHORT_VALUE.test(text.slice(Math.max(0, blank - 13), blank))
  );
}

/** Offsets in the line's text at which the next piece may begin. */
function cuts(words: Words, text: string): number[] {
  const places: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (OPENING.includes(char)) depth = Math.min(depth + 1, 9);
    else if (CLOSING.includes(char)) depth = Math.max(depth - 1, 0);
    else if (char === '。') depth = 0; // an unclosed bracket does not reach past its sentence
    if (char === ' ') {
      let end = i + 1;
      while (end < text.length && text[end] === ' ') end++;
      const loose = isLatin(text[i - 1]) || isLatin(text[end]);
      if (
        end < text.length &&
        (headsAt(words, text, end) ||
          (depth === 0 &&
            !isNamed(text, i, end) &&
            (!loose || end - i > 1 || /\d{4}年/y.test(text.slice(end, end + 5)))))
      )
        places.push(end);
      i = end - 1;
    } else if (char === '。' && headsAt(words, text, i + 1)) places.push(i + 1);
  }
  return [...new Set([...places, ...flatMap([0, ...places], (at) => gluedTo(words, text, at))])].sort((a, b) => a - b);
}

/** Marks behind a blank inside lines, against marks at lines' starts: a document on one line that was wrapped later. */
function wrappedLater(words: Words, lines: readonly Line[]): boolean {
  let inner = 0;
  let outer = 0;
  for (const line of lines) {
    // 🟢 1. opens a line: the blank parts the number from the sign that dresses it.
    if (line.text.includes(' ') && BLANK_MARK.test(line.text.slice(signEnd(line.text, 0)))) inner++;
    if (opensWithMark(words, line.text)) outer++;
  }
  return inner >= 3 && inner > outer * 2;
}

/**
 * Takes the line ends out of a document on one line that was wrapped later; in the fold only, so offsets hold.
 *
 * @param isApart tells lines that are no part of it: a table's rows
 */
export function takeOutLineEnds(
  words: Words,
  folded: string,
  lines: readonly Line[],
  isApart: (line: Line) => boolean,
): string {
  if (
    !wrappedLater(
      words,
      lines.filter((line) => !isApart(line)),
    )
  )
    return folded;
  const skipped = new Set<number>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || line.gap > 0 || isApart(line) || isApart(before)) return;
    for (let at = before.end; at < line.start; at++) if (folded[at] === '\n' || folded[at] === '\r') skipped.add(at);
  });
  if (!skipped.size) return folded;
  // By code units, as offsets count: a pictograph has two.
  return folded.replace(/[\n\r]/g, (end, at: number) => (skipped.has(at) ? SKIP : end));
}

/** Cuts long lines that hold several headings at the places where a new one may begin. */
export function cutAtHeadings(words: Words, source: string, folded: string, lines: Line[]): Line[] {
  return flatMap(lines, (line) => {
    if (line.text.length < LONG) return [line];
    const places = cuts(words, line.text);
    if (places.filter((at) => markAt(words, line.text, at)).length < 2) return [line];
    const edges = [0, ...places, line.text.length];
    const pieces: Line[] = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const from = offsetIn(line, edges[i]);
      const to = offsetIn(line, edges[i + 1]);
      const piece = lineOf(source, folded, from, to, i ? 0 : line.gap, i ? 'blank' : line.parted);
      if (piece) pieces.push(i ? piece : { ...piece, indent: line.indent });
    }
    return pieces;
  });
}
