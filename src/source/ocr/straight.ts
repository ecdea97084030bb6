/** A page that lay askew under the scanner, or before a camera, laid straight: places on it, and back. */

/** How one line of text leans: where its middle is, where it begins and ends, and by how much it falls to the right. */
export interface Slope {
  x: number;
  y: number;
  slope: number;
  weight: number;
  left: number;
  right: number;
}

export interface Straight {
  /** By which the page is turned, in radians; 0 where it lies as it is. All else follows from it and the picture's size. */
  angle: number;
  /** A point of the picture on the page laid straight. */
  forth(x: number, y: number): [u: number, v: number];
  back(u: number, v: number): [x: number, y: number];
}

const AS_IT_IS: Straight = { angle: 0, forth: (x, y) => [x, y], back: (u, v) => [u, v] };

/** Less than this is no turn: a line of 28 characters is not a tenth of one higher at its end. */
const LEAST = 0.002;

function weightedMedian(values: readonly { value: number; weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}

/** Turns about the middle of the picture. */
export function turnBy(angle: number, width: number, height: number): Straight {
  if (angle === 0) return AS_IT_IS;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [mx, my] = [width / 2, height / 2];
  return {
    angle,
    forth: (x, y) => [mx + (x - mx) * c + (y - my) * s, my - (x - mx) * s + (y - my) * c],
    back: (u, v) => [mx + (u - mx) * c - (v - my) * s, my + (u - mx) * s + (v - my) * c],
  };
}

/** Lays a page straight by how its lines lean. */
export function straightening(slopes: readonly Slope[], width: number, height: number): Straight {
  const slope = weightedMedian(slopes.map(({ slope: value, weight }) => ({ value, weight })));
  return Math.abs(slope) < LEAST ? AS_IT_IS : turnBy(Math.atan(slope), width, height);
}
