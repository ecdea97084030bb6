/** The notice's contact part: phones, faxes, mail, addresses … of its contact lines. */

import { contactsIn } from '../../grammars/contact/reader.js';
import type { Words } from '../../grammars/words.js';
import type { Contact } from '../record/schema.js';
import { addEvidence, type NoticeText } from './notice-text.js';

/** Reads all contact lines; `null` where there is nothing to get in touch by. */
export function readContactPart(notice: NoticeText, words: Words): Contact | null {
  const contact: Contact = {
    phones: [],
    faxes: [],
    emails: [],
    addresses: [],
    postcodes: [],
    persons: [],
    period: [],
    hours: [],
    evidence: {},
  };
  const told = new Set<string>();
  for (const node of notice.branches(['contact'])) {
    const passage = notice.passage(node);
    for (const { field, start, end } of contactsIn(words, passage.view.text)) {
      const span = notice.span(passage, start, end);
      if (told.has(`${field} ${span.text}`)) continue;
      told.add(`${field} ${span.text}`);
      contact[field].push(span.text);
      addEvidence(contact.evidence, field, span);
    }
  }
  return told.size ? contact : null;
}
