/** Problems that were split or merged: each is matched with one problem only, and the rest points to it. */
import type { Problem } from '../record/schema.js';
import { findingOf } from './finding.js';
import { containment, type Profile, profileOf } from './similarity.js';

/** The share of the shorter finding that the longer one holds. */
const LEAST_SHARE = 0.6;
/** The least weight of a finding that can be told by its parts: about two words that are no stock words. */
const LEAST_WEIGHT = 3;
/** Comparisons; beyond them nothing is said of what is related. */
const MOST = 1_000_000;

/** For each of the lone problems the ids of those of the other notice that hold it, or a part of it. */
export function relatedTo(lone: readonly Problem[], others: readonly Problem[]): Map<Problem, string[]> {
  if (lone.length * others.length > MOST) return new Map();
  const profiles = others.map((problem) => ({ id: problem.id, profile: profileOf(findingOf(problem)) }));
  return new Map(
    lone.map((problem) => {
      const own = profileOf(findingOf(problem));
      return [problem, profiles.filter(({ profile }) => holds(own, profile)).map(({ id }) => id)];
    }),
  );
}

const holds = (a: Profile, b: Profile) =>
  Math.min(a.total, b.total) >= LEAST_WEIGHT && containment(a, b) >= LEAST_SHARE;
