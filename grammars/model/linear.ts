/** A linear model over characters: integer weights, one a class and feature, from a table that `.tools/fit` writes. */
import { findFeatures, roomForFeatures } from './features.js';
import { FREE, fromBytes, type Layout, laidOut, placeOf, toBytes, WEIGHTS } from './layout.js';

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

/** Weights by feature, in a hash table with open places: code units are compared as numbers. */
class Weights {
  private readonly features = roomForFeatures();
  /** The turn in which the feature at a place was last counted, so that it counts once a text. */
  private readonly counted: Int32Array;
  private turn = 0;

  constructor(
    private readonly layout: Layout,
    private readonly kinds: number,
  ) {
    this.counted = new Int32Array(layout.places);
  }

  score(text: string): number[] {
    const { kinds, layout, features, counted } = this;
    const { codes, weights, width } = layout;
    const turn = this.nextTurn();
    const scores: number[] = [];
    for (let i = 0; i < kinds; i++) scores.push(0);
    findFeatures(text, features);
    const { firsts, seconds, thirds, count } = features;
    for (let n = 0; n < count; n++) {
      const place = placeOf(layout, firsts[n], seconds[n], thirds[n]);
      const at = place * width;
      if (codes[at] === FREE || counted[place] === turn) continue;
      counted[place] = turn;
      for (let i = 0, from = at + WEIGHTS; i < kinds; i++) scores[i] += weights[from + i];
    }
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
