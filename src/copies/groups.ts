/**
 * The same notice in several places: the same title over the same findings, or nearly the same findings and measures of
 * one body. Which notices belong together does not depend on the order in which they come.
 */
import type { NoticeRecord } from '../record/schema.js';
import { bare, contentOf } from './content.js';
import { agreeing, PLACES, sketchOf } from './sketch.js';

/** What is kept of a notice to know its copies by. */
export interface Likeness {
  content: string;
  /** Its body without punctuation; empty where it names none. */
  body: string;
  sketch: Uint32Array | null;
}

/** Places at which sketches agree from which on two notices are one: some 85 in 100. */
export const ALIKE = 109;
/** Sketches are looked up by runs of places; two that agree so much have one in common as good as always. */
const RUN = 4;

export const likenessOf = (record: NoticeRecord): Likeness => ({
  content: contentOf(record),
  body: bare(record.organization ?? ''),
  sketch: sketchOf(record),
});

export const areAlike = (a: Likeness, b: Likeness): boolean =>
  a.content === b.content ||
  (a.sketch !== null &&
    b.sketch !== null &&
    (a.body === b.body || a.body === '' || b.body === '') &&
    agreeing(a.sketch, b.sketch) >= ALIKE);

/** Finds copies among notices: holds some hundred bytes a notice. */
export class CopyGroups {
  private readonly byContent = new Map<string, number>();
  private readonly byRun = new Map<number, number | number[]>();
  private readonly known: Likeness[] = [];
  private readonly parents: number[] = [];

  /**
   * Adds a notice.
   *
   * @returns its number, that of the first notice of its group, and whether it is a copy of one that came before
   */
  add(one: Likeness): { own: number; first: number; isCopy: boolean } {
    const same = this.byContent.get(one.content);
    if (same !== undefined) return { own: same, first: this.firstOf(same), isCopy: true };
    const own = this.known.length;
    this.known.push(one);
    this.parents.push(own);
    this.byContent.set(one.content, own);
    for (const other of this.near(one, own)) {
      const joined = this.firstOf(other) === this.firstOf(own);
      if (!joined && areAlike(one, this.known[other])) this.join(own, other);
    }
    const first = this.firstOf(own);
    return { own, first, isCopy: first !== own };
  }

  /** Of each content the smallest of its group, which is the same in whatever order notices came. */
  originals(): Map<string, string> {
    const smallest = new Map<number, string>();
    for (const [number, { content }] of this.known.entries()) {
      const first = this.firstOf(number);
      const found = smallest.get(first);
      if (found === undefined || content < found) smallest.set(first, content);
    }
    return new Map(this.known.map(({ content }, number) => [content, smallest.get(this.firstOf(number)) as string]));
  }

  /** The first notice of a group. */
  firstOf(number: number): number {
    let first = number;
    while (this.parents[first] !== first) first = this.parents[first];
    this.parents[number] = first;
    return first;
  }

  private join(a: number, b: number): void {
    const [first, second] = [this.firstOf(a), this.firstOf(b)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** Notices that have a run of places in common, and enters the new one. */
  private near({ sketch }: Likeness, own: number): Set<number> {
    const found = new Set<number>();
    if (sketch === null) return found;
    for (let at = 0; at < PLACES; at += RUN) {
      const key = keyOf(sketch, at);
      const others = this.byRun.get(key);
      // Most runs are of one notice alone, and a number takes less room than a list of one.
      if (others === undefined) this.byRun.set(key, own);
      else if (typeof others === 'number') {
        found.add(others);
        this.byRun.set(key, [others, own]);
      } else {
        for (const other of others) found.add(other);
        others.push(own);
      }
    }
    return found;
  }
}

/** What stands for a run of places. Two runs with one key cost a comparison of their notices, and nothing else. */
function keyOf(sketch: Uint32Array, at: number): number {
  let [low, high] = [at, at + 1];
  for (let i = at; i < at + RUN; i++) {
    low = Math.imul(low ^ sketch[i], 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ sketch[i], 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
