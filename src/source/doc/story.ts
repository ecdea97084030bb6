/** Paragraphs of a story, with their numbers; those of fields' instructions and what is deleted left out. */
import type { Paragraph } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import type { Count } from '../lists/counters.js';
import { MOST_PARAGRAPHS } from './limits.js';
import type { NumberedList } from './lists.js';
import type { Pieces } from './pieces.js';
import type { ParagraphProperties } from './properties.js';
import type { Inherit } from './styles.js';

/** A paragraph with what its mark says. */
export interface Marked {
  paragraph: Paragraph;
  properties: ParagraphProperties;
  /** It ends a cell, or with `properties.rowEnd` a row. */
  cell: boolean;
}

/** What the stories of a document share. */
export interface Context {
  pieces: Pieces;
  /** By character: it is not to be seen. */
  unseen: Uint8Array;
  /** By character: it is in a table of contents. */
  contents: Uint8Array;
  properties(offset: number): ParagraphProperties;
  inherit: Inherit;
  list(number: number): NumberedList | null;
  count: Count;
  paragraphs: number;
  keepTo: KeepTo;
}

const PARAGRAPH = '\r';
const CELL = '\u0007';
/** Of a page or section, and of a column. */
const BREAKS = '\f\u000e';
/** Marks for what is no character: pictures, notes, fields; and hyphens that only show at a line's end. */
const MARKS = /[\u0000-\u0006\u0008\u0013-\u0015\u001f]/g;
/** Numbers of lists go up to here; others say that there is none. */
const MOST_NUMBERS = 0x7fe;

/** Reads the paragraphs between two places. `name` gives the place of one by its index. */
export function* paragraphsOf(
  start: number,
  end: number,
  name: (index: number) => string,
  context: Context,
): Iterable<Marked> {
  const { text } = context.pieces;
  let from = start;
  let index = 0;
  for (let at = start; at < end; at++) {
    const char = text[at];
    const last = at === end - 1;
    if (char !== PARAGRAPH && char !== CELL && !BREAKS.includes(char) && !last) continue;
    const ends = char === PARAGRAPH || char === CELL || BREAKS.includes(char);
    const properties = context.inherit(context.properties(context.pieces.offsetOf(at)));
    context.keepTo(MOST_PARAGRAPHS, ++context.paragraphs, 'paragraphs');
    // A mark that was deleted joins its paragraph to the next.
    if (!last && char === PARAGRAPH && context.unseen[at]) continue;
    yield {
      paragraph: paragraphFrom(from, ends ? at : end, name(++index), properties, context),
      properties,
      cell: char === CELL,
    };
    from = at + 1;
  }
}

function paragraphFrom(
  start: number,
  end: number,
  place: string,
  properties: ReturnType<Inherit>,
  context: Context,
): Paragraph {
  const { pieces, unseen, contents } = context;
  let text = '';
  let listed = 0;
  for (let at = start, from = start; at <= end; at++) {
    if (at < end && contents[at]) listed++;
    if (at < end && !unseen[at]) continue;
    text += pieces.text.slice(from, at);
    from = at + 1;
  }
  text = text
    .replace(/\u000b/g, '\n')
    .replace(/\u001e/g, '-')
    .replace(/\r/g, '')
    .replace(MARKS, '');
  const outline = properties.outline ?? 9;
  return {
    type: 'paragraph',
    number: properties.rowEnd ? '' : numberOf(properties, context),
    text,
    place,
    heading: outline < 9 ? outline + 1 : 0,
    furniture: text.trim() !== '' && listed >= text.trim().length,
  };
}

function numberOf(properties: ReturnType<Inherit>, { list, count }: Context): string {
  const { list: number = 0, level, byStyle } = properties;
  const found = number > 0 && number <= MOST_NUMBERS ? list(number) : null;
  if (!found) return '';
  const styled = byStyle === undefined ? -1 : found.styles.indexOf(byStyle);
  return count(number, found, level ?? Math.max(0, styled));
}
