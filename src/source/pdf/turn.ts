/** Which way a line of text runs. */

/** Quarter turns, clockwise, that make lines run to the right; `null` for one that runs askew. */
export type Turn = 0 | 1 | 2 | 3 | null;

/** Lines within some degrees of level are level. */
const LEVEL = 0.05;

/** The turn of a line that runs by so much to the right and up; `null` where it is askew. */
export function turnOf(x: number, y: number): Turn {
  const length = Math.hypot(x, y) || 1;
  if (Math.abs(y) <= LEVEL * length) return x >= 0 ? 0 : 2;
  if (Math.abs(x) <= LEVEL * length) return y >= 0 ? 1 : 3;
  return null;
}
