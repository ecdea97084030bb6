/**
 * The perspective of a photographed page. Lines that are parallel on the page meet in one point of the picture: lines of
 * text in one, the edges that they begin and end at in another. The page is laid straight by sending both points to
 * infinity, to the right and down. How much it was foreshortened besides no line tells, and matters little to a reader.
 */
import { weightedMedian } from './median.js';
import type { Matrix, Slope } from './straight.js';

/** Fewer lines tell no perspective, nor do lines that take up less of the picture's height than this share. */
const FEWEST = 6;
const SPREAD = 0.25;
/** Of many lines the longest tell. */
const MOST = 100;
/** Slopes of lines that differ by less from the top of the picture to its bottom are one, measured badly. */
const LEAST_TURN = 0.012;
/** What slopes are off by one line and another is so many times less than what they differ by. */
const CLEAR = 2.5;
/** Edges that come nearer to one another by less than this share of what is between them are parallel. */
const LEAST_NEARER = 0.02;
/** Of the picture's width, ends of lines are so near to the edge that they stand at. */
const NEAR = 0.006;
/** Of all lines so many stand at an edge, and so much of the picture's height is between the first of them and the last. */
const SHARE = 0.4;
const FEWEST_ENDS = 5;
const LONG = 0.25;
/** By chance a few ends stand aslant: an edge does so where so many times more of them do than stand square. */
const SLANTED = 1.3;
/** An edge stands so upright on the lines. */
const SQUARE = 0.4;
/** No corner is farther away than another one by more: what says so is no page. */
const FARTHEST = 2.2;

interface Point {
  x: number;
  y: number;
}

/** Where lines of text meet: at (1, `lean`, `turn`), in points from the middle of the picture, times the third number. */
function meetingOfLines(slopes: readonly Slope[], height: number): { lean: number; turn: number } | null {
  // A line's slope goes with where it crosses the upright through the middle: s = lean - turn * c.
  const lines = slopes.map(({ x, y, slope, weight }) => ({ at: y - slope * x, slope, weight }));
  const pairs = lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((other) => {
      const apart = other.at - one.at;
      if (Math.abs(apart) < 0.1 * height) return [];
      const weight = one.weight * other.weight * Math.abs(apart);
      return [{ value: (one.slope - other.slope) / apart, weight }];
    }),
  );
  const all = lines.map(({ at }) => at);
  if (pairs.length === 0 || Math.max(...all) - Math.min(...all) < SPREAD * height) return null;
  const turn = weightedMedian(pairs);
  const lean = weightedMedian(lines.map(({ at, slope, weight }) => ({ value: slope + turn * at, weight })));
  const off = weightedMedian(
    lines.map(({ at, slope, weight }) => ({ value: Math.abs(slope + turn * at - lean), weight })),
  );
  const differ = Math.abs(turn) * height;
  if (differ >= LEAST_TURN && differ >= CLEAR * off) return { lean, turn };
  return { lean: weightedMedian(lines.map(({ slope: value, weight }) => ({ value, weight }))), turn: 0 };
}

