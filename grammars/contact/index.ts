/** The contact grammar: telephone, fax, mail and postal addresses, names, hours and periods of one paragraph. */
import type { Lexicon } from '../lexicon/built-in.js';
import { SITE_NOTES, SITE_WORDS } from '../lexicon/contact.js';
import { endsAsPart } from '../names.js';
import type { ContactItem } from './item.js';
import { hasKey } from './keys.js';
import { lexContact } from './lex.js';
import { ContactParser } from './parser.js';
import { phoneEnd } from './shapes.js';

export type { ContactField, ContactItem } from './item.js';

let parser: ContactParser | undefined;

/** The parser itself, for the syntax diagrams. */
export function contactParser(): ContactParser {
  parser ??= new ContactParser();
  return parser;
}

/** Where the site's own footer begins, which is none of the notice's. */
function siteStart(text: string): number {
  let start = text.length;
  for (const word of SITE_WORDS) {
    const at = text.indexOf(word);
    if (at >= 0 && at < start) start = at;
  }
  for (const note of SITE_NOTES) {
    const at = text.indexOf(note);
    if (at >= 0) start = Math.min(start, text.lastIndexOf('。', at) + 1);
  }
  return start;
}

/** What may be a body's name in front of a number. */
const NAME = /^[\u4e00-\u9fff]{2,24} ?(?=[\d(])/;

/** 市水务局河湖科 0874-5550361: the number of a body, which needs no key. */
function namedNumber(text: string): ContactItem[] {
  const start = NAME.exec(text)?.[0].length ?? 0;
  const end = start ? phoneEnd(text, start) : -1;
  if (end < 0 || !endsAsPart(text.slice(0, start).trim()) || !/^[。;,]?$/.test(text.slice(end))) return [];
  return [{ field: 'phones', start, end, labelStart: start, labelEnd: start }];
}

/**
 * The contact items of a paragraph, in the order of the text. Only the first value behind a key carries its label; a key
 * that phone and fax share (电话/传真) gives the same range once for each field.
 *
 * @param text folded (half width, Simplified), with or without its blanks
 * @param lists the word lists
 * @returns offsets into `text`, UTF-16 units
 */
export function parseContact(text: string, lists: Lexicon): ContactItem[] {
  if (!hasKey(text, lists) && !/@|\(at\)/i.test(text)) return namedNumber(text);
  const own = text.slice(0, siteStart(text));
  return contactParser().read(own, lexContact(own, lists), lists);
}
