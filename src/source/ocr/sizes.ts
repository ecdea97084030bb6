/** How large characters are: measured by how far 汉字 stand apart, since how high a line is depends on what is in it. */
import type { Sign } from './reading.js';

/** A character as wide as high. */
export const isWide = (text: string): boolean => /^[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f]/.test(text);
const IDEOGRAPH = /^[\u3400-\u9fff]$/;

/** Steps that are one character; wider ones have a gap in them. */
const FEWEST = 3;
const ALIKE = 0.3;
/** The model tells places in steps of 8 points of its input: of one width are steps that differ by two, and by no more than this share. */
const COARSE = 16;
const MOST_COARSE = 0.42;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The size of a line's characters by the steps between its 汉字, `null` where there are too few. */
export function pitchOf(signs: readonly Sign[]): number | null {
  const steps = signs.flatMap((sign, i) => {
    const before = signs[i - 1];
    return before && IDEOGRAPH.test(before.text) && IDEOGRAPH.test(sign.text) ? [sign.at - before.at] : [];
  });
  if (steps.length < FEWEST) return null;
  // The mean of coarse steps is finer than any of them.
  const middle = median(steps);
  const close = steps.filter(
    (step) => Math.abs(step - middle) <= Math.max(ALIKE * middle, Math.min(COARSE, MOST_COARSE * middle)),
  );
  return close.reduce((sum, step) => sum + step, 0) / close.length;
}

export interface Sized {
  /** By its 汉字. */
  pitch: number | null;
  /** How high the stretch of text is that a line was read in. */
  height: number;
  weight: number;
}

/** Of what a line's height is, its characters are so much where no line tells. */
const OF_HEIGHT = 0.92;
/** Sizes that differ less are one, measured badly: 三号 (16) and 四号 (14) differ by more. */
const ONE_SIZE = 0.09;

/** How high a short line is found to be differs by more: it has the size that is nearest of those that longer lines have. */
const ROUGHLY = 0.3;

/** The sizes of lines of one document, those that are one made the same. */
export function sizesOf(lines: readonly Sized[]): number[] {
  const told = lines.flatMap(({ pitch, height }) => (pitch === null ? [] : [pitch / height]));
  const ofHeight = told.length > 0 ? median(told) : OF_HEIGHT;
  // Stretched lines and wide-set ones do not tell: no character is much larger than its line is high. It may be much
  // smaller: what stands above or below was found to be one with it.
  const tells = lines.map(({ pitch, height }) => pitch !== null && pitch / (height * ofHeight) < 1.3);
  const raw = lines.map(({ pitch, height }, i) => (tells[i] ? (pitch as number) : height * ofHeight));
  const sure = centresOf(
    raw.flatMap((value, i) => (tells[i] ? [{ value, weight: Math.max(1, lines[i].weight) }] : [])),
  );
  const rough = centresOf(
    raw.flatMap((value, i) =>
      tells[i] || nearest(sure, value, ROUGHLY) !== null ? [] : [{ value, weight: Math.max(1, lines[i].weight) }],
    ),
  );
  return raw.map(
    (value, i) =>
      (tells[i]
        ? nearest(sure, value, ONE_SIZE * 1.3)
        : (nearest(sure, value, ROUGHLY) ?? nearest(rough, value, ONE_SIZE * 1.3))) ?? value,
  );
}

/** The one that differs least from a value, by less than this share of it. */
function nearest(sizes: readonly number[], value: number, share: number): number | null {
  const near = sizes.filter((at) => Math.abs(at / value - 1) < share);
  const far = (at: number) => Math.abs(Math.log(at / value));
  return near.reduce<number | null>((best, at) => (best === null || far(at) < far(best) ? at : best), null);
}

/** The sizes about which values gather, that which most characters have first. */
function centresOf(values: readonly { value: number; weight: number }[]): number[] {
  const left = [...values];
  const centres: number[] = [];
  while (left.length > 0) {
    // The size that most characters have is told first.
    const weigh = (at: number) =>
      left.reduce((sum, { value, weight }) => (Math.abs(value / at - 1) < ONE_SIZE ? sum + weight : sum), 0);
    const candidates = [...new Set(left.map(({ value }) => Math.round(value * 10) / 10))].slice(0, 200);
    const at = candidates.reduce((found, one) => (weigh(one) > weigh(found) ? one : found), candidates[0]);
    const own = left.filter(({ value }) => Math.abs(value / at - 1) < ONE_SIZE);
    centres.push(own.length > 0 ? median(own.map(({ value }) => value)) : at);
    const rest = left.filter(({ value }) => Math.abs(value / at - 1) >= ONE_SIZE);
    if (rest.length === left.length) break;
    left.splice(0, left.length, ...rest);
  }
  return centres;
}