/** The edge at which most of these ends stand: x = `at` + `by` * y. It is square to the lines where as many stand so. */
function edgeOf(
  ends: readonly Point[],
  lean: number,
  width: number,
  height: number,
): { at: number; by: number } | null {
  const standing = ({ x, y }: Point, by: number): Point[] =>
    ends.filter((end) => Math.abs(end.x - x - by * (end.y - y)) < NEAR * width);
  let [square, best]: Point[][] = [[], []];
  for (const [i, one] of ends.entries()) {
    const upright = standing(one, -lean);
    if (upright.length > square.length) square = upright;
    for (const other of ends.slice(i + 1)) {
      if (Math.abs(other.y - one.y) < LONG * height) continue;
      const by = (other.x - one.x) / (other.y - one.y);
      const near = Math.abs(by + lean) > SQUARE ? [] : standing(one, by);
      if (near.length > best.length) best = near;
    }
  }
  const [fewest, isSquare] = [Math.max(FEWEST_ENDS, SHARE * ends.length), best.length < SLANTED * square.length];
  const found = isSquare ? square : best;
  if (found.length < fewest) return null;
  const [x, y] = [mean(found.map((one) => one.x)), mean(found.map((one) => one.y))];
  const across = found.reduce((sum, one) => sum + (one.y - y) * (one.x - x), 0);
  const along = found.reduce((sum, one) => sum + (one.y - y) ** 2, 0);
  const by = isSquare ? -lean : across / along;
  return { at: x - by * y, by };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where the edges of the text meet: at (`lean`, 1, `turn`). */
function meetingOfEdges(
  slopes: readonly Slope[],
  lean: number,
  width: number,
  height: number,
): { lean: number; turn: number } | null {
  const endsAt = (end: 'left' | 'right') =>
    slopes.map((one): Point => ({ x: one[end], y: one.y + one.slope * (one[end] - one.x) }));
  const [left, right] = [edgeOf(endsAt('left'), lean, width, height), edgeOf(endsAt('right'), lean, width, height)];
  if (!left || !right) return left ? { lean: left.by, turn: 0 } : null;
  const apart = right.at - left.at;
  if (!(apart > LONG * width)) return { lean: left.by, turn: 0 };
  const turn = (left.by - right.by) / apart;
  if (Math.abs(turn) * height < LEAST_NEARER) return { lean: (left.by + right.by) / 2, turn: 0 };
  return { lean: left.by + left.at * turn, turn };
}

/**
 * What lays a page straight that was seen in perspective; `null` where it was not, or where its lines do not tell.
 *
 * @param slopes of its lines, in points of the picture
 */
export function perspectiveOf(slopes: readonly Slope[], width: number, height: number): Matrix | null {
  const [mx, my] = [width / 2, height / 2];
  const lines = [...slopes]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((one) => ({ ...one, x: one.x - mx, left: one.left - mx, right: one.right - mx, y: one.y - my }));
  if (lines.length < FEWEST) return null;
  const level = meetingOfLines(lines, height);
  const upright = level && meetingOfEdges(lines, level.lean, width, height);
  if (!level || !upright || (level.turn === 0 && upright.turn === 0)) return null;
  const [q, r, k, t] = [level.lean, level.turn, upright.lean, upright.turn];
  // The line through both points is where the page's plane is lost to sight.
  const third = 1 - q * k;
  const [a, b] = [(q * t - r) / third, (r * k - t) / third];
  const away = [-1, 1].flatMap((x) => [-1, 1].map((y) => 1 + a * x * mx + b * y * my));
  if (Math.min(...away) <= 0 || Math.max(...away) > FARTHEST * Math.min(...away)) return null;
  // Then lines run along (1, q) and edges along (k, 1): they are laid along the sides of the page.
  const [n, m] = [Math.hypot(1, q), Math.hypot(1, k)];
  const flat = [n / third, (-k * n) / third, (-q * m) / third, m / third];
  return within(flat, a, b, width, height);
}

/** Makes what is laid straight so small that the whole picture has room on the page, and puts it into its middle. */
function within([a, b, d, e]: readonly number[], g: number, h: number, width: number, height: number): Matrix {
  const [mx, my] = [width / 2, height / 2];
  const corners = [-mx, mx].flatMap((x) =>
    [-my, my].map((y) => {
      const far = g * x + h * y + 1;
      return { x: (a * x + b * y) / far, y: (d * x + e * y) / far };
    }),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1, width / (right - left), height / (bottom - top));
  const [dx, dy] = [mx - (scale * (left + right)) / 2, my - (scale * (top + bottom)) / 2];
  // From points of the picture: those from its middle, laid flat, made small, moved.
  const third = 1 - g * mx - h * my;
  const row = (p: number, q: number, move: number) => [
    scale * p + move * g,
    scale * q + move * h,
    -scale * (p * mx + q * my) + move * third,
  ];
  return [...row(a, b, dx), ...row(d, e, dy), g, h, third];
}
