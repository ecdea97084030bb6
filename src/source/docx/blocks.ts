/** Paragraphs and tables of a story, in the document's order: the order in which numbers are counted. */

import type { Block, NoteReference, Paragraph } from '../blocks/model.js';
import type { KeepTo } from '../limit.js';
import { type Count, counter } from '../lists/counters.js';
import type { List } from '../lists/list.js';
import { child, type Element, toggle, valOf } from '../package/xml.js';
import { type Fields, fieldsOf } from './fields.js';
import { readGrid } from './grid.js';
import { branchOf, type Piece, readInline } from './inline.js';
import { MOST_PARAGRAPHS } from './limits.js';
import { isPlaceholder } from './placeholder.js';
import { inherited, levelOf, numIdOf, outlineOf, type Style, type Styles } from './styles.js';

/** What the stories of a document share. */
export interface Context {
  styles: Styles;
  list(numId: number): List | null;
  count: Count;
  /** Notes in the order in which the text refers to them. */
  notes: NoteReference[];
  paragraphs: number;
  keepTo: KeepTo;
  /** Told of every paragraph, for who wants to know where it stands in the part. */
  onParagraph?(place: string, element: Element, pieces: readonly Piece[]): void;
}

export const contextOf = (styles: Styles, list: Context['list'], keepTo: KeepTo): Context => ({
  styles,
  list,
  count: counter(),
  notes: [],
  paragraphs: 0,
  keepTo,
});

/** One story while it is read. */
export interface Story {
  context: Context;
  fields: Fields;
}

/** What is inside these is of the story. */
const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Reads a story: the body, a note, a header. */
export const readStory = (element: Element, place: string, context: Context): Block[] =>
  readBlocks(element, place, { context, fields: fieldsOf(element) });

/** Reads the blocks right inside an element. */
export function readBlocks(element: Element, place: string, story: Story): Block[] {
  const blocks: Block[] = [];
  const counts = { p: 0, table: 0 };
  /** Text of paragraphs whose ends were deleted: it goes on in the next. */
  let carried = '';
  const visit = (parent: Element): void => {
    for (const one of parent.children) {
      if (one.name === 'w:p') {
        const { before, paragraph, after, joined } = readParagraph(one, `${place}/p[${++counts.p}]`, story, carried);
        carried = joined ? paragraph.text : '';
        blocks.push(...before, ...(joined ? [] : [paragraph]), ...after);
      } else if (one.name === 'w:tbl') blocks.push(readGrid(one, `${place}/table[${++counts.table}]`, story));
      else if (one.name === 'mc:AlternateContent') visit(branchOf(one));
      else if (CONTAINERS.has(one.name) && !(one.name === 'w:sdt' && isPlaceholder(one, story.context.styles)))
        visit(one);
    }
  };
  visit(element);
  if (carried.trim()) blocks.push(plain(carried, `${place}/p[${counts.p}]`));
  return blocks;
}

const plain = (text: string, place: string): Paragraph => ({
  type: 'paragraph',
  number: '',
  text,
  place,
  heading: 0,
  furniture: false,
});

/** A line of nothing but signs round the number of the page: — 1 —, 第1页. */
const LONGEST_ROUND_PAGE = 8;

function readParagraph(element: Element, place: string, story: Story, carried: string) {
  const { context, fields } = story;
  context.keepTo(MOST_PARAGRAPHS, ++context.paragraphs, 'paragraphs');
  const properties = child(element, 'w:pPr');
  const chain = context.styles.chain(valOf(properties, 'w:pStyle'));
  const own = readInline(element, fields, context.styles, inherited(chain, 'hidden') ?? false);
  context.notes.push(...own.notes);
  context.onParagraph?.(place, element, own.pieces);
  const mark = child(properties, 'w:rPr');
  const joined = Boolean(child(mark, 'w:del') ?? child(mark, 'w:moveFrom'));
  const text = carried + own.text;
  const seen = text.trim().length;
  // Where even the end of an empty paragraph is hidden, Word shows no number.
  const shown = !joined && (seen > 0 || toggle(mark, 'w:vanish') !== true);
  const outline = outlineOf(properties) ?? inherited(chain, 'outline') ?? 9;
  const paragraph: Paragraph = {
    ...plain(text, place),
    number: shown ? numberOf(properties, chain, context) : '',
    // Word has a style of its own for titles: its first level is a chapter's, as the second is in Markdown.
    heading: outline < 9 ? outline + 2 : 0,
    furniture: seen > 0 && ((own.pages > 0 && seen - own.pages <= LONGEST_ROUND_PAGE) || own.listed >= seen),
  };
  const boxes = own.boxes.map(({ at, content }, i) => ({
    first: own.text.slice(0, at).trim() === '',
    blocks: readBlocks(content, `${place}/textbox[${i + 1}]`, { context, fields: fieldsOf(content) }),
  }));
  return {
    paragraph,
    joined,
    before: boxes.filter(({ first }) => first).flatMap(({ blocks }) => blocks),
    after: boxes.filter(({ first }) => !first).flatMap(({ blocks }) => blocks),
  };
}

/** The number that a paragraph's own list gives it, or that of its style. */
function numberOf(properties: Element | undefined, chain: readonly Style[], { list, count }: Context): string {
  const direct = numIdOf(properties);
  const numId = direct ?? inherited(chain, 'numId');
  const found = numId ? list(numId) : null;
  if (!numId || !found) return '';
  const byStyle = (): number | undefined => {
    const ids = chain.map(({ id }) => id);
    for (const [level, { style }] of found.levels) if (style !== undefined && ids.includes(style)) return level;
    return undefined;
  };
  const level = levelOf(properties) ?? inherited(chain, 'level') ?? byStyle() ?? 0;
  return count(numId, found, level);
}
