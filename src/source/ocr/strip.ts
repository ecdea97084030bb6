/** The picture of one line as the model wants it, and where in it there is ink. */
import { colourAt, type Picture } from './picture.js';
import type { Tensor } from './recogniser.js';
import type { Region } from './regions.js';
import { takeSealAway } from './seals.js';
import type { Straight } from './straight.js';

/** Points from top to bottom, and along: shorter lines are filled up, longer ones pressed together. */
export const HIGH = 48;
const SHORTEST = 320;
const LONGEST = 3_200;
const STEP = 8;

export interface Strip {
  input: Tensor;
  /** Points along the input that show the line; what is behind them fills it up. */
  width: number;
  /** Points of the input that a point of the page is wide. */
  scale: number;
  /** It is red, and not for a seal over black. */
  red: boolean;
  /** Which columns of the input there is ink in: 1. `null` where there is none at all. */
  ink: Uint8Array | null;
  /** Of those, which have no more than a level stroke: 1. */
  strokes: Uint8Array;
  /** Which of its points are ink: 1, row by row, as many in each as the strip is wide. */
  dark: Uint8Array;
}

/** Share of the way from paper to ink at which ink begins; below so much contrast there is none. */
const INK = 0.45;
const FAINT = 24;

/** Rows that a level stroke is high, its soft edges included. */
const STROKE = 7;

function inkOf(grey: Uint8Array, width: number): Pick<Strip, 'ink' | 'strokes' | 'dark'> {
  const strokes = new Uint8Array(width);
  const dark = new Uint8Array(grey.length);
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] += 1;
  const at = (share: number): number => {
    let passed = 0;
    for (let value = 0; value < 256; value++) {
      passed += counts[value];
      if (passed >= share * grey.length) return value;
    }
    return 255;
  };
  const [darkest, paper] = [at(0.02), at(0.8)];
  if (paper - darkest < FAINT) return { ink: null, strokes, dark };
  const limit = paper - (paper - darkest) * INK;
  for (let i = 0; i < grey.length; i++) if (grey[i] < limit) dark[i] = 1;
  const ink = new Uint8Array(width);
  // What stands at the upper and lower edge belongs to other lines.
  for (let x = 0; x < width; x++) {
    let [first, last] = [-1, -1];
    for (let y = 6; y < HIGH - 6; y++)
      if (dark[y * width + x] === 1) {
        if (first < 0) first = y;
        last = y;
      }
    if (first < 0) continue;
    ink[x] = 1;
    if (last - first < STROKE) strokes[x] = 1;
  }
  return { ink: ink.includes(1) ? ink : null, strokes, dark };
}

/** Cuts a line out of a page. */
export function stripOf(picture: Picture, straight: Straight, region: Region): Strip {
  const high = Math.max(1, region.bottom - region.top);
  const wide = Math.max(1, region.right - region.left);
  const width = Math.min(LONGEST, Math.max(STEP, Math.ceil((wide * HIGH) / high)));
  const [stepX, stepY] = [wide / width, high / HIGH];
  const colours = new Uint8Array(width * HIGH * 3);
  const colour = new Float32Array(3);
  const sum = new Float32Array(3);
  // A line that is much higher than the model's would lose thin strokes if it were looked at here and there only.
  const looks = Math.min(4, Math.max(1, Math.round(stepY)));
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x < width; x++) {
      sum.fill(0);
      for (let i = 0; i < looks * looks; i++) {
        const u = region.left + (x + ((i % looks) + 0.5) / looks) * stepX;
        const v = region.top + (y + (((i / looks) | 0) + 0.5) / looks) * stepY;
        const [px, py] = straight.back(u, v);
        colourAt(picture, px, py, colour);
        for (let c = 0; c < 3; c++) sum[c] += colour[c];
      }
      const at = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) colours[at + c] = Math.round(sum[c] / (looks * looks));
    }
  const area = width * HIGH;
  const red = takeSealAway(colours);
  const grey = new Uint8Array(area);
  const filled = Math.max(SHORTEST, Math.ceil(width / STEP) * STEP);
  const data = new Float32Array(3 * HIGH * filled);
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      grey[y * width + x] = (colours[at] * 77 + colours[at + 1] * 150 + colours[at + 2] * 29) >> 8;
      for (let c = 0; c < 3; c++) data[c * HIGH * filled + y * filled + x] = (colours[at + 2 - c] / 255 - 0.5) / 0.5;
    }
  const scale = 1 / stepX;
  return { input: { data, dims: [1, 3, HIGH, filled] }, width, scale, red, ...inkOf(grey, width) };
}
