/** Which items of two lists are compared at all: all with all, or of long lists those that share something rare. */
import type { Profile } from './similarity.js';

export interface Candidate {
  profile: Profile;
}

/** Comparisons that are still made all with all. */
const ALL = 250_000;
/** The rarest pairs of characters of a text are looked up, those that few hold in any case. */
const RAREST = 4;
const FEW = 40;
/** A pair that more items hold than this says nothing about which is which. */
const MANY = 500;

/** Whether two lists are too long to compare all with all. */
export const areLong = (a: readonly Candidate[], b: readonly Candidate[]): boolean => a.length * b.length > ALL;

/** Yields pairs of indexes, each once. Of long lists the work is bounded by the length of the texts. */
export function* candidates(a: readonly Candidate[], b: readonly Candidate[]): Iterable<[number, number]> {
  if (!areLong(a, b)) {
    for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) yield [i, j];
    return;
  }
  const holders = holdersOf(b);
  for (let i = 0; i < a.length; i++) {
    const rare = [...a[i].profile.weights.keys()]
      .map((pair) => holders.get(pair) ?? [])
      .filter(({ length }) => length <= MANY)
      .sort((x, y) => x.length - y.length)
      .filter(({ length }, rank) => rank < RAREST || length <= FEW);
    for (const j of new Set(rare.flat())) yield [i, j];
  }
}

function holdersOf(items: readonly Candidate[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, { profile }] of items.entries()) {
    for (const pair of profile.weights.keys()) {
      const found = holders.get(pair);
      if (found) found.push(index);
      else holders.set(pair, [index]);
    }
  }
  return holders;
}
