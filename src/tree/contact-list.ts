/** Numbered ways to get in touch at the end of a notice: 1.电话：… 2.邮箱：… 3.来信：… */

import { contactsIn } from '../../grammars/contact/reader.js';
import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { isUnit, type Unit } from '../shape/unit.js';

/** One alone may be a measure: 3.举报电话：…已公布. */
const LEAST = 2;
/** What such an item says besides its value is short. */
const LONGEST = 60;

/** Whether a unit is a line that gives a contact's value right behind its number, and nothing else. */
function givesContact(words: Words, { block, mark, items }: Unit): boolean {
  if (!block || !mark || items.some((item) => isUnit(item) || item.role === 'body')) return false;
  const text = block.view.text.slice(mark.end);
  return text.length <= LONGEST && contactsIn(words, text)[0]?.labelStart === 0;
}

/**
 * Takes a list of contacts off the end of a unit.
 *
 * @param unit the last of the document but for the list's own items
 * @returns their blocks in order; none where fewer than two items stand there
 */
export function takeContactList(words: Words, unit: Unit): Block[] {
  let from = unit.items.length;
  for (; from > 0; from--) {
    const item = unit.items[from - 1];
    if (!isUnit(item) || !givesContact(words, item)) break;
  }
  if (unit.items.length - from < LEAST) return [];
  return flatMap(unit.items.splice(from), (item) => (isUnit(item) && item.block ? [item.block] : []));
}
