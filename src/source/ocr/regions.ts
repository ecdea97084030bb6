/** Where text stands on a page: stretches of lines, as a model finds them. */
import { InputError } from '../error.js';
import { grownAlong } from './grown.js';
import { MOST_REGIONS, MOST_SEARCHED, SEARCHED_LYING, SEARCHED_UPRIGHT } from './limits.js';
import { type Picture, resized, within } from './picture.js';
import type { Recogniser } from './recogniser.js';
import { withoutSeals } from './seals.js';
import { type Slope, type Straight, straightening } from './straight.js';

/** A stretch of a line on the page laid straight, in points of its picture. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Found {
  regions: Region[];
  straight: Straight;
  /** Lines run up or down the page. */
  upright: boolean;
}

/** What the model was taught with: sides are multiples of 32, colours in the order blue, green, red, about these means. */
const STEP = 32;
const MEANS = [0.485, 0.456, 0.406];
const SPREADS = [0.229, 0.224, 0.225];

function inputOf(picture: Picture): Float32Array {
  const { width, height, data } = picture;
  const area = width * height;
  const input = new Float32Array(3 * area);
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++) input[c * area + i] = (data[i * 3 + 2 - c] / 255 - MEANS[c]) / SPREADS[c];
  return input;
}

/** A point is text from this certainty on, a stretch of them from that mean on and so many points. */
const TEXT = 0.3;
const SURE = 0.5;
const FEWEST = 12;
/** The model marks the core of a line: its area times this over its girth is left out on each side. */
const GROWN = 1.5;

interface Patch {
  points: number;
  sum: number;
  /** Sums of x, y, x², x·y. */
  x: number;
  y: number;
  xx: number;
  xy: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Points that hang together: which patch each is in (from 1, 0 for none), and the patches. */
function patchesOf(map: Float32Array, width: number, height: number): { owner: Int32Array; patches: Patch[] } {
  const owner = new Int32Array(width * height);
  const patches: Patch[] = [];
  const stack: number[] = [];
  for (let start = 0; start < owner.length; start++) {
    if (owner[start] !== 0 || map[start] < TEXT) continue;
    const patch = {
      ...{ points: 0, sum: 0, x: 0, y: 0, xx: 0, xy: 0 },
      ...{ left: width, right: 0, top: height, bottom: 0 },
    };
    patches.push(patch);
    const name = patches.length;
    stack.push(start);
    owner[start] = name;
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const x = at % width;
      const y = (at / width) | 0;
      patch.points += 1;
      patch.sum += map[at];
      patch.x += x;
      patch.y += y;
      patch.xx += x * x;
      patch.xy += x * y;
      if (x < patch.left) patch.left = x;
      if (x > patch.right) patch.right = x;
      if (y < patch.top) patch.top = y;
      if (y > patch.bottom) patch.bottom = y;
      const go = (to: number) => {
        if (owner[to] === 0 && map[to] >= TEXT) {
          owner[to] = name;
          stack.push(to);
        }
      };
      if (x > 0) go(at - 1);
      if (x + 1 < width) go(at + 1);
      if (y > 0) go(at - width);
      if (y + 1 < height) go(at + width);
    }
  }
  return { owner, patches };
}

const isText = ({ points, sum }: Patch): boolean => points >= FEWEST && sum / points >= SURE;

/** How a long patch leans, in the picture's points. */
function slopeOf(patch: Patch, scaleX: number, scaleY: number): Slope | null {
  const [wide, high] = [patch.right - patch.left + 1, patch.bottom - patch.top + 1];
  if (wide < 5 * high && wide < 120) return null;
  const n = patch.points;
  const spread = patch.xx / n - (patch.x / n) ** 2;
  if (!(spread > 0)) return null;
  const slope = (patch.xy / n - (patch.x * patch.y) / (n * n)) / spread;
  return {
    x: (patch.x / n) * scaleX,
    y: (patch.y / n) * scaleY,
    slope: (slope * scaleY) / scaleX,
    weight: wide,
    left: patch.left * scaleX,
    right: (patch.right + 1) * scaleX,
  };
}

