/**
 * Numbering is a bracket structure: of all ways to read the marks of a text, the cheapest.
 *
 * Marks are read left to right over a stack of open levels. For each there are few moves: go on in an open level,
 * open a new one, start a level over, skip or double a number at a price, or take the mark for plain text. A beam
 * keeps the cheapest stacks, so the time is linear in the number of marks.
 */
import type { Prices } from './prices.js';

/** A place where a mark may stand. */
export interface Candidate {
  style: string;
  /** What tells one level of a style from another inside it: a Markdown heading's depth, a finding's frame. */
  variant: string;
  rank: number;
  /** The number; 0 follows whatever came before (最后，). */
  value: number;
  /** What it costs to take it for plain text. */
  demote: number;
  /** What it costs to take it for a mark, whatever the move. */
  accept: number;
  /** It can go on in a level, but not open one (2.7月4日 as second item). */
  onlyNext?: boolean;
  /** It stands right below a label that heads a list: what it opens lies below all that is open, whatever the styles. */
  below?: boolean;
  /** A level with one item only, opened here, costs this. */
  single: number;
}

export type Move = 'open' | 'next' | 'gap' | 'double' | 'restart' | 'late';

export interface Reading {
  move: Move;
  /** 1 for the outermost level. */
  depth: number;
  /** Siblings share a series. */
  series: number;
  /** The number that was expected, where another one stands. */
  expected?: number;
}

interface Level {
  parent: Level | null;
  style: string;
  variant: string;
  /** Both in one. */
  kind: string;
  rank: number;
  value: number;
  count: number;
  depth: number;
  series: number;
  single: number;
}

interface State {
  top: Level | null;
  cost: number;
  /** Last number of closed levels by style: numbering that runs on across chapters. Worked out for those kept only. */
  memory: Readonly<Record<string, number>> | null;
  /** The innermost level that the move to this state left open as it was. */
  kept: Level | null;
  before: State | null;
  reading: Reading | null;
}

const BEAM = 12;

/** The cheapest states in order, as many as are kept. They are few, so they are put in place one by one. */
function cheapest(states: State[]): State[] {
  for (let i = 1; i < states.length; i++) {
    const state = states[i];
    let at = i;
    for (; at > 0 && states[at - 1].cost > state.cost; at--) states[at] = states[at - 1];
    states[at] = state;
  }
  if (states.length > BEAM) states.length = BEAM;
  return states;
}

const closing = (top: Level | null, until: Level | null): number => {
  let cost = 0;
  for (let level = top; level !== until && level; level = level.parent) if (level.count === 1) cost += level.single;
  return cost;
};

const popped = (top: Level | null, until: Level | null): number => {
  let count = 0;
  for (let level = top; level !== until && level; level = level.parent) count++;
  return count;
};

/** A style below another one: an order of nesting that a document has had is not unusual in it. */
const nesting = (parent: Level | null, style: string): string => `${parent?.style ?? ''}>${style}`;

function remembered({ before, kept }: State): Readonly<Record<string, number>> {
  if (!before || before.top === kept) return before?.memory ?? {};
  const memory = { ...before.memory };
  for (let level = before.top; level !== kept && level; level = level.parent) {
    memory[level.kind] = level.value;
    memory[level.style] = level.value;
    memory[nesting(level.parent, level.style)] = level.value;
  }
  return memory;
}

/** Whether two stacks allow the same moves at the same prices: of those the cheaper one is enough. */
function alike(one: Level | null, other: Level | null): boolean {
  for (; one !== other; one = one.parent, other = other.parent)
    if (!one || !other || one.value !== other.value || one.count > 1 !== other.count > 1 || one.kind !== other.kind)
      return false;
  return true;
}

/** The cheapest of each kind of stack, in the order in which the kinds first came. */
function distinct(states: readonly State[]): State[] {
  const kept: State[] = [];
  for (const state of states) {
    let known = 0;
    while (known < kept.length && !alike(kept[known].top, state.top)) known++;
    if (known === kept.length) kept.push(state);
    else if (state.cost < kept[known].cost) kept[known] = state;
  }
  return kept;
}

/** What it costs that an item looks otherwise than the first of its level: 、 for . is a slip, a lost frame is more. */
function mismatch(one: string, other: string, prices: Prices): number {
  if (one === other) return 0;
  return one.replace(',', '') === other.replace(',', '') ? prices.slip : prices.variant;
}

const kindOf = (style: string, variant: string): string => (variant ? style + variant : style);

/** Takes a candidate as an item of a level: `old` if it goes on, none if it opens one below `parent`. */
type Take = (
  parent: Level | null,
  old: Level | null,
  cost: number,
  reading: Reading,
  value: number,
  single?: number,
) => void;

