/** A linear model over characters: integer weights, one a class and feature, from a table that `.tools/fit` writes. */
import { eachFeature } from './features.js';

/** The table: a line a feature, the feature and its weights parted by tabs, in the order of the classes. */
export interface LinearModel<Kind extends string> {
  kinds: readonly Kind[];
  /** Score of each class, in the order of `kinds`; ten units are a factor of e in odds. */
  score(text: string): number[];
}

/** Reads a table of weights; the table is taken apart when a text is first scored. */
export function linearModel<Kind extends string>(kinds: readonly Kind[], table: string): LinearModel<Kind> {
  let weights: Weights | undefined;
  return {
    kinds,
    score(text) {
      weights ??= new Weights(table, kinds.length);
      return weights.score(text);
    },
  };
}

/**
 * Weights by feature, in a hash table with open places: a feature is up to three code units, which are compared as
 * numbers.
 */
class Weights {
  private readonly mask: number;
  /** The first two code units of the feature at a place, and its third; the place is free where `used` is 0. */
  private readonly pairs: Int32Array;
  private readonly thirds: Uint16Array;
  /** 0 for a free place; else the turn in which its feature was last counted, so that it counts once a text. */
  private readonly used: Float64Array;
  private readonly weights: Int16Array;
  private turn = 1;

  constructor(
    table: string,
    private readonly kinds: number,
  ) {
    const lines = table.split('\n').filter((line) => line !== '');
    let size = 1024;
    while (size < lines.length * 3) size *= 2;
    this.mask = size - 1;
    this.pairs = new Int32Array(size);
    this.thirds = new Uint16Array(size);
    this.used = new Float64Array(size);
    this.weights = new Int16Array(size * kinds);
    for (const line of lines) {
      const [feature, ...values] = line.split('\t');
      const [first, second, third] = [0, 1, 2].map((i) => (i < feature.length ? feature.charCodeAt(i) : 0));
      const place = this.placeOf((first << 16) | second, third);
      this.pairs[place] = (first << 16) | second;
      this.thirds[place] = third;
      this.used[place] = this.turn;
      this.weights.set(values.map(Number), place * kinds);
    }
  }

  /** The place of a feature, or the free one where it would stand. */
  private placeOf(pair: number, third: number): number {
    const { mask, pairs, thirds, used } = this;
    let place = Math.imul(pair ^ (third << 7), 0x9e3779b1) >>> 8;
    for (place &= mask; used[place] !== 0; place = (place + 1) & mask)
      if (pairs[place] === pair && thirds[place] === third) return place;
    return place;
  }

  score(text: string): number[] {
    const { kinds, used, weights } = this;
    const scores: number[] = [];
    for (let i = 0; i < kinds; i++) scores.push(0);
    const turn = ++this.turn;
    eachFeature(text, (first, second, third) => {
      const place = this.placeOf((first << 16) | second, third);
      if (used[place] === 0 || used[place] === turn) return;
      used[place] = turn;
      for (let i = 0, at = place * kinds; i < kinds; i++, at++) scores[i] += weights[at];
    });
    return scores;
  }
}
