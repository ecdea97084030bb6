/**
 * Stretches of lines made as long as their ink goes on. Below a seal the model does not see some characters: the stretch
 * ends before them, or there are two with a hole between; what stands in the hole is black still.
 */
import type { Picture } from './picture.js';
import type { Region } from './regions.js';
import type { Straight } from './straight.js';

/** Of red light: what is darker is black ink, and what a seal paints is not. */
const BLACK = 140;
/** Of a stretch's height: what is looked at above and below its middle, and a hole that ends it: wider than behind a 。 */
const CORE = 0.3;
const HOLE = 0.65;
/** What goes on for less is the edge of a character, and what goes on for more is no hole below a seal. */
const LEAST = 0.5;
/** Specks are not text: of the columns from the first one with ink on so many have some. */
const DENSE = 0.5;
const MOST = 12;
/** A column has ink if so many points in a hundred of it are black, and no more: what is black all over is a ruled line. */
const INKED = 0.04;
const SOLID = 0.97;

/** Whether there is ink at a place along a stretch. */
function isInked({ width, height, data }: Picture, straight: Straight, u: number, from: number, to: number): boolean {
  let [black, all] = [0, 0];
  for (let v = from; v <= to; v += 1) {
    const [x, y] = straight.back(u, v).map(Math.floor);
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    all += 1;
    if (data[(y * width + x) * 3] < BLACK) black += 1;
  }
  return black >= INKED * all && black <= SOLID * all;
}

/** How far ink goes on from an end of a stretch, to the right (1) or left (-1). */
function goesOn(picture: Picture, straight: Straight, { left, right, top, bottom }: Region, way: 1 | -1): number {
  const high = bottom - top;
  const middle = (top + bottom) / 2;
  const [from, to] = [middle - CORE * high, middle + CORE * high];
  const start = way === 1 ? right : left;
  let [first, far, inked] = [0, 0, 0];
  for (let step = 1; step <= MOST * high && step - far <= HOLE * high; step++)
    if (isInked(picture, straight, start + way * step, from, to)) {
      if (first === 0) first = step;
      far = step;
      inked += 1;
    }
  return inked >= DENSE * (far - first + 1) && far >= LEAST * high && far < (MOST - HOLE) * high ? far + GAP * high : 0;
}

/** Paper that is left beside a character, as a share of the height. */
const GAP = 0.1;

/** Makes stretches as long as their ink goes on, up to the next one on their line. */
export function grownAlong(regions: readonly Region[], picture: Picture, straight: Straight): Region[] {
  const beside = (one: Region, other: Region): boolean =>
    one !== other && other.top < (one.top + one.bottom) / 2 && other.bottom > (one.top + one.bottom) / 2;
  return regions.map((region) => {
    const near = regions.filter((other) => beside(region, other));
    const before = Math.max(-Infinity, ...near.filter(({ left }) => left < region.left).map(({ right }) => right));
    const behind = Math.min(Infinity, ...near.filter(({ left }) => left > region.left).map(({ left }) => left));
    const left = Math.max(before, region.left - goesOn(picture, straight, region, -1));
    const right = Math.min(behind, region.right + goesOn(picture, straight, region, 1));
    return { ...region, left: Math.min(region.left, left), right: Math.max(region.right, right) };
  });
}
