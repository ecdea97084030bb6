/** Chance that comes out the same on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends possible. */
  between(low: number, high: number): number;
  of<T>(choices: readonly T[]): T;
  /** True so many times of 100. */
  percent(share: number): boolean;
}

/** A generator of its own for each seed (mulberry32, in the public domain). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    of: (choices) => choices[between(0, choices.length - 1)],
    percent: (share) => next() * 100 < share,
  };
}
