/** Which item of one list is which of another: both lists at once, so that two alike items take nothing from each other. */
import { assign } from './assignment.js';
import { areLong, type Candidate, candidates } from './candidates.js';
import type { Edge } from './hungarian.js';
import { type Profile, profileOf, similarity } from './similarity.js';

/** What an item is known by. */
export interface Features {
  text: string;
  number: string | number | null;
  /** Equal for items of one section, also where the two notices call it otherwise. */
  section: string | null;
}

export interface Pair<T> {
  a: T;
  b: T;
  /** Of the wording, 0 to 1. */
  similarity: number;
}

export interface Matching<T> {
  /** In the order of the second list. */
  pairs: Pair<T>[];
  onlyInA: T[];
  onlyInB: T[];
}

/**
 * The least score of a pair. Among the 1728 pairs of findings of one made-up notice each (`fixtures`) none is above 0.3;
 * findings that merely sound alike (合同管理不规范, 资金管理不规范) stay below even with one number and section, and
 * reworded ones come out above.
 */
const THRESHOLD = 0.45;
/** What the same number and the same section add to the similarity: enough to decide, not to make a pair of strangers. */
const SAME_NUMBER = 0.05;
const SAME_SECTION = 0.05;
/** What a pair at the threshold weighs: little, so that two weak pairs never break up a strong one. */
const LEAST = 0.05;
/** Of pairs that are equal otherwise the one whose items stand at like places is taken. */
const PLACE = 1e-4;

interface Entry<T> extends Candidate {
  item: T;
  place: number;
  features: Features;
  profile: Profile;
}

export interface Matcher<T> {
  a(item: T): Features;
  b(item: T): Features;
  /** The least score of a pair. */
  threshold?: number;
}

/** Pairs the items of two lists. With the lists changed round it gives the same pairs, turned round. */
export function match<T>(a: readonly T[], b: readonly T[], matcher: Matcher<T>): Matching<T> {
  const { threshold = THRESHOLD } = matcher;
  const first = entriesOf(a, matcher.a);
  const second = entriesOf(b, matcher.b);
  // Solved in one direction, whichever way it was asked: else ties might be broken in two ways.
  const turned = keyOf(first) > keyOf(second);
  const pairs = turned
    ? pairUp(second, first, threshold).map(([x, y]) => [y, x] as const)
    : pairUp(first, second, threshold);
  return result(first, second, pairs);
}

const entriesOf = <T>(items: readonly T[], featuresOf: (item: T) => Features): Entry<T>[] =>
  items.map((item, place) => {
    const features = featuresOf(item);
    return { item, place, features, profile: profileOf(features.text) };
  });

const identity = <T>({ features, profile }: Entry<T>) =>
  JSON.stringify([profile.text, features.number, features.section]);
const keyOf = <T>(entries: Entry<T>[]) =>
  JSON.stringify(entries.map(({ features, profile }) => [profile.text, features.number]));

type Both<T> = readonly [a: Entry<T>, b: Entry<T>];

function pairUp<T>(a: Entry<T>[], b: Entry<T>[], threshold: number): Both<T>[] {
  let [restA, restB] = [a, b];
  const pairs: Both<T>[] = [];
  const pairSame = (key: (entry: Entry<T>) => string) => {
    const same = pairsOfSame(restA, restB, key);
    const taken = new Set(same.flat());
    restA = restA.filter((entry) => !taken.has(entry));
    restB = restB.filter((entry) => !taken.has(entry));
    pairs.push(...same);
  };
  pairSame(identity);
  // What stands often in a long list shares nothing rare: it would be compared with nothing.
  if (areLong(restA, restB)) pairSame(({ profile }) => profile.text);
  const most = Math.max(a.length, b.length);
  const edges: Edge[] = [];
  for (const [i, j] of candidates(restA, restB)) {
    const [x, y] = [restA[i], restB[j]];
    const score = scoreOf(x, y);
    if (score < threshold) continue;
    const apart = ((x.place - y.place) / most) ** 2;
    edges.push({ a: i, b: j, weight: score - threshold + LEAST - PLACE * apart });
  }
  return [...pairs, ...assign(edges).map((edge) => [restA[edge.a], restB[edge.b]] as const)];
}

/** What is the same in every respect is paired in the order of the documents. */
function pairsOfSame<T>(a: Entry<T>[], b: Entry<T>[], key: (entry: Entry<T>) => string): Both<T>[] {
  const waiting = new Map<string, Entry<T>[]>();
  for (const entry of [...b].reverse()) {
    const same = waiting.get(key(entry));
    if (same) same.push(entry);
    else waiting.set(key(entry), [entry]);
  }
  return a.flatMap((entry) => {
    const other = waiting.get(key(entry))?.pop();
    return other ? [[entry, other] as const] : [];
  });
}

function scoreOf<T>(a: Entry<T>, b: Entry<T>): number {
  const bonus =
    (a.features.number === b.features.number ? SAME_NUMBER : 0) +
    (a.features.section === b.features.section ? SAME_SECTION : 0);
  return similarity(a.profile, b.profile) + bonus;
}

function result<T>(a: Entry<T>[], b: Entry<T>[], pairs: readonly Both<T>[]): Matching<T> {
  const taken = new Set(pairs.flat());
  const alone = (entries: Entry<T>[]) => entries.filter((entry) => !taken.has(entry)).map(({ item }) => item);
  const ordered = [...pairs].sort(([, x], [, y]) => x.place - y.place);
  return {
    pairs: ordered.map(([x, y]) => ({ a: x.item, b: y.item, similarity: similarity(x.profile, y.profile) })),
    onlyInA: alone(a),
    onlyInB: alone(b),
  };
}
