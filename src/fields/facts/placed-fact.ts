/** A fact that was found in a view, as the record has it: with its text and its place in the source. */
import type { View } from '../../lines/view.js';
import type { Fact } from '../../record/schema.js';
import type { Locate } from '../../tree/locate.js';
import type { Leaf } from '../../tree/types.js';
import { textBetween } from '../node-text.js';
import type { FoundFact } from './reader.js';

/**
 * @param one found at offsets of the view
 * @param leaves those of the view, in order
 */
export function factOf(one: FoundFact, view: View, leaves: readonly Leaf[], locate: Locate): Fact {
  const { start, end } = one;
  const from = view.at(start);
  const to = view.endAt(end);
  const text = textBetween(leaves, from, to);
  const position = { start: locate(from), end: locate(to) };
  // Titles, numbers of documents and units stand as the source writes them, Traditional characters too.
  const written = (length: number, back: number) =>
    textBetween(leaves, view.at(end - back - length), view.endAt(end - back));
  switch (one.type) {
    case 'date':
      return { type: one.type, text, value: one.value, ...(one.inferred && { inferred: true }), position };
    case 'money':
      return { type: one.type, text, value: one.value, currency: one.currency, position };
    case 'quantity':
      return { type: one.type, text, value: one.value, unit: written(one.unit.length, 0), position };
    case 'percentage':
      return { type: one.type, text, value: one.value, position };
    case 'document':
      // Behind the title stands its closing 》.
      return { type: one.type, text, value: written(one.value.length, 1), position };
    default:
      return { type: one.type, text, value: written(one.value.length, 0), position };
  }
}
