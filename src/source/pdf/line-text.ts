/** The text of a line. A gap is a blank only where no setter's stretching of a line would leave it. */
import type { Glyph } from './glyphs.js';
import type { Line } from './lines.js';

/** Gaps in ems: between words of letters; between figures; where a 汉字 stands on one side. */
const WORD_GAP = 0.2;
const FIGURE_GAP = 0.5;
const WIDE_GAP = 0.7;
/** What a blank is wide where none was typed. */
const BLANK = 0.5;
const MOST_BLANKS = 60;

const FIGURE = /[0-9]$/;
const LETTER = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/;

const gapOf = (before: string, after: string): number => {
  const first = after.slice(0, 1);
  if (LETTER.test(before) && LETTER.test(first)) return WORD_GAP;
  if ((FIGURE.test(before) || LETTER.test(before)) && (FIGURE.test(first) || LETTER.test(first))) return FIGURE_GAP;
  return WIDE_GAP;
};

/** Blanks for a width in ems. */
export const blanks = (ems: number): string => ' '.repeat(Math.max(0, Math.min(MOST_BLANKS, Math.round(ems / BLANK))));

/** Where a character stands in the text of its line. */
export interface PlacedGlyph {
  glyph: Glyph;
  at: number;
}

/** The text, without what sets the line in or stands behind it. */
export const textOf = (line: Line): string => written(line);

/** As {@link textOf}; `place` is told of each character that is no blank. */
export function written({ glyphs }: Line, place?: (placed: PlacedGlyph) => void): string {
  let text = '';
  let typed = '';
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.blank) {
      typed += glyph.text;
      continue;
    }
    if (last) {
      const gap = (glyph.left - last.right) / Math.min(glyph.size, last.size);
      // Blanks that leave no gap were pushed together: the line's end, or a trick.
      if (typed) text += gap > 0.08 ? typed : '';
      else if (gap >= gapOf(last.text, glyph.text)) text += blanks(Math.max(gap, BLANK));
    }
    place?.({ glyph, at: text.length });
    text += glyph.text;
    typed = '';
    last = glyph;
  }
  return text;
}
