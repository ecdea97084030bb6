/** Affine maps of the plane as PDF writes them (ISO 32000-1, 8.3.4): x′ = ax + cy + e, y′ = bx + dy + f. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first, then `outer`. */
export const after = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const mapped = (m: Matrix, x: number, y: number): [x: number, y: number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** A matrix from what the engine hands on: six numbers in an array or in an object with their indices. */
export const matrixOf = (six: ArrayLike<number> | null | undefined): Matrix =>
  six ? [six[0], six[1], six[2], six[3], six[4], six[5]] : IDENTITY;