/** Stretches beside one another overlap by this share of their height, and are no farther apart than this share of it. */
const BESIDE = 0.6;
const NEAR = 0.4;

/** Puts stretches together that are one: a seal or a stain parted them, and both have what is at the seam. */
function joined(regions: readonly Region[]): Region[] {
  const all: Region[] = [];
  for (const region of [...regions].sort((a, b) => a.left - b.left)) {
    const high = region.bottom - region.top;
    const other = all.find((one) => {
      const least = Math.min(high, one.bottom - one.top);
      const over = Math.min(region.bottom, one.bottom) - Math.max(region.top, one.top);
      const alike = Math.max(high, one.bottom - one.top) < 1.5 * least;
      return alike && over > BESIDE * least && region.left - one.right < NEAR * least;
    });
    if (!other) {
      all.push({ ...region });
      continue;
    }
    other.right = Math.max(other.right, region.right);
    other.top = Math.min(other.top, region.top);
    other.bottom = Math.max(other.bottom, region.bottom);
  }
  return all.sort((a, b) => a.top - b.top);
}

/**
 * Finds the text on a page.
 *
 * @throws {InputError} `too-large` for more stretches than a page has
 */
export async function regionsOf(picture: Picture, recogniser: Recogniser): Promise<Found> {
  const shorter = picture.width > picture.height ? SEARCHED_LYING : SEARCHED_UPRIGHT;
  const factor = within(picture.width, picture.height, shorter, MOST_SEARCHED);
  const side = (length: number) => Math.max(STEP, Math.round((length * factor) / STEP) * STEP);
  const [width, height] = [side(picture.width), side(picture.height)];
  const searched = withoutSeals(resized(picture, width, height));
  const { data: map } = await recogniser.find({ data: inputOf(searched), dims: [1, 3, height, width] });
  const { owner, patches } = patchesOf(map, width, height);
  const sure = patches.map(isText);
  if (sure.filter(Boolean).length > MOST_REGIONS)
    throw new InputError('too-large', `pictures, lines > ${MOST_REGIONS}`);
  const [scaleX, scaleY] = [picture.width / width, picture.height / height];
  let [level, standing] = [0, 0];
  patches.forEach((patch, i) => {
    if (!sure[i]) return;
    const [wide, high] = [patch.right - patch.left + 1, patch.bottom - patch.top + 1];
    if (wide > 2 * high) level += patch.points;
    else if (high > 2 * wide) standing += patch.points;
  });
  const upright = standing > 2 * level;
  const slopes = patches.flatMap((patch, i) => (sure[i] ? (slopeOf(patch, scaleX, scaleY) ?? []) : []));
  const straight = straightening(upright ? [] : slopes, picture.width, picture.height);
  const bounds = patches.map(() => ({ left: 1e9, top: 1e9, right: -1e9, bottom: -1e9 }));
  for (let at = 0; at < owner.length; at++) {
    const name = owner[at];
    if (name === 0 || !sure[name - 1]) continue;
    const bound = bounds[name - 1];
    const [u, v] = straight.forth(((at % width) + 0.5) * scaleX, (((at / width) | 0) + 0.5) * scaleY);
    if (u < bound.left) bound.left = u;
    if (u > bound.right) bound.right = u;
    if (v < bound.top) bound.top = v;
    if (v > bound.bottom) bound.bottom = v;
  }
  const regions = bounds
    .filter((_, i) => sure[i])
    .map(({ left, top, right, bottom }): Region => {
      const [wide, high] = [right - left + scaleX, bottom - top + scaleY];
      const grown = (wide * high * GROWN) / (2 * (wide + high));
      return {
        left: left - scaleX / 2 - grown,
        right: right + scaleX / 2 + grown,
        top: top - scaleY / 2 - grown,
        bottom: bottom + scaleY / 2 + grown,
      };
    });
  return { regions: joined(grownAlong(joined(regions), picture, straight)), straight, upright };
}
