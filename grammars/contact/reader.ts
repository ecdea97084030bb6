/** The contact part of a notice: where its values stand, and which paragraphs belong to it. */
import type { Words } from '../words.js';
import { type ContactItem, parseContact } from './index.js';
import { invitesContact, isToldOf } from './part.js';

export type { ContactField } from './index.js';
export type FoundContact = ContactItem;

/**
 * Values of one paragraph, in the order of the text.
 *
 * @param text the paragraph's folded view: half width, Simplified, blanks removed (or not)
 * @returns offsets into `text`. Only the first value behind a key carries its label. A key shared by phone and fax
 *   (电话/传真) gives the same range once for each field.
 */
export function readContact(text: string): FoundContact[] {
  return parseContact(text);
}

/**
 * Does this paragraph belong to the notice's contact part? It does where a key has a value that is given, not told of
 * (一是开通举报电话…), and where it invites to get in touch (欢迎…监督…联系方式).
 */
export function looksLikeContact(text: string, read: (text: string) => readonly FoundContact[] = readContact): boolean {
  return invitesContact(text) || read(text).some((found) => !isToldOf(text, found.labelStart));
}

/** The values of a paragraph, read once in a document: its foot is looked for before it is taken apart. */
export function contactsIn({ contacts }: Words, text: string): readonly FoundContact[] {
  let found = contacts.get(text);
  if (!found) {
    found = readContact(text);
    contacts.set(text, found);
  }
  return found;
}

/** {@link looksLikeContact} for the paragraphs of a document. */
export const contactTeller =
  (words: Words) =>
  (text: string): boolean =>
    looksLikeContact(text, (one) => contactsIn(words, one));
