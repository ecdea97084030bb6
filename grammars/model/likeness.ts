/**
 * Whether texts speak of the same things: what was found and what was done about it share words, and words are pairs of
 * 汉字 more often than not. Needs no list of words.
 */

const HAN = /\p{Script=Han}/u;

/** Nearly all text is of these: ASCII, and the 汉字 of the first block. */
const isHan = (code: number): boolean =>
  code >= 0x80 && ((code >= 0x4e00 && code <= 0x9fff) || HAN.test(String.fromCharCode(code)));

/** Pairs of neighbouring 汉字 in a text, each a number. */
export type Pairs = ReadonlySet<number>;

export function pairsIn(text: string): Pairs {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = isHan(code);
    // In 32 bits, so that no number has to be made on the heap for it.
    if (han && before) pairs.add((before << 16) | code);
    before = han ? code : 0;
  }
  return pairs;
}

/** Share of a text's pairs that another has too, 0 to 1. */
function sharedPairs(one: Pairs, other: Pairs): number {
  let count = 0;
  for (const pair of one) if (other.has(pair)) count++;
  return one.size ? count / one.size : 0;
}

/** How well the texts of one list fit those of another that stand so many places behind them, on average. */
function fitAt(list: readonly Pairs[], other: readonly Pairs[], step: number): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, -step); i < list.length && i + step < other.length; i++) {
    sum += sharedPairs(list[i], other[i + step]);
    count++;
  }
  return count ? sum / count : 0;
}

/** By chance texts share some pairs: that many at least, and so many times as many, is no chance. */
const LEAST = 0.1;
const TIMES = 3;
const isBetter = (one: number, other: number): boolean => one >= LEAST && one > other * TIMES;

/**
 * What the texts of one list speak of, held against those of another: `own` where they fit those in their places better,
 * `beside` where they fit the ones before or behind better, `null` where neither is sure.
 */
export function speaksOf(list: readonly Pairs[], other: readonly Pairs[]): 'own' | 'beside' | null {
  const own = fitAt(list, other, 0);
  const beside = Math.max(fitAt(list, other, -1), fitAt(list, other, 1));
  if (isBetter(own, beside)) return 'own';
  return isBetter(beside, own) ? 'beside' : null;
}
