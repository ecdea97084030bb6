/** Draws values of dimensions and texts of banks for one notice, and remembers what was drawn. */
import type { Random } from '../support/random.js';
import { DIMENSIONS, type Dimension, type DimensionName, valueSetAside } from './dimensions.js';
import { isSetAside } from './set-aside.js';

/** Fitted notices use nothing that is set aside; the others use at least one value that is. */
export type Half = 'fitted' | 'set-aside';

/** No value is left that goes with what was drawn before: the notice is begun anew. */
export class DeadEnd extends Error {}

/** A draw from a dimension. */
export interface Choice {
  dimension: DimensionName;
  value: string;
  setAside: boolean;
}

/** How many of 100 take the usual value where one is named. */
const USUAL_SHARE = 45;
/** How far from plain notices are: each has one of these, by which the chance of a value that is not plain is multiplied. */
const STRANGENESS = [0.2, 0.5, 0.8, 1.1] as const;

export class Chooser {
  readonly chance: Random;
  readonly half: Half;
  readonly choices: Choice[] = [];
  /** Bank texts that were drawn, by bank: none is drawn twice before all were. */
  readonly #strangeness: number;
  readonly #used = new Map<string, Set<string>>();

  constructor(chance: Random, half: Half) {
    this.chance = chance;
    this.half = half;
    this.#strangeness = chance.of(STRANGENESS);
  }

  /** Whether a value may be drawn in this half. */
  open(dimension: DimensionName, value: string): boolean {
    return this.half === 'set-aside' || !valueSetAside(dimension, value);
  }

  #note<V extends string>(dimension: DimensionName, value: V): V {
    if (!this.choices.some((one) => one.dimension === dimension && one.value === value))
      this.choices.push({ dimension, value, setAside: valueSetAside(dimension, value) });
    return value;
  }

  /**
   * Draws a value of a dimension.
   *
   * @param fits which values go with what was drawn before
   * @param usual values of which the first that fits is taken, more often than not, instead of the plain one
   * @throws {DeadEnd} if none fits
   */
  pick<V extends string>(
    dimension: DimensionName,
    fits: (value: V) => boolean = () => true,
    usual: readonly V[] = [],
  ): V {
    const { values, plain } = DIMENSIONS[dimension] as Dimension;
    const open = (values as readonly V[]).filter((value) => this.open(dimension, value) && fits(value));
    if (open.length === 0) throw new DeadEnd(dimension);
    const first = usual.find((value) => open.includes(value)) ?? (values[0] as V);
    const strange = (100 - (usual.length > 0 ? USUAL_SHARE : plain)) * this.#strangeness;
    if (open.includes(first) && !this.chance.percent(strange)) return this.#note(dimension, first);
    return this.#note(dimension, this.chance.of(open));
  }

  /** Draws a text of a bank. */
  text<T extends string | { readonly text: string }>(
    bank: string,
    items: readonly T[],
    fits: (item: T) => boolean = () => true,
  ): T {
    const key = (item: T): string => (typeof item === 'string' ? item : item.text);
    const open = items.filter((item) => fits(item) && (this.half === 'set-aside' || !isSetAside(bank, key(item))));
    if (open.length === 0) throw new DeadEnd(bank);
    const used = this.#used.get(bank) ?? new Set<string>();
    this.#used.set(bank, used);
    const fresh = open.filter((item) => !used.has(key(item)));
    const drawn = this.chance.of(fresh.length > 0 ? fresh : open);
    used.add(key(drawn));
    return drawn;
  }

  readonly #kept = new Map<string, unknown>();

  /** What was drawn under a name before, or what is drawn now: a writer keeps to his words. */
  once<T>(name: string, draw: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, draw());
    return this.#kept.get(name) as T;
  }

  /** Whether anything that was drawn from a dimension is set aside. */
  get setAside(): boolean {
    return this.choices.some((choice) => choice.setAside);
  }
}
