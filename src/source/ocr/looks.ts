/**
 * Several looks at one line. The model sees a line that is cut out a little tighter or higher otherwise: where the first
 * look is in doubt, what all looks hold is put together. Nothing is known of words: only what was read counts.
 */
import { type Sign, signsOf } from './reading.js';
import type { Tensor } from './recogniser.js';

/** One look at a line. */
export interface Look {
  output: Tensor;
  /** Points of its input along the line, what fills it up included. */
  width: number;
  /** Points of the first look's input that a point of this one's is. */
  factor: number;
}

/**
 * How a further look cuts the line out: what is left off above, and below, in shares of its height. One is tighter and
 * may lose a stroke at the edge (干 is 十 without its uppermost); the other one is wider, so that it is outvoted.
 */
export const FURTHER: readonly { above: number; below: number }[] = [
  { above: 0.06, below: 0.06 },
  { above: -0.1, below: -0.1 },
];

/** A character that is less sure than this is worth another look. */
const UNSURE = 0.9;
/** Two looks mean one character where their middles are this share of a character apart. */
const SAME = 0.4;
const OTHERS = 3;

export const isUnsure = ({ certainty }: Sign): boolean => certainty < UNSURE;

/** What a look read, its places in points of the first look's input. */
export const readIn = ({ output, width, factor }: Look, letters: readonly string[]): Sign[] =>
  signsOf(output, width, letters).map((sign) => ({ ...sign, at: sign.at * factor }));

/**
 * Puts together what looks hold of each character that the first is in doubt of: the mean of their certainties tells.
 * What another look does not see stays, and is less sure.
 *
 * @param size about how wide a character is, in points of the first look's input
 */
export function pooled(first: readonly Sign[], further: readonly (readonly Sign[])[], size: number): Sign[] {
  return first.map((sign): Sign => {
    if (!isUnsure(sign)) return sign;
    const weights = new Map<string, number>();
    for (const one of [sign, ...further.map((signs) => nearest(signs, sign.at, SAME * size))])
      for (const { text, certainty } of one ? [one, ...one.others] : [])
        weights.set(text, (weights.get(text) ?? 0) + certainty);
    const ranked = [...weights]
      .map(([text, sum]) => ({ text, certainty: sum / (further.length + 1) }))
      .sort((a, b) => b.certainty - a.certainty);
    return { ...ranked[0], at: sign.at, others: ranked.slice(1, 1 + OTHERS) };
  });
}

function nearest(signs: readonly Sign[], at: number, most: number): Sign | null {
  const far = (sign: Sign) => Math.abs(sign.at - at);
  const best = signs.reduce<Sign | null>((found, sign) => (found && far(found) <= far(sign) ? found : sign), null);
  return best && far(best) <= most ? best : null;
}
