/** The notice's contact part: phones, faxes, mail, addresses … of its contact lines. */

import { contactsIn, contactTeller } from '../../grammars/contact/reader.js';
import type { Words } from '../../grammars/words.js';
import type { Contact } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { branches } from './node-text.js';
import { addEvidence, backNodes, frontNodes, type NoticeText } from './notice-text.js';

/**
 * Contact lines, paragraphs of sections about contacts, and those above the first section or below the last that give a
 * way to get in touch: 公示期间如有异议，请…。联系电话：…
 */
function contactNodes(notice: NoticeText, words: Words, rectifies: boolean): readonly Branch[] {
  const lines = notice.branches(['contact']);
  // News of an inspection tells how to reach the inspectors.
  if (!rectifies) return lines;
  const tells = contactTeller(words);
  const gives = (text: string): boolean =>
    contactsIn(words, text).some(({ field }) => field !== 'period' && field !== 'hours');
  const paragraphs = (nodes: readonly Branch[], told: boolean): Branch[] =>
    nodes.filter((node) => {
      if (node.type !== 'paragraph') return false;
      const { text } = notice.passage(node).view;
      return gives(text) && (told || tells(text));
    });
  const inside = notice
    .branches(['section'])
    .flatMap((section) => (section.data?.role === 'contact' ? paragraphs(branches(section, ['paragraph']), true) : []));
  const found = [
    ...paragraphs(frontNodes(notice.tree), false),
    ...inside,
    ...paragraphs(backNodes(notice.tree), false),
    ...lines,
  ];
  return [...new Set(found)].sort((a, b) => (a.position.start.offset as number) - (b.position.start.offset as number));
}

/**
 * Reads all contact lines; `null` where there is nothing to get in touch by.
 *
 * @param rectifies whether the text tells of rectification
 */
export function readContactPart(notice: NoticeText, words: Words, rectifies: boolean): Contact | null {
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
  for (const node of contactNodes(notice, words, rectifies)) {
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
