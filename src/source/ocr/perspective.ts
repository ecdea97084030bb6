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
const MOST = 60;
/** Slopes of lines that differ by less from the top of the picture to its bottom are one, measured badly. */
const LEAST_TURN = 0.012;
/** What slopes are off by one line and another is so many times less than what they differ by. */
const CLEAR = 2.5;
/** Edges that come nearer to one another by less than this share of what is between them are parallel. */
const LEAST_NEARER = 0.02;
/** How much nearer they may come to one another from the top of the picture to its bottom, and lean on the lines. */
const MOST_NEARER = 0.5;
const MOST_LEAN = 0.2;
/** Of the picture's width, ends of lines are so near to each other that stand at one edge. */
const NEAR = 0.006;
/** Where edges meet is looked for in so many steps to each side, near to what was found before, ever nearer. */
const SEARCH: readonly (readonly [steps: number, near: number])[] = [
  [26, 2 * NEAR],
  [6, 1.4 * NEAR],
  [6, NEAR],
];
/** They meet there if that makes them so much sharper than edges that are square to the lines, and so many ends agree. */
const SHARPER = 1.25;
/** The farther edges are from being parallel, and square, the sharper they have to be. */
const FAR_FETCHED = 0.7;
const AGREE = 0.1;
/** No corner is farther away than another one by more: what says so is no page. */
const FARTHEST = 2.2;

interface Point {
  x: number;
  y: number;
}

/** Where lines that are parallel on the page meet in the picture: how they lean at its middle, and by how much they turn. */
interface Meeting {
  lean: number;
  turn: number;
}

/** Where lines of text meet: at (1, `lean`, `turn`), in points from the middle of the picture, times the third number. */
function meetingOfLines(slopes: readonly Slope[], height: number): Meeting | null {
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

/** How sharp the edges are that these ends stand at, if edges meet at (`lean`, 1, `turn`): of their pairs, how many agree. */
function sharpness(ends: readonly Point[], { lean, turn }: Meeting, near: number): number {
  // Where each end's edge crosses the middle of the picture.
  const at = ends.map(({ x, y }) => x - (y * (lean - x * turn)) / (1 - y * turn));
  let sum = 0;
  for (let i = 0; i < at.length; i++)
    for (let j = i + 1; j < at.length; j++) {
      const apart = Math.abs(at[i] - at[j]);
      // Of two lines that follow on each other any edge is one.
      if (apart < near) sum += (1 - apart / near) * Math.abs(ends[i].y - ends[j].y);
    }
  return sum;
}

/** Where the edges of the text meet, at (`lean`, 1, `turn`): where that makes them sharpest. */
function meetingOfEdges(slopes: readonly Slope[], lean: number, width: number, height: number): Meeting {
  const sides = (['left', 'right'] as const).map((end) =>
    slopes.map((one): Point => ({ x: one[end], y: one.y + one.slope * (one[end] - one.x) })),
  );
  const sharp = (meeting: Meeting, near: number): number =>
    sides.reduce((sum, ends) => sum + sharpness(ends, meeting, near * width), 0) *
    (1 - FAR_FETCHED * (Math.abs(meeting.turn) * height + Math.abs(meeting.lean + lean)));
  const square: Meeting = { lean: -lean, turn: 0 };
  let best = square;
  let [leans, turns] = [MOST_LEAN, MOST_NEARER / height];
  for (const [steps, near] of SEARCH) {
    const middle = best;
    let most = sharp(best, near);
    for (let i = -steps; i <= steps; i++)
      for (let j = -steps; j <= steps; j++) {
        const one = { lean: middle.lean + (leans * i) / steps, turn: middle.turn + (turns * j) / steps };
        const own = sharp(one, near);
        if (own > most) [best, most] = [one, own];
      }
    [leans, turns] = [(2 * leans) / steps, (2 * turns) / steps];
  }
  const most = sharp(best, NEAR);
  const all =
    2 *
    sharpness(
      sides[0].map(({ y }) => ({ x: 0, y })),
      { lean: 0, turn: 0 },
      1,
    );
  const isClear = most >= SHARPER * sharp(square, NEAR) && most >= AGREE * all;
  return isClear && Math.abs(best.turn) * height >= LEAST_NEARER ? best : square;
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
  if (!level) return null;
  const upright = meetingOfEdges(lines, level.lean, width, height);
  if (level.turn === 0 && upright.turn === 0) return null;
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
