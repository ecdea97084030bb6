/** From a sheet's lines to paragraphs of the text that know where each part of them stands. */
import type { Paragraph as TextParagraph } from '../docx/model.js';
import type { Origin } from '../extract.js';
import type { Line } from './lines.js';
import { textOf } from './line-text.js';
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

const LETTER = /[A-Za-z\u00c0-\u024f]/;

/** The text of a paragraph: its lines rejoined, with a blank between words of letters. */
export function textParagraph({ lines, begins }: Paragraph): TextParagraph {
  let text = '';
  const origins: Origin[] = [];
  for (const { line, place, page, box } of lines) {
    const own = textOf(line);
    if (LETTER.test(text.slice(-1)) && LETTER.test(own[0])) text += ' ';
    origins.push({ start: text.length, end: text.length + own.length, place, page, box });
    text += own;
  }
  return { type: 'paragraph', number: '', text, place: lines[0].place, heading: 0, furniture: false, begins, origins };
}
