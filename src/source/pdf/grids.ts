/** Tables as they are ruled: lines that cross make a grid, and cells are where no line parts it. */
import type { KeepTo } from '../limit.js';
import { MOST_CELLS } from './limits.js';
import type { Rule } from './rules.js';

export interface GridBox {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A table's edges: columns stand between `xs`, rows between `ys`. */
export interface GridLines {
  xs: number[];
  ys: number[];
  boxes: GridBox[];
  /** The box that each place of the grid is in, row by row. */
  owners: number[];
}

/** Lines closer than this are one, in points: the two of a double line, or those of two cells with a gap between. */
const ONE_LINE = 4;
/** Rules on a page, those that are one counted once, beyond which it is a drawing. */
const MOST = 3_000;
/** A side is ruled where rules cover this share of it. */
const COVERED = 0.7;
/** Where lines go on beyond the outermost ones across them, the table is open there. */
const OPEN_SIDE = 12;

/** Rules of one direction: `at` across it, from `from` to `to` along it. */
interface Span {
  at: number;
  from: number;
  to: number;
}

/** Puts rules together that go on in one another or stand beside one another. */
function merged(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.at - b.at);
  const all: Span[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end].at - sorted[end - 1].at <= 1) end++;
    const group = sorted.slice(i, end).sort((a, b) => a.from - b.from);
    let last: Span | undefined;
    for (const span of group) {
      if (last && span.from - last.to <= ONE_LINE) last.to = Math.max(last.to, span.to);
      else {
        last = { ...span };
        all.push(last);
      }
    }
    i = end;
  }
  return all;
}

/** Positions, those that are one counted once. */
function positions(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups[groups.length - 1];
    if (group && value - group[0] <= ONE_LINE) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => (group[0] + group[group.length - 1]) / 2);
}

const crosses = (level: Span, upright: Span): boolean =>
  upright.at >= level.from - ONE_LINE &&
  upright.at <= level.to + ONE_LINE &&
  level.at >= upright.from - ONE_LINE &&
  level.at <= upright.to + ONE_LINE;

function find(parents: number[], i: number): number {
  let root = i;
  while (parents[root] !== root) root = parents[root];
  for (let at = i; parents[at] !== root; ) [parents[at], at] = [root, parents[at]];
  return root;
}

/** Rules that hang together, level and upright ones. */
function networks(levels: readonly Span[], uprights: readonly Span[]): [Span[], Span[]][] {
  const parents = Array.from({ length: levels.length + uprights.length }, (_, i) => i);
  uprights.forEach((upright, u) => {
    levels.forEach((level, l) => {
      if (crosses(level, upright)) parents[find(parents, l)] = find(parents, levels.length + u);
    });
  });
  const groups = new Map<number, [Span[], Span[]]>();
  const groupOf = (i: number): [Span[], Span[]] => {
    const root = find(parents, i);
    const group = groups.get(root) ?? [[], []];
    groups.set(root, group);
    return group;
  };
  for (const [l, span] of levels.entries()) groupOf(l)[0].push(span);
  for (const [u, span] of uprights.entries()) groupOf(levels.length + u)[1].push(span);
  return [...groups.values()];
}

/** Whether a side from one position to another is ruled. */
function covers(spans: readonly Span[], at: number, from: number, to: number): boolean {
  let length = 0;
  let reached = from;
  for (const span of spans) {
    if (Math.abs(span.at - at) > ONE_LINE) continue;
    const start = Math.max(span.from, reached);
    const end = Math.min(span.to, to);
    if (end > start) {
      length += end - start;
      reached = end;
    }
  }
  return length >= COVERED * (to - from);
}

/** Adds the edges of a table that is open at its sides, or that the page's end cut. */
function open(edges: number[], across: readonly Span[]): void {
  const starts = across.map(({ from }) => from).sort((a, b) => a - b);
  const ends = across.map(({ to }) => to).sort((a, b) => b - a);
  // One line that sticks out is no edge.
  if (edges[0] - starts[1] > OPEN_SIDE) edges.unshift(starts[1]);
  if (ends[1] - edges[edges.length - 1] > OPEN_SIDE) edges.push(ends[1]);
}

function gridOf(levels: Span[], uprights: Span[], keepTo: KeepTo): GridLines | null {
  if (levels.length < 2 || uprights.length === 0) return null;
  const ys = positions(levels.map(({ at }) => at));
  const xs = positions(uprights.map(({ at }) => at));
  open(xs, levels);
  open(ys, uprights);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  keepTo(MOST_CELLS, columns * rows, 'cells of a table');
  const parents = Array.from({ length: columns * rows }, (_, i) => i);
  const join = (a: number, b: number) => {
    parents[find(parents, b)] = find(parents, a);
  };
  // Spans in order, so that a side is measured in one go.
  levels.sort((a, b) => a.from - b.from);
  uprights.sort((a, b) => a.from - b.from);
  const byX = xs.map((x) => uprights.filter(({ at }) => Math.abs(at - x) <= ONE_LINE));
  const byY = ys.map((y) => levels.filter(({ at }) => Math.abs(at - y) <= ONE_LINE));
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const own = r * columns + c;
      if (c + 1 < columns && !covers(byX[c + 1], xs[c + 1], ys[r], ys[r + 1])) join(own, own + 1);
      if (r + 1 < rows && !covers(byY[r + 1], ys[r + 1], xs[c], xs[c + 1])) join(own, own + columns);
    }
  const extents = new Map<number, [top: number, left: number, bottom: number, right: number]>();
  for (let i = 0; i < parents.length; i++) {
    const [r, c] = [Math.floor(i / columns), i % columns];
    const root = find(parents, i);
    const extent = extents.get(root);
    if (!extent) extents.set(root, [r, c, r, c]);
    else {
      extent[1] = Math.min(extent[1], c);
      extent[2] = Math.max(extent[2], r);
      extent[3] = Math.max(extent[3], c);
    }
  }
  if (extents.size < 2) return null;
  const order = new Map([...extents.keys()].map((root, i) => [root, i]));
  const owners = parents.map((_, i) => order.get(find(parents, i)) ?? 0);
  const boxes = [...extents.values()].map(
    ([top, from, bottom, to]): GridBox => ({ row: top, column: from, rows: bottom - top + 1, columns: to - from + 1 }),
  );
  return { xs, ys, boxes, owners };
}

/** The tables that are ruled on a page, from top to bottom. @throws {InputError} `too-large` */
export function gridsOf(rules: readonly Rule[], keepTo: KeepTo): GridLines[] {
  const levels = merged(
    rules
      .filter(({ top, bottom }) => top === bottom)
      .map(({ top, left, right }) => ({ at: top, from: left, to: right })),
  );
  const uprights = merged(
    rules
      .filter(({ left, right }) => left === right)
      .map(({ left, top, bottom }) => ({ at: left, from: top, to: bottom })),
  );
  if (levels.length + uprights.length > MOST) return [];
  return networks(levels, uprights)
    .map(([level, upright]) => gridOf(level, upright, keepTo))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.ys[0] - b.ys[0]);
}
