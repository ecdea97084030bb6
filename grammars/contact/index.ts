/** The contact grammar: telephone, fax, mail and postal addresses, names, hours and periods of one paragraph. */
import { Lexer } from 'chevrotain';
import { SITE_NOTES, SITE_WORDS } from '../lexicon/contact.js';
import type { ContactItem } from './item.js';
import { hasKey } from './keys.js';
import { ContactParser } from './parser.js';
import { CONTACT_TOKENS } from './tokens.js';

export type { ContactField, ContactItem } from './item.js';

let lexer: Lexer | undefined;
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

/**
 * The contact items of a paragraph, in the order of the text.
 *
 * @param text folded (half width, Simplified), with or without its blanks
 */
export function parseContact(text: string): ContactItem[] {
  if (!hasKey(text) && !/@|\(at\)/i.test(text)) return [];
  // Safe mode: no token has first characters that would speed the lexer up, so they are not looked for.
  lexer ??= new Lexer(CONTACT_TOKENS, { positionTracking: 'onlyOffset', skipValidations: true, safeMode: true });
  const own = text.slice(0, siteStart(text));
  return contactParser().read(own, lexer.tokenize(own).tokens);
}
