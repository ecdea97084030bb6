/** What stands inside a paragraph: runs, fields, links, tracked changes, boxes. */

import type { NoteReference } from '../blocks/model.js';
import { child, childrenOf, type Element, toggle, valOf } from '../package/xml.js';
import type { Fields } from './fields.js';
import { countsPages } from './fields.js';
import { isPlaceholder } from './placeholder.js';
import { inherited, type Styles } from './styles.js';
import { symbol } from './symbols.js';

/** A piece of a paragraph's text, and the run and the element that it stands in. */
export interface Piece {
  run: Element;
  start: number;
  end: number;
}

export interface Inline {
  text: string;
  pieces: Piece[];
  /** Contents of text boxes, and where in the text they are anchored. */
  boxes: { at: number; content: Element }[];
  notes: NoteReference[];
  /** Characters that count pages, and that are of a table of contents. */
  pages: number;
  listed: number;
}

/** Left out: what was deleted or moved away, what is no text, and notes that are read elsewhere. */
const LEFT_OUT = new Set([
  ...['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:sdtPr', 'w:sdtEndPr', 'w:fldData'],
  ...['w:rt', 'w:rubyPr', 'w:smartTagPr', 'w:customXmlPr', 'w:comment', 'w:annotationRef', 'm:rPr', 'm:oMathParaPr'],
]);
/** Signs that are elements. Soft hyphens are where a word may be parted: nobody sees them. */
const SIGNS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** Text without `xml:space` has no blanks at its ends; line ends and tabs in XML are blanks. */
function written({ text, attributes }: Element): string {
  const line = text.replace(/[\t\n\r]/g, ' ');
  if (attributes.space === 'preserve') return line;
  let start = 0;
  let end = line.length;
  while (start < end && line[start] === ' ') start++;
  while (end > start && line[end - 1] === ' ') end--;
  return line.slice(start, end);
}

/** Reads one paragraph. */
export function readInline(paragraph: Element, fields: Fields, styles: Styles, hidden: boolean): Inline {
  const found: Inline = { text: '', pieces: [], boxes: [], notes: [], pages: 0, listed: 0 };
  let simplePages = 0;
  let inRun: Element | null = null;
  const put = (text: string) => {
    if (!fields.shown()) return;
    if (simplePages || fields.countsPages()) found.pages += text.length;
    if (fields.lists()) found.listed += text.length;
    if (inRun) found.pieces.push({ run: inRun, start: found.text.length, end: found.text.length + text.length });
    found.text += text;
  };

  const all = (element: Element) => {
    for (const one of element.children) visit(one);
  };
  const run = (element: Element) => {
    const properties = child(element, 'w:rPr');
    const style = styles.ofCharacters(valOf(properties, 'w:rStyle'));
    if (!(toggle(properties, 'w:vanish') ?? inherited(style, 'hidden') ?? hidden)) {
      const outer = inRun;
      inRun = element;
      all(element);
      inRun = outer;
      return;
    }
    // Hidden runs still open and close fields.
    for (const one of element.children) if (one.name === 'w:fldChar' || one.name === 'w:instrText') visit(one);
  };
  const fraction = (element: Element) => {
    for (const one of childrenOf(element, 'm:num')) all(one);
    put('/');
    for (const one of childrenOf(element, 'm:den')) all(one);
  };
  const simpleField = (element: Element) => {
    const counts = countsPages(element.attributes.instr ?? '') ? 1 : 0;
    simplePages += counts;
    all(element);
    simplePages -= counts;
  };
  const note = (kind: NoteReference['kind']) => (element: Element) => {
    if (element.attributes.id) found.notes.push({ kind, id: element.attributes.id });
  };
  const text = (element: Element) => put(written(element));
  const ways = new Map<string, (element: Element) => void>(
    Object.entries({
      'w:t': text,
      'm:t': text,
      'm:f': fraction,
      'w:r': run,
      'w:sym': ({ attributes }: Element) => put(symbol(attributes.font ?? '', attributes.char ?? '')),
      'w:fldSimple': simpleField,
      'w:fldChar': (element: Element) => {
        found.text += fields.mark(element);
      },
      'w:instrText': (element: Element) => fields.instruct(element.text),
      'w:sdt': (element: Element) => {
        if (!isPlaceholder(element, styles)) all(element);
      },
      'w:txbxContent': (content: Element) => {
        if (fields.shown()) found.boxes.push({ at: found.text.length, content });
      },
      'mc:AlternateContent': (element: Element) => visit(branchOf(element)),
      'w:footnoteReference': note('footnote'),
      'w:endnoteReference': note('endnote'),
    }),
  );
  const visit = (element: Element): void => {
    const { name } = element;
    if (LEFT_OUT.has(name)) return;
    const sign = SIGNS.get(name);
    if (sign !== undefined) put(sign);
    else (ways.get(name) ?? all)(element);
  };
  all(paragraph);
  return found;
}

const holdsText = (element: Element): boolean =>
  element.children.some(
    (one) => one.name === 'w:txbxContent' || one.name === 'w:t' || one.name === 'w:p' || holdsText(one),
  );

const NOTHING: Element = { name: '', attributes: {}, children: [], text: '' };

/** The one of several ways to say the same that holds text: the newest, as Word takes it. */
export function branchOf(element: Element): Element {
  const branches = [...childrenOf(element, 'mc:Choice'), ...childrenOf(element, 'mc:Fallback')];
  return branches.find(holdsText) ?? branches[0] ?? NOTHING;
}
