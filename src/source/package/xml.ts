/** XML parts as small trees: names by the namespaces' usual prefixes, and nothing that says nothing of the text. */
import { SaxesParser } from 'saxes';
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { DEEPEST, MOST_ELEMENTS } from './limits.js';

export interface Element {
  /** With the prefix that the specification uses, whatever the document does: `w:p`. Others' are without one. */
  name: string;
  /** By local name; of other namespaces only `r:id`. */
  attributes: Record<string, string>;
  children: Element[];
  /** Characters right inside it, of those elements that hold text. */
  text: string;
  /** Where it begins and ends in the part's own text, where that was asked for. */
  at?: [start: number, end: number];
}

/** Transitional and strict names of the namespaces (ECMA-376, ISO 29500). */
const PREFIXES = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's:',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 's:',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
    // OpenDocument (ISO/IEC 26300), and what LibreOffice adds to it; OFD (GB/T 33190).
    'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office:',
    'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text:',
    'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table:',
    'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style:',
    'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw:',
    'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest:',
    'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext:',
    'http://www.ofdspec.org/2016': 'ofd:',
    'http://www.ofdspec.org': 'ofd:',
  }),
);
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Frequent, and without a say in what the text is. */
const UNSEEN = new Set(
  (
    'rFonts sz szCs lang kern color b bCs i iCs spacing ind jc bookmarkStart bookmarkEnd proofErr shd highlight u ' +
    'lastRenderedPageBreak snapToGrid widowControl adjustRightInd tcW tcBorders vAlign rsid latentStyles lsdException ' +
    'pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPrChange pgSz pgMar docGrid'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);
const WITH_TEXT = new Set([
  ...['w:t', 'w:instrText', 'm:t', 's:t', 's:v'],
  ...['ofd:TextCode', 'ofd:DocRoot', 'ofd:PhysicalBox', 'ofd:AbbreviatedData'],
]);
const holdsText = (name: string): boolean => WITH_TEXT.has(name);
/** Prefixes whose attributes are kept, by their local names. */
const WITH_ATTRIBUTES = new Set(['w:', 'text:', 'table:', 'style:', 'loext:']);

/** How many elements have been read so far, of all parts of a document. */
export interface Budget {
  elements: number;
  /** Elements are to know where they stand. */
  positions?: boolean;
  keepTo: KeepTo;
}

/** Bytes in the encodings that XML parts may have. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
}

/** Attributes by their names, and nothing else; engines keep these small, and what comes of `Object.create(null)` large. */
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>;
Attributes.prototype = Object.create(null);

/** What is told of a part while it is read. */
export interface Handlers {
  /** @param behind how many characters of the part stand before the end of the tag */
  open(name: string, attributes: Record<string, string>, behind: number): void;
  close(name: string, behind: number): void;
  text(value: string): void;
}

/**
 * Reads a part from its beginning to its end. Elements that say nothing of the text are left out, and all that is in
 * them.
 *
 * @param part its name, for messages
 * @param isText whether the characters right inside an element are told
 * @throws {InputError} `damaged` for what is not well formed or has a document type, `too-large` beyond the limits
 */
export function scanXml(
  bytes: Uint8Array,
  part: string,
  keepTo: KeepTo,
  handlers: Handlers,
  isText: (name: string) => boolean = holdsText,
): void {
  const open: string[] = [];
  /** Depth inside an element that is left out. */
  let unseen = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new InputError('damaged', `${part}, DOCTYPE`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = (PREFIXES.get(tag.uri) ?? '') + tag.local;
    keepTo(DEEPEST, unseen + open.length + 1, `${part}, depth`);
    if (unseen || UNSEEN.has(name)) {
      unseen += 1;
      return;
    }
    const attributes = new Attributes();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      const prefix = PREFIXES.get(uri);
      if (uri === '' || (prefix && WITH_ATTRIBUTES.has(prefix)) || local === 'space' || (uri === XML && local === 'id'))
        attributes[local] = value;
      else if (prefix === 'r:') attributes[`r:${local}`] = value;
    }
    open.push(name);
    handlers.open(name, attributes, parser.position);
  });
  parser.on('closetag', () => {
    if (unseen) unseen -= 1;
    else handlers.close(open.pop() as string, parser.position);
  });
  const text = (value: string) => {
    if (!unseen && open.length > 0 && isText(open[open.length - 1])) handlers.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('damaged', `${part}, XML`);
  }
}

/**
 * Parses a part into a tree.
 *
 * @param part its name, for messages
 * @throws {InputError} as `scanXml` does
 */
export function readXml(bytes: Uint8Array, part: string, budget: Budget): Element {
  const text = budget.positions ? decoded(bytes) : '';
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  scanXml(bytes, part, budget.keepTo, {
    open(name, attributes, behind) {
      const element: Element = { name, attributes, children: [], text: '' };
      // In a tag no other may begin.
      if (budget.positions) element.at = [text.lastIndexOf('<', behind - 1), behind];
      budget.keepTo(MOST_ELEMENTS, ++budget.elements, 'elements');
      open[open.length - 1].children.push(element);
      open.push(element);
    },
    close(_, behind) {
      const element = open.pop() as Element;
      // Lists that grow are kept with room for more; most elements hold one other.
      element.children = element.children.slice();
      if (element.at) element.at[1] = behind;
    },
    text(value) {
      open[open.length - 1].text += value;
    },
  });
  return root.children[0];
}

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

/** The children of a name. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The value of a child (`<w:ilvl w:val="1"/>`). */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val;

/** A whole number within bounds; `undefined` where none stands. */
export function integer(text: string | undefined, from: number, to: number): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,12}$/.test(text)) return undefined;
  return Math.min(to, Math.max(from, Number(text)));
}

/** A property that is on or off: `<w:vanish/>`, `<w:vanish w:val="0"/>`; `undefined` where it does not stand. */
export function toggle(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !['0', 'false', 'off'].includes(found.attributes.val ?? '');
}
