/** From lines to paragraphs: a line goes on in the next where the setter broke it for want of room. */

import { textOf } from './line-text.js';
import { isOpen, type Line, standsBeside } from './lines.js';
import type { Box } from './sheet.js';

/** A line with what stands round it. */
export interface SetLine {
  line: Line;
  /** Lines of one frame share their edges. */
  frame: Frame;
  /** Page and column: lines of another one stand elsewhere. */
  stretch: string;
  place: string;
  page: number;
  box: Box;
}

/** The room in which lines are set. */
export interface Frame {
  left: number;
  right: number;
  /** Size of most lines. */
  size: number;
  /** Points from one line of a paragraph to the next, 0 if unknown. */
  pitch: number;
  /** Paragraphs begin set in. */
  indents: boolean;
}

/** The lines of a paragraph. */
export type Paragraph = SetLine[];

/** In ems. */
const SAME_EDGE = 0.6;
const SET_IN = 1.2;
const SLACK = 0.5;
/** No paragraph begins farther in. */
const DEEPEST = 4.5;
/** A wider step between lines, or another size, begins a paragraph. */
const STEP = 1.28;
const OTHER_SIZE = 0.13;

/** What must not begin a line stays with the character before it (GB/T 15834-2011, 5.1). */
const NOT_FIRST = /^[、。，．：；！？,.:;!?%‘’“”）》〉】〕」』)\]}…—％]/;
/** … and what must not end one with that behind it. Setters without a language take every quotation mark for both. */
const NOT_LAST = /^[‘’“”（《〈【〔「『([{]/;
const WORD = /^[A-Za-z0-9.@_\-/:%\u00c0-\u024f]/;
/** A number or sign with which an item of a list begins. */
const ITEM =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、)）.．]|[（(]?\d{1,3}(?:[、)）]|[.．](?!\d))|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[条章节项、，]|[•●○■◆▪·\-–—※*])/;
const CLOSED = /[。；：！？.;:!?][”’」』）)】]?$/;

/** How wide the first piece of a line is that can't be parted. */
function firstPiece({ glyphs, left }: Line): number {
  let right = left;
  let word = false;
  for (const [i, glyph] of glyphs.entries()) {
    if (glyph.blank) break;
    const before = glyphs[i - 1]?.text ?? '';
    const inWord = WORD.test(glyph.text);
    const goesOn = i === 0 || NOT_FIRST.test(glyph.text) || NOT_LAST.test(before) || (word && inWord);
    if (!goesOn) break;
    right = glyph.right;
    // Setters keep figures with the bracket or sign before them.
    word = inWord || (i > 0 && NOT_FIRST.test(glyph.text));
  }
  return right - left;
}

/** Whether a line stands in the middle, as far from one edge as from the other. A line of prose that is full does not. */
function isCentred({ line, frame }: SetLine): boolean {
  const [before, behind] = [line.left - frame.left, frame.right - line.right];
  const prose = sameSize(line.size, frame.size);
  const begins = frame.indents && before > SET_IN * frame.size && before < DEEPEST * frame.size;
  return (
    before > (prose ? SAME_EDGE * line.size : -1) && Math.abs(before - behind) < 0.3 * line.size && !(prose && begins)
  );
}

const sameSize = (one: number, other: number): boolean => Math.abs(one - other) <= OTHER_SIZE * other;

/** Room that is left on a line. */
const roomOn = (one: SetLine): number =>
  one.frame.right - one.line.right + (isCentred(one) ? one.line.left - one.frame.left : 0);

/** Whether the next line's first piece had no room on a line. */
const isFull = (one: SetLine, next: SetLine): boolean => roomOn(one) < firstPiece(next.line) + SLACK * one.line.size;

/** Whether a line goes on in the next, `paragraph` being all lines so far. */
function goesOn(paragraph: Paragraph, next: SetLine): boolean {
  const last = paragraph[paragraph.length - 1];
  const { size } = last.line;
  if (!isFull(last, next) || !sameSize(next.line.size, size)) return false;
  if (standsBeside(last.line) || standsBeside(next.line)) return false;
  const { frame } = next;
  const sameStretch = last.stretch === next.stretch;
  if (
    sameStretch &&
    frame.pitch > 0 &&
    next.line.base - last.line.base > STEP * frame.pitch * Math.max(1, size / frame.size)
  )
    return false;
  const first = paragraph.length === 1;
  if (isCentred(next) && (first ? isCentred(last) : isCentred(paragraph[1]))) return true;
  // Edges of different columns are compared by how far lines are set in.
  const inOf = (one: SetLine): number => (one.line.left - one.frame.left) / size;
  const shift = inOf(next) - inOf(first ? last : paragraph[1]);
  const setIn = inOf(next) > SET_IN;
  if (shift > SAME_EDGE) return first && !(frame.indents && setIn) && hangs(last, next);
  if (shift < -SAME_EDGE) return first && inOf(last) < DEEPEST;
  if (frame.indents) return !(first && setIn);
  // Nothing but the text tells: an item below a sentence that ended, or below another item's only line, is one of its own.
  return (
    isOpen(last.line) ||
    !ITEM.test(textOf(next.line)) ||
    !(CLOSED.test(textOf(last.line)) || (first && ITEM.test(textOf(last.line))))
  );
}

/** Whether a line hangs below the text of a list's item, to the right of its number. */
const hangs = (item: SetLine, next: SetLine): boolean => ITEM.test(textOf(item.line)) && !ITEM.test(textOf(next.line));

/** Puts lines together, in the order of reading. */
export function paragraphsOf(lines: readonly SetLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const next of lines) {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph && goesOn(paragraph, next)) paragraph.push(next);
    else paragraphs.push([next]);
  }
  return paragraphs;
}
