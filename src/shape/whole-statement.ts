/** Findings of several sentences: those of a list that another list answers. */
import { statusIn } from '../../grammars/words.js';
import { labelAt } from './labels-at.js';
import { readOrdinals } from './ordinals.js';
import type { Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';

/** What runs on is no shorter. */
const SHORTEST = 6;

/**
 * Takes the sentences behind the first of an item for its finding, where another list tells what was done. Elsewhere a
 * numbered heading ends at its first stop (rule 3 of the annotation).
 */
export function wholeStatement({ words }: UnitReader, unit: Unit): void {
  const { block, head } = unit;
  if (!block || !head || head.title.end === head.title.start) return;
  const { text } = block.view;
  const { start: from, end: until } = head.body;
  if (until - from < SHORTEST) return;
  const rest = text.slice(from, until);
  if (labelAt(words, rest, 0) || statusIn(words, rest)) return;
  if (readOrdinals(words, [{ block, start: from, end: until }]).size) return;
  let end = until;
  while (end > head.title.start && '。;,:'.includes(text[end - 1])) end--;
  unit.head = {
    ...head,
    title: { start: head.title.start, end },
    stop: { start: end, end: until },
    body: { start: until, end: until },
  };
}
