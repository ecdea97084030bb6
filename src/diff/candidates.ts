/** Which items of two lists are compared at all: all with all, or of long lists those that share something rare. */
import type { Profile } from './similarity.js';

export interface Candidate {
  profile: Profile;
}

/** Comparisons that are still made all with all. */
const ALL = 250_000;
/** A pair of characters that more items hold says nothing about which is which. */
const RARE = 40;

/** Whether two lists are too long to compare all with all. */
export const areLong = (a: readonly Candidate[], b: readonly Candidate[]): boolean => a.length * b.length > ALL;

/** Yields pairs of indexes, each once. The work is bounded by the length of the texts times {@link RARE} squared. */
export function* candidates(a: readonly Candidate[], b: readonly Candidate[]): Iterable<[number, number]> {
  if (!areLong(a, b)) {
    for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) yield [i, j];
    return;
  }
  const holdersA = holdersOf(a);
  const holdersB = holdersOf(b);
  for (let i = 0; i < a.length; i++) {
    const others = new Set<number>();
    for (const pair of a[i].profile.weights.keys()) {
      if ((holdersA.get(pair) as number[]).length > RARE) continue;
      const holders = holdersB.get(pair) ?? [];
      if (holders.length <= RARE) for (const j of holders) others.add(j);
    }
    for (const j of [...others].sort((x, y) => x - y)) yield [i, j];
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
