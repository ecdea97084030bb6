/** What changed between two lists of texts: measures, paragraphs, headings. */
import { type Features, match, type Pair } from './match.js';
import { comparable } from './text.js';
import type { Excerpt, ListChange } from './types.js';

interface Item extends Excerpt {
  ordinal?: number | null;
}

/** Changes between two lists; texts that only print differently are none. */
export function listChange(a: readonly Item[], b: readonly Item[]): ListChange {
  const { pairs, onlyInA, onlyInB } = match(a, b, { a: featuresOf, b: featuresOf });
  return changesOf(pairs, onlyInA, onlyInB);
}

const featuresOf = ({ text, ordinal }: Item): Features => ({ text, number: ordinal ?? null, section: null });

/** The same of what has been matched already. */
export function changesOf(pairs: readonly Pair<Excerpt>[], onlyInA: readonly Excerpt[], onlyInB: readonly Excerpt[]) {
  const changed = pairs
    .filter(({ a, b }) => comparable(a.text) !== comparable(b.text))
    .map(({ a, b, similarity }) => ({ a: excerptOf(a), b: excerptOf(b), similarity }));
  return { changed, removed: onlyInA.map(excerptOf), added: onlyInB.map(excerptOf) };
}

/** Whether two lists are the same but for their order. */
export const isEmpty = ({ changed, removed, added }: ListChange): boolean =>
  changed.length + removed.length + added.length === 0;

/** Text and place, without what else an object of the record has. */
export const excerptOf = ({ text, position }: Excerpt): Excerpt => ({ text, position });
