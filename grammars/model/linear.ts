/** A linear model over characters: integer weights, one a class and feature, from a table that `.tools/fit` writes. */
import { findFeatures, roomForFeatures } from './features.js';
import { fromBytes, keyOf, type Layout, laidOut, opening, toBytes } from './weight-layout.js';

/** The table: a line a feature, the feature and its weights parted by tabs, in the order of the classes. */
export interface LinearModel<Kind extends string> {
  kinds: readonly Kind[];
  /** Score of each class, in the order of `kinds`; ten units are a factor of e in odds. */
  score(text: string): number[];
  /** The table as {@link storedModel} takes it. */
  bytes(): Uint8Array;
}

/** Reads a table of weights; the table is taken apart when a text is first scored. */
export const linearModel = <Kind extends string>(kinds: readonly Kind[], table: string): LinearModel<Kind> =>
  modelOf(kinds, () => laidOut(table, kinds.length));

/**
 * A model whose table was laid out before: taking 10,000 lines apart is a tenth of what reading one notice costs.
 *
 * @param load the bytes that {@link LinearModel.bytes} gave, fetched when a text is first scored
 */
export const storedModel = <Kind extends string>(kinds: readonly Kind[], load: () => Uint8Array): LinearModel<Kind> =>
  modelOf(kinds, () => fromBytes(load(), kinds.length));

function modelOf<Kind extends string>(kinds: readonly Kind[], layOut: () => Layout): LinearModel<Kind> {
  let weights: Weights | undefined;
  return {
    kinds,
    score(text) {
      weights ??= new Weights(layOut(), kinds.length);
      return weights.score(text);
    },
    bytes: () => toBytes(layOut()),
  };
}

/** Weights by feature: code units are compared as numbers. */
class Weights {
  private readonly features = roomForFeatures();
  /** The turn in which the feature of a row was last counted, so that it counts once a text. */
  private readonly counted: Int32Array;
  private turn = 0;
  /** What each class has so far, taken over by the next text. */
  private readonly sums: Int32Array;

  constructor(
    private readonly layout: Layout,
    private readonly kinds: number,
  ) {
    this.sums = new Int32Array(kinds);
    this.counted = new Int32Array(layout.keys.length);
  }

  score(text: string): number[] {
    const { kinds, features, counted, sums } = this;
    const { starts, keys, weights } = this.layout;
    const turn = this.nextTurn();
    sums.fill(0);
    findFeatures(text, features);
    const { pairs, thirds, count } = features;
    // The look-up is written out here: half of what a score costs went into the call.
    for (let n = 0; n < count; n++) {
      const pair = pairs[n];
      const first = pair >>> 16;
      const second = pair & 0xffff;
      const start = starts[opening(first, second)];
      if (start === 0) continue;
      const key = keyOf(first, second, thirds[n]);
      const behind = start + keys[start - 1];
      let row = start;
      for (let end = behind; row < end; ) {
        const middle = (row + end) >>> 1;
        if (keys[middle] < key) row = middle + 1;
        else end = middle;
      }
      if (row === behind || keys[row] !== key || counted[row] === turn) continue;
      counted[row] = turn;
      for (let i = 0, from = row * kinds; i < kinds; i++) sums[i] += weights[from + i];
    }
    const scores = new Array<number>(kinds);
    for (let i = 0; i < kinds; i++) scores[i] = sums[i];
    return scores;
  }

  private nextTurn(): number {
    if (this.turn === LAST_TURN) {
      this.counted.fill(0);
      this.turn = 0;
    }
    return ++this.turn;
  }
}

/** Turns are kept in 32 bits. */
const LAST_TURN = 2 ** 31 - 1;
