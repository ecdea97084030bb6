/** What stands inside a paragraph: spans, blanks, notes, fields, boxes. */
import { integer } from '../package/xml.js';
import { MOST_BLANKS } from './limits.js';
import type { Styles } from './styles.js';
import type { Node } from './tree.js';

export interface Inline {
  text: string;
  /** Boxes, and whether text stands in front of them. */
  boxes: { first: boolean; content: Node }[];
  /** Notes in their order. */
  notes: { kind: 'footnote' | 'endnote'; body: Node }[];
  /** Characters that count pages. */
  pages: number;
}

/** Left out: remarks of readers, what was deleted, how characters are spoken, what a program may do. */
const LEFT_OUT = new Set([
  ...['office:annotation', 'office:annotation-end', 'office:event-listeners', 'text:tracked-changes'],
  ...['text:ruby-text', 'text:note-citation', 'text:hidden-text', 'text:bookmark', 'text:reference-mark'],
]);
const PAGES = new Set(['text:page-number', 'text:page-count', 'text:page-continuation']);
/** What stands in a box. */
const BLOCKS = new Set(['text:p', 'text:h', 'text:list', 'table:table', 'text:section']);

/** Signs that are elements. */
const SIGNS: Record<string, (attributes: Node['attributes']) => string> = {
  'text:s': ({ c }) => ' '.repeat(integer(c, 1, MOST_BLANKS) ?? 1),
  'text:tab': () => '\t',
  'text:line-break': () => '\n',
};

/** Reads one paragraph. Blanks and line ends in XML are one blank, and none at the start. */
export function readInline(paragraph: Node, styles: Styles): Inline {
  const found: Inline = { text: '', boxes: [], notes: [], pages: 0 };
  let counting = 0;
  /** A blank stands last, or nothing yet: further ones of XML say nothing. */
  let blank = true;
  const put = (text: string): void => {
    if (text === '') return;
    if (counting > 0) found.pages += text.trim().length;
    found.text += text;
  };
  const characters = (text: string): void => {
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    put(blank && single.startsWith(' ') ? single.slice(1) : single);
    if (single !== '') blank = single.endsWith(' ');
  };
  const sign = (text: string): void => {
    put(text);
    blank = false;
  };
  const visit = (node: Node): void => {
    const { name, attributes, children } = node;
    if (name === '#text') {
      characters(node.text);
      return;
    }
    const said = SIGNS[name]?.(attributes);
    if (said !== undefined) {
      sign(said);
      return;
    }
    if (LEFT_OUT.has(name) || (name === 'text:span' && styles.hidden(attributes['style-name']))) return;
    if (name === 'text:note') {
      const body = children.find((one) => one.name === 'text:note-body');
      const kind = attributes['note-class'] === 'endnote' ? 'endnote' : 'footnote';
      if (body) found.notes.push({ kind, body });
      return;
    }
    if (name.startsWith('draw:') && children.some((one) => BLOCKS.has(one.name))) {
      found.boxes.push({ first: found.text.trim() === '', content: node });
      return;
    }
    if (PAGES.has(name)) counting += 1;
    for (const one of children) visit(one);
    if (PAGES.has(name)) counting -= 1;
  };
  for (const one of paragraph.children) visit(one);
  return found;
}
