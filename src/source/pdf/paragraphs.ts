/** From lines to paragraphs: a line goes on in the next where the setter broke it for want of room. */
import type { Box } from './sheet.js';
import { textOf } from './line-text.js';
import type { Line } from './lines.js';

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
  /** Points from one line of a paragraph to the next, 0 if unknown. */
  pitch: number;
  /** Paragraphs begin set in. */
  indents: boolean;
}

export interface Paragraph {
  lines: SetLine[];
  /** It certainly begins here, and goes on in nothing. */
  begins: boolean;
}

/** In ems. */
const SAME_EDGE = 0.6;
const SET_IN = 1.2;
const SLACK = 0.5;
/** From this much room left on a line on, it ended by itself. */
const ROOM = 2.5;
/** A wider step between lines, or another size, begins a paragraph. */
const STEP = 1.28;
const OTHER_SIZE = 0.13;

/** What must not begin a line stays with the character before it (GB/T 15834-2011, 5.1). */
const NOT_FIRST = /^[、。，．：；！？,.:;!?%’”）》〉】〕」』)\]}…—％]/;
/** … and what must not end one with that behind it. */
const NOT_LAST = /^[‘“（《〈【〔「『([{]/;
const WORD = /^[A-Za-z0-9.@_\-/:%\u00c0-\u024f]/;
/** A number or sign with which an item of a list begins. */
const ITEM =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[、)）.．]|[（(]?\d{1,3}[、)）.．]|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[条章节项、，]|[•●○■◆▪·\-–—※*])/;
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

/** Room that is left on a line. */
const roomOn = ({ line, frame }: SetLine): number => frame.right - line.right;

/** Whether the next line's first piece had no room on a line. */
export const isFull = (one: SetLine, next: SetLine): boolean =>
  roomOn(one) < firstPiece(next.line) + SLACK * one.line.size;

/** Whether a line goes on in the next, `paragraph` being all lines so far. */
function goesOn(paragraph: readonly SetLine[], next: SetLine): boolean {
  const last = paragraph[paragraph.length - 1];
  const { size } = last.line;
  if (!isFull(last, next) || Math.abs(next.line.size - size) > OTHER_SIZE * size) return false;
  const { frame } = next;
  const sameStretch = last.stretch === next.stretch;
  if (sameStretch && frame.pitch > 0 && next.line.base - last.line.base > STEP * frame.pitch) return false;
  // Edges of different columns are compared by how far lines are set in.
  const inOf = (one: SetLine): number => one.line.left - one.frame.left;
  const shift = inOf(next) - inOf(paragraph.length > 1 ? paragraph[1] : last);
  const isItem = ITEM.test(textOf(paragraph[0].line));
  if (shift > SAME_EDGE * size) return paragraph.length === 1 && isItem && !ITEM.test(textOf(next.line));
  if (shift < -SAME_EDGE * size) return paragraph.length === 1;
  if (paragraph.length === 1 && frame.indents && inOf(next) > SET_IN * size) return false;
  return !(CLOSED.test(textOf(last.line)) && ITEM.test(textOf(next.line)));
}

/** Whether it is sure that a line begins a paragraph. */
function surelyBegins(before: SetLine, next: SetLine): boolean {
  const { size } = before.line;
  const centred = ({ line, frame }: SetLine) =>
    line.left - frame.left > 2 * size && Math.abs(line.left - frame.left - (frame.right - line.right)) < 2 * size;
  if (centred(before) || centred(next)) return false;
  if (Math.abs(next.line.size - size) > OTHER_SIZE * size) return false;
  return roomOn(before) > ROOM * size || isFull(before, next);
}

/** Puts lines together, in the order of reading. */
export function paragraphsOf(lines: readonly SetLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const next of lines) {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph && goesOn(paragraph.lines, next)) paragraph.lines.push(next);
    else {
      const before = paragraph?.lines[paragraph.lines.length - 1];
      paragraphs.push({ lines: [next], begins: before !== undefined && surelyBegins(before, next) });
    }
  }
  return paragraphs;
}
