/** Straight lines on a picture of a page: tables are ruled with them. */
import { colourAt, type Picture, within } from './picture.js';
import { isRed } from './seals.js';
import type { Straight } from './straight.js';

/** A level line has `top` = `bottom`, an upright one `left` = `right`; points of the page laid straight. */
export interface RuledLine {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Across the shorter side of the picture that lines are looked for in. */
const FINE = 1_250;
const MOST = 6_000_000;
/** A point is dark if it is so much darker than the paper round it. */
const DARKER = 40;
const BLOCK = 32;
/** Of the shorter side: what is shorter is a stroke of a character, or a frame of one. */
const SHORTEST_LEVEL = 0.07;
const SHORTEST_UPRIGHT = 0.035;
/** What is red so far as this is a seal's edge where it runs straight, if it is no longer than that: no table's cell. */
const RED = 0.3;
const SHORTEST_RED = 0.12;
/** Points that may be missing within a line, and that it may be thick. */
const GAP = 3;
const THICK = 7;
/** Lines that one page may have. */
const MOST_LINES = 2_000;

/** Which points are dark: 1. Paper is the brightest of most points near. */
function darkOf(grey: Uint8Array, width: number, height: number): Uint8Array {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const paper = new Uint8Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      counts.fill(0);
      let all = 0;
      for (let y = r * BLOCK; y < Math.min(height, (r + 1) * BLOCK); y++)
        for (let x = c * BLOCK; x < Math.min(width, (c + 1) * BLOCK); x++, all++) counts[grey[y * width + x]] += 1;
      let passed = 0;
      let value = 255;
      while (value > 0 && passed + counts[value] < all * 0.3) passed += counts[value--];
      paper[r * columns + c] = value;
    }
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (grey[y * width + x] < paper[((y / BLOCK) | 0) * columns + ((x / BLOCK) | 0)] - DARKER)
        dark[y * width + x] = 1;
  return dark;
}

interface Run {
  at: number;
  from: number;
  to: number;
}

/** Dark runs along one direction, `at` across it. */
function runsOf(dark: Uint8Array, along: number, across: number, stepAlong: number, stepAcross: number, least: number) {
  const runs: Run[] = [];
  for (let at = 0; at < across; at++) {
    let from = -1;
    let last = -1;
    let count = 0;
    for (let i = 0; i <= along; i++) {
      const on = i < along && dark[i * stepAlong + at * stepAcross] === 1;
      if (on) {
        if (from < 0) from = i;
        last = i;
        count += 1;
      } else if (from >= 0 && (i === along || i - last > GAP)) {
        if (last + 1 - from >= least && count >= 0.9 * (last + 1 - from)) runs.push({ at, from, to: last + 1 });
        from = -1;
        count = 0;
      }
    }
  }
  return runs;
}

/** Runs beside one another are one line; what is thicker than a line is a box of ink. */
function merged(runs: readonly Run[]): Run[] {
  const groups: { first: number; last: number; from: number; to: number }[] = [];
  const open: typeof groups = [];
  for (const run of runs) {
    while (open.length > 0 && run.at - open[0].last > 2) open.shift();
    const group = open.find((one) => run.at - one.last <= 2 && run.from < one.to && run.to > one.from);
    if (group) {
      group.last = run.at;
      group.from = Math.min(group.from, run.from);
      group.to = Math.max(group.to, run.to);
    } else {
      const fresh = { first: run.at, last: run.at, from: run.from, to: run.to };
      groups.push(fresh);
      open.push(fresh);
      if (groups.length > MOST_LINES * 4) return [];
    }
  }
  return groups
    .filter(({ first, last }) => last - first < THICK)
    .map(({ first, last, from, to }) => ({ at: (first + last + 1) / 2, from, to }));
}

/** Which share of a line is red, on whichever side of its middle is more so: a seal may run along a stroke of black. */
function redOf(red: Uint8Array, { at, from, to }: Run, stepAlong: number, stepAcross: number): number {
  let most = 0;
  for (const aside of [-2, -1, 0, 1, 2]) {
    let count = 0;
    for (let i = from; i < to; i++) count += red[i * stepAlong + (Math.floor(at) + aside) * stepAcross] ?? 0;
    most = Math.max(most, count);
  }
  return most / (to - from);
}

/** Finds the lines that are ruled on a page. */
export function ruledLines(picture: Picture, straight: Straight): RuledLine[] {
  const factor = within(picture.width, picture.height, FINE, MOST);
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const step = picture.width / width;
  const grey = new Uint8Array(width * height);
  const red = new Uint8Array(width * height);
  const colour = new Float32Array(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [px, py] = straight.back((x + 0.5) * step, (y + 0.5) * step);
      colourAt(picture, px, py, colour);
      if (isRed(colour[0], colour[1], colour[2])) red[y * width + x] = 1;
      grey[y * width + x] = Math.round(colour[0] * 0.3 + colour[1] * 0.59 + colour[2] * 0.11);
    }
  const dark = darkOf(grey, width, height);
  const shorter = Math.min(width, height);
  const ruled = (stepAlong: number, stepAcross: number) => (run: Run) =>
    run.to - run.from >= SHORTEST_RED * shorter || redOf(red, run, stepAlong, stepAcross) < RED;
  const levels = merged(runsOf(dark, width, height, 1, width, SHORTEST_LEVEL * shorter)).filter(ruled(1, width));
  const uprights = merged(runsOf(dark, height, width, width, 1, SHORTEST_UPRIGHT * shorter)).filter(ruled(width, 1));
  if (levels.length + uprights.length > MOST_LINES) return [];
  return [
    ...levels.map(({ at, from, to }) => ({ left: from * step, right: to * step, top: at * step, bottom: at * step })),
    ...uprights.map(({ at, from, to }) => ({ left: at * step, right: at * step, top: from * step, bottom: to * step })),
  ];
}