function taker(state: State, candidate: Candidate, out: State[]): Take {
  return (parent, old, cost, reading, value, single = candidate.single) => {
    const count = old ? old.count + 1 : 1;
    const variant = old?.variant ?? candidate.variant;
    const kind = kindOf(candidate.style, variant);
    const level: Level = {
      parent,
      style: candidate.style,
      variant,
      kind,
      rank: candidate.rank,
      value,
      count,
      depth: reading.depth,
      series: reading.series,
      single: old?.single ?? single,
    };
    out.push({
      top: level,
      cost: state.cost + candidate.accept + cost,
      memory: null,
      kept: old ?? parent,
      before: state,
      reading,
    });
  };
}

/** Goes on in an open level of the candidate's style, or starts it over. */
function goOn(level: Level, candidate: Candidate, series: number, shut: number, prices: Prices, take: Take): void {
  const base = shut + mismatch(level.variant, candidate.variant, prices);
  const step = candidate.value === 0 ? 1 : candidate.value - level.value;
  const value = level.value + step;
  const at = { depth: level.depth, series: level.series };
  const expected = level.value + 1;
  if (step === 1) take(level.parent, level, base, { move: 'next', ...at }, value);
  if (step === 1 || candidate.onlyNext) return;
  if (step === 0) take(level.parent, level, base + prices.double, { move: 'double', ...at, expected }, value);
  if (step > 1) {
    const skipped = prices.gap + prices.gapStep * Math.min(step - 2, 6);
    take(level.parent, level, base + skipped, { move: 'gap', ...at, expected }, value);
  }
  if (candidate.value === 1) {
    take(level.parent, null, base + prices.restart, { move: 'restart', depth: level.depth, series }, 1);
  } else if (step < 0) take(level.parent, level, base + prices.backwards, { move: 'gap', ...at, expected }, value);
}

/** Opens a level of the candidate's style below another, or at the document's own. */
function openBelow(
  level: Level | null,
  state: State,
  candidate: Candidate,
  series: number,
  shut: number,
  prices: Prices,
  take: Take,
): void {
  const depth = (level?.depth ?? 0) + 1;
  const memory = state.memory as NonNullable<State['memory']>;
  const last = memory[kindOf(candidate.style, candidate.variant)] ?? memory[candidate.style];
  // An order that this document has had before is no longer unusual.
  const unusual =
    level &&
    level.style !== candidate.style &&
    candidate.rank <= level.rank &&
    memory[nesting(level, candidate.style)] === undefined;
  const inverted = unusual && !candidate.below ? prices.inverted * (1 + level.rank - candidate.rank) : 0;
  const left = popped(state.top, level) * (candidate.below ? prices.leaveLabel : prices.leave);
  const base = shut + inverted + left;
  const opening: Reading = { move: 'open', depth, series };
  if (candidate.value <= 1) take(level, null, base + prices.open, opening, 1);
  else if (last !== undefined && candidate.value === last + 1) {
    // A count that runs on may well have one item only below each heading.
    take(level, null, base + prices.open + prices.runOn, opening, candidate.value, candidate.single / 2);
  } else {
    const expected = last !== undefined && candidate.value > last ? last + 1 : 1;
    const missing = Math.min(6, Math.abs(candidate.value - expected));
    const late: Reading = { move: 'late', depth, series, expected };
    take(level, null, base + prices.late + prices.gapStep * missing, late, candidate.value);
  }
}

/** The moves that one candidate allows on one stack. */
function moves(state: State, candidate: Candidate, series: number, prices: Prices, out: State[]): void {
  const { top, memory } = state;
  out.push({ top, cost: state.cost + candidate.demote, memory, kept: top, before: state, reading: null });
  const take = taker(state, candidate, out);
  const kind = kindOf(candidate.style, candidate.variant);
  let isOpen = false;
  for (let level = top; level && !isOpen; level = level.parent) isOpen = level.kind === kind;
  for (let level = state.top; ; level = level.parent) {
    const shut = closing(state.top, level);
    if (level?.style === candidate.style) {
      goOn(level, candidate, series, shut, prices, take);
      if (level.variant === candidate.variant) return;
    }
    if (!isOpen && !candidate.onlyNext) openBelow(level, state, candidate, series, shut, prices, take);
    if (!level) return;
  }
}

/**
 * Reads a run of candidates.
 *
 * @returns for each candidate its reading, or `null` where it is plain text
 */
export function resolve(candidates: readonly Candidate[], prices: Prices): (Reading | null)[] {
  let beam: State[] = [{ top: null, cost: 0, memory: {}, kept: null, before: null, reading: null }];
  candidates.forEach((candidate, index) => {
    const next: State[] = [];
    for (const state of beam) moves(state, candidate, index, prices, next);
    beam = cheapest(distinct(next));
    for (const state of beam) state.memory ??= remembered(state);
  });
  for (const state of beam) state.cost += closing(state.top, null);
  beam.sort((a, b) => a.cost - b.cost);
  const readings: (Reading | null)[] = [];
  for (let state: State | null = beam[0]; state?.before; state = state.before) readings.push(state.reading);
  return readings.reverse();
}
