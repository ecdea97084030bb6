/** A page that lay askew under the scanner, or before a camera, laid straight: places on it, and back. */
import { weightedMedian } from './median.js';
import { perspectiveOf } from './perspective.js';

/** How one line of text leans: where its middle is, where it begins and ends, and by how much it falls to the right. */
export interface Slope {
  x: number;
  y: number;
  slope: number;
  weight: number;
  left: number;
  right: number;
}

/** Rows of three: what takes a place (x, y, 1) to another one, times its third number. */
export type Matrix = readonly number[];

export interface Straight {
  /** From the picture to the page laid straight. All else follows from it. */
  matrix: Matrix;
  /** A point of the picture on the page laid straight. */
  forth(x: number, y: number): [u: number, v: number];
  back(u: number, v: number): [x: number, y: number];
}

const SAME: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const AS_IT_IS: Straight = { matrix: SAME, forth: (x, y) => [x, y], back: (u, v) => [u, v] };

/** Less than this is no turn: a line of 28 characters is not a tenth of one higher at its end. */
const LEAST = 0.002;

const inverseOf = ([a, b, c, d, e, f, g, h, i]: Matrix): Matrix => [
  ...[e * i - f * h, c * h - b * i, b * f - c * e],
  ...[f * g - d * i, a * i - c * g, c * d - a * f],
  ...[d * h - e * g, b * g - a * h, a * e - b * d],
];

const mapping =
  ([a, b, c, d, e, f, g, h, i]: Matrix) =>
  (x: number, y: number): [number, number] => {
    const far = g * x + h * y + i;
    return [(a * x + b * y + c) / far, (d * x + e * y + f) / far];
  };

/** Lays straight by a matrix. */
export function straightBy(matrix: Matrix): Straight {
  if (matrix.every((value, at) => value === SAME[at])) return AS_IT_IS;
  return { matrix, forth: mapping(matrix), back: mapping(inverseOf(matrix)) };
}

/** Turns about the middle of the picture. @param angle in radians, by which the page is turned */
export function turnBy(angle: number, width: number, height: number): Straight {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [mx, my] = [width / 2, height / 2];
  return straightBy([c, s, mx - mx * c - my * s, -s, c, my + mx * s - my * c, 0, 0, 1]);
}

/** Lays a page straight by how its lines lean, and where they begin and end. */
export function straightening(slopes: readonly Slope[], width: number, height: number): Straight {
  const seen = perspectiveOf(slopes, width, height);
  if (seen) return straightBy(seen);
  const slope = weightedMedian(slopes.map(({ slope: value, weight }) => ({ value, weight })));
  return Math.abs(slope) < LEAST ? AS_IT_IS : turnBy(Math.atan(slope), width, height);
}
