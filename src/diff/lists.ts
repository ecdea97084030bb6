/** What changed between two lists of texts: measures, paragraphs, headings. */
import { type Features, match, type Pair } from './match.js';
import { comparable } from './text.js';
import type { ListChange, Passage } from './types.js';

interface Item extends Passage {
  ordinal?: number | null;
}

/** Changes between two lists; texts that only print differently are none. */
export function listChange(a: readonly Item[], b: readonly Item[]): ListChange {
  const { pairs, onlyInA, onlyInB } = match(a, b, { a: featuresOf, b: featuresOf });
  return changesOf(pairs, onlyInA, onlyInB);
}

const featuresOf = ({ text, ordinal }: Item): Features => ({ text, number: ordinal ?? null, section: null });

/** The same of what has been matched already. */
export function changesOf(pairs: readonly Pair<Passage>[], onlyInA: readonly Passage[], onlyInB: readonly Passage[]) {
  const changed = pairs
    .filter(({ a, b }) => comparable(a.text) !== comparable(b.text))
    .map(({ a, b, similarity }) => ({ a: passageOf(a), b: passageOf(b), similarity }));
  return { changed, removed: onlyInA.map(passageOf), added: onlyInB.map(passageOf) };
}

/** Whether two lists are the same but for their order. */
export const isEmpty = ({ changed, removed, added }: ListChange): boolean =>
  changed.length + removed.length + added.length === 0;

/** Text and place, without what else an object of the record has. */
export const passageOf = ({ text, position }: Passage): Passage => ({ text, position });
