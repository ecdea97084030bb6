/** From a sheet's lines to paragraphs of the text that know where each part of them stands. */
import type { Paragraph as TextParagraph } from '../blocks/model.js';
import type { Origin } from '../extract.js';
import { noteRead, type ReadOrigin } from '../ocr/doubts.js';
import { type PlacedGlyph, written } from './line-text.js';
import { isOpen, type Line } from './lines.js';
import type { Frame, Paragraph, SetLine } from './paragraphs.js';
import type { Sheet } from './sheet.js';

/** A line in its frame. */
export const setLine = (line: Line, frame: Frame, sheet: Sheet, stretch: string, place: string): SetLine => ({
  line,
  frame,
  stretch,
  place,
  page: sheet.number,
  box: sheet.boxOnPage(line.left, line.top, line.right, line.bottom),
});

const LETTER = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** The text of a paragraph: its lines rejoined, with a blank where one was typed, and between words of letters. */
export function textParagraph(lines: Paragraph): TextParagraph {
  let text = '';
  const origins: Origin[] = [];
  lines.forEach(({ line, place, page, box }, i) => {
    const read: PlacedGlyph[] = [];
    const own = written(line, (placed) => placed.glyph.read && read.push(placed));
    if (i > 0 && (isOpen(lines[i - 1].line) || (LETTER.test(text.slice(-1)) && LETTER.test(own[0])))) text += ' ';
    const origin: ReadOrigin = { start: text.length, end: text.length + own.length, place, page, box };
    if (read.length > 0) noteRead(origin, read);
    origins.push(origin);
    text += own;
  });
  return { type: 'paragraph', number: '', text, place: lines[0].place, heading: 0, furniture: false, origins };
}
