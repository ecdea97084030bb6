/** The contact part of a notice: where its values stand, and which paragraphs belong to it. */
import type { Words } from '../words.js';
import { type ContactItem, parseContact } from './index.js';
import { invitesContact, isMentioned } from './invitation.js';

export type { ContactField } from './index.js';

/** The values of a paragraph, read once in a document: its foot is looked for before it is taken apart. */
export function contactsIn({ contacts, lexicon }: Words, text: string): readonly ContactItem[] {
  let found = contacts.get(text);
  if (!found) {
    found = parseContact(text, lexicon);
    contacts.set(text, found);
  }
  return found;
}

/** Code units of text in front of the first value: behind more the paragraph is about something else. */
const LONGEST_LEAD = 240;

/**
 * Tells whether a paragraph of a document belongs to its contact part. It does where a key has a value that is given,
 * not told of (一是开通举报电话…), and where it invites to get in touch (欢迎…监督…联系方式).
 */
export const contactTeller =
  (words: Words) =>
  (text: string): boolean =>
    invitesContact(text) ||
    contactsIn(words, text).some(({ labelStart }) => labelStart < LONGEST_LEAD && !isMentioned(text, labelStart));
