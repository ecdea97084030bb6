/** Sets a text in pages as an official document is set (GB/T 9704-2012): lines of 28 characters, 22 to a page. */
import { A4_HEIGHT, A4_WIDTH, type PdfPage, type Shown } from './pdf.js';

export interface Setting {
  /** Paragraphs begin two characters in. */
  indents?: boolean;
  /** Lines are stretched to the right margin. */
  justified?: boolean;
  /** Characters in a line. */
  measure?: number;
  /** What stands at the head of each page. */
  head?: string;
  /** — 1 — at the foot of each page. */
  numbered?: boolean;
}

const SIZE = 16;
const PITCH = 28;
const LINES = 22;
const TOP = 105;

const NOT_FIRST = /[、。，．：；！？,.:;!?%’”）》〉】〕」』)\]}]/;
const NOT_LAST = /[‘“（《〈【〔「『([{]/;
const WORD = /[A-Za-z0-9.@_\-/:%]/;

const widthOf = (text: string): number => {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x7e ? 1 : 0.5;
  return width;
};

/** Pieces that no line end parts. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const char of text) {
    const last = pieces[pieces.length - 1];
    const before = last?.slice(-1) ?? '';
    const joins = last && (NOT_FIRST.test(char) || NOT_LAST.test(before) || (WORD.test(char) && WORD.test(before)));
    if (joins) pieces[pieces.length - 1] += char;
    else pieces.push(char);
  }
  return pieces;
}

/** The lines of a paragraph; a blank at which one ends takes no room, and stays. */
export function linesOf(text: string, measure: number, indent: number): string[] {
  const lines: string[] = [''];
  let room = measure - indent;
  for (const piece of piecesOf(text)) {
    const width = widthOf(piece.trimEnd());
    if (width > room && lines[lines.length - 1] !== '') {
      lines.push('');
      room = measure;
    }
    lines[lines.length - 1] += piece;
    room -= widthOf(piece);
  }
  return lines;
}

/** Sets paragraphs, a line of the text each; an empty line leaves one empty. */
export function typeset(text: string, setting: Setting = {}): PdfPage[] {
  const { indents = true, justified = true, measure = 28, head, numbered = true } = setting;
  const left = (A4_WIDTH - measure * SIZE) / 2;
  const pages: Shown[][] = [];
  let line = LINES;
  const show = (shown: string, in_: number, full: boolean) => {
    if (line >= LINES) {
      pages.push([]);
      line = 0;
    }
    if (shown) {
      const gaps = Math.max(1, shown.trimEnd().length - 1);
      const spacing = full && justified ? ((measure - in_ - widthOf(shown.trimEnd())) * SIZE) / gaps : 0;
      pages[pages.length - 1].push({ text: shown, x: left + in_ * SIZE, y: TOP + line * PITCH, spacing });
    }
    line += 1;
  };
  for (const paragraph of text.trim().split(/\r\n|\n|\r/)) {
    const own = paragraph.trim();
    // What stands far in, a title or a signature, does so on the page.
    const typed = widthOf(paragraph.slice(0, paragraph.length - paragraph.trimStart().length));
    const indent = typed >= 4 ? Math.min(typed, measure - widthOf(own)) : indents ? 2 : 0;
    const lines = linesOf(own, measure, indent);
    lines.forEach((one, i) => {
      show(one, i === 0 ? indent : 0, i < lines.length - 1);
    });
  }
  return pages.map((shown, i) => ({
    shown: [
      ...(head && pages.length > 1 ? [{ text: head, x: left, y: 50, size: 10 }] : []),
      ...shown,
      ...(numbered ? [{ text: `— ${i + 1} —`, x: A4_WIDTH / 2 - 20, y: A4_HEIGHT - 60, size: 14 }] : []),
    ],
  }));
}
