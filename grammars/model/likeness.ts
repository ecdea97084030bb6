/**
 * Whether texts speak of the same things: what was found and what was done about it share words, and words are pairs of
 * 汉字 more often than not. Needs no list of words.
 */

const HAN = /\p{Script=Han}/u;

/** Pairs of neighbouring 汉字 in a text. */
export function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const han = HAN.test(text[at]);
    if (han && before) pairs.add(text.slice(at - 1, at + 1));
    before = han;
  }
  return pairs;
}

/** Share of a text's pairs that another has too, 0 to 1. */
export function sharedPairs(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of one) if (other.has(pair)) count++;
  return one.size ? count / one.size : 0;
}

/**
 * How well the texts of one list fit those of another that stand so many places behind them, on average.
 *
 * @param step 0 for the text in the same place
 */
export function fitAt(
  list: readonly ReadonlySet<string>[],
  other: readonly ReadonlySet<string>[],
  step: number,
): number {
  const fits = list.flatMap((pairs, i) => (other[i + step] ? [sharedPairs(pairs, other[i + step])] : []));
  return fits.length ? fits.reduce((sum, one) => sum + one, 0) / fits.length : 0;
}

/** By chance texts share some pairs: that many at least, and so many times as many, is no chance. */
const LEAST = 0.1;
const TIMES = 3;

/** Whether one fit is better than another, and not by chance. */
export const fitsBetter = (one: number, other: number): boolean => one >= LEAST && one > other * TIMES;
