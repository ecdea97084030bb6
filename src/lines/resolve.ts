/**
 * Numbering is a bracket structure: of all ways to read the marks of a text, the cheapest.
 *
 * Marks are read left to right over a stack of open levels. For each there are few moves: go on in an open level,
 * open a new one, start a level over, skip or double a number at a price, or take the mark for plain text. A beam
 * keeps the cheapest stacks, so the time is linear in the number of marks.
 */
import type { Prices } from './numbering-prices.js';

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
  /** It can go on in a count, but not begin one (2.7月4日 as second item, 3.3个部门 as first below the next chapter). */
  onlyNext?: boolean;
  /** It stands right below a label that heads a list: what it opens lies below all that is open, whatever the styles. */
  below?: boolean;
  /** Its numbers are those of a longer list: any greater one goes on in a count, and any one begins it. */
  sparse?: boolean;
  /** Its numbers stand in no rising order: any other goes on in a count. */
  scattered?: boolean;
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

/** An open level; what it was when a state opened it, or went on in it. */
interface Level {
  parent: Level | null;
  /** The style and what tells one level of it from another, as numbers of this run. */
  style: number;
  variant: string;
  kind: number;
  rank: number;
  value: number;
  count: number;
  depth: number;
  series: number;
  single: number;
  /** Stacks that allow the same moves have the same. */
  look: number;
}

interface State {
  top: Level | null;
  cost: number;
  /**
   * Last number of closed levels by style, kind and nesting, -1 where there was none: numbering that runs on across
   * chapters. Worked out for those kept only.
   */
  memory: readonly number[] | null;
  /** The innermost level that the move to this state left open as it was. */
  kept: Level | null;
  before: State | null;
  /** How the candidate was taken, `null` for plain text; its depth and series are those of `top`. */
  move: Move | null;
  /** The number that was expected, 0 where it stands. */
  expected: number;
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

/** A number of stacks with a level on top of them. */
const lookOf = (parent: Level | null, value: number, count: number, kind: number): number =>
  (Math.imul(parent ? parent.look : 7, 0x01000193) ^ ((value << 10) ^ (kind << 1) ^ (count > 1 ? 1 : 0))) | 0;

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
    const { top } = state;
    let known = 0;
    for (; known < kept.length; known++) {
      const other = kept[known].top;
      if (other === top || (other?.look === top?.look && alike(other, top))) break;
    }
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

/** Gives styles, kinds and nestings numbers, so that none is put together or compared as text for each state. */
class Names {
  private readonly known = new Map<string, number>();
  private readonly nested: number[][] = [];
  private count = 0;

  of(name: string): number {
    let number = this.known.get(name);
    if (number === undefined) {
      number = this.count++;
      this.known.set(name, number);
    }
    return number;
  }

  /** A style below another one, or below none: an order of nesting that a document has had is not unusual in it. */
  nesting(parent: Level | null, style: number): number {
    const outer = parent ? parent.style + 1 : 0;
    this.nested[outer] ??= [];
    const inner = this.nested[outer];
    while (inner.length <= style) inner.push(-1);
    if (inner[style] < 0) inner[style] = this.count++;
    return inner[style];
  }
}

/** Puts a number in a list that has -1 where none is known. */
function remember(memory: number[], name: number, value: number): void {
  while (memory.length <= name) memory.push(-1);
  memory[name] = value;
}

const recall = (memory: readonly number[], name: number): number => (name < memory.length ? memory[name] : -1);

function remembered({ before, kept }: State, names: Names): readonly number[] {
  const known = before?.memory ?? [];
  if (!before || before.top === kept) return known;
  const memory = known.slice();
  for (let level = before.top; level !== kept && level; level = level.parent) {
    remember(memory, level.kind, level.value);
    remember(memory, level.style, level.value);
    remember(memory, names.nesting(level.parent, level.style), level.value);
  }
  return memory;
}

/** The moves of one candidate on one stack after the other. */
class Moves {
  private readonly names = new Names();
  private candidate!: Candidate;
  private style = 0;
  private kind = 0;
  private series = 0;
  private state!: State;
  private out: State[] = [];

  constructor(private readonly prices: Prices) {}

  /** The states that a candidate leads to from some others, the cheapest first. */
  from(beam: readonly State[], candidate: Candidate, series: number): State[] {
    this.candidate = candidate;
    this.series = series;
    this.style = this.names.of(candidate.style);
    this.kind = this.kindOf(candidate.variant);
    this.out = [];
    for (const state of beam) this.moves(state);
    const next = cheapest(distinct(this.out));
    for (const state of next) state.memory ??= remembered(state, this.names);
    return next;
  }

  private kindOf(variant: string): number {
    const { style } = this.candidate;
    return variant ? this.names.of(style + variant) : this.style;
  }

  /** The moves that the candidate allows on one stack. */
  private moves(state: State): void {
    const { candidate, kind, style } = this;
    const { top, memory } = state;
    const plain = state.cost + candidate.demote;
    this.out.push({ top, cost: plain, memory, kept: top, before: state, move: null, expected: 0 });
    this.state = state;
    let isOpen = false;
    for (let level = top; level && !isOpen; level = level.parent) isOpen = level.kind === kind;
    for (let level = top; ; level = level.parent) {
      const shut = closing(top, level);
      if (level?.style === style) {
        this.goOn(level, shut);
        if (level.variant === candidate.variant) return;
      }
      if (!isOpen) this.openBelow(level, shut);
      if (!level) return;
    }
  }

  /** Goes on in an open level of the candidate's style, or starts it over. */
  private goOn(level: Level, shut: number): void {
    const { candidate, prices } = this;
    const base = shut + mismatch(level.variant, candidate.variant, prices);
    const step = candidate.value === 0 ? 1 : candidate.value - level.value;
    const value = level.value + step;
    const expected = level.value + 1;
    const follows = step === 1 || (candidate.sparse && step > 1) || (candidate.scattered && step !== 0);
    if (follows) this.next(level, base, 'next', value, 0);
    if (follows || candidate.onlyNext) return;
    if (step === 0) this.next(level, base + prices.double, 'double', value, expected);
    if (step > 1) {
      const skipped = prices.gap + prices.gapStep * Math.min(step - 2, 6);
      this.next(level, base + skipped, 'gap', value, expected);
    }
    if (candidate.value === 1) {
      this.open(level.parent, base + prices.restart, 'restart', level.depth, 1, 0, candidate.single);
    } else if (step < 0) this.next(level, base + prices.backwards, 'gap', value, expected);
  }

  /** Opens a level of the candidate's style below another, or at the document's own. */
  private openBelow(level: Level | null, shut: number): void {
    const { candidate, prices, state, style, kind } = this;
    const depth = (level?.depth ?? 0) + 1;
    const memory = state.memory as NonNullable<State['memory']>;
    const ofKind = recall(memory, kind);
    const last = ofKind < 0 ? recall(memory, style) : ofKind;
    if (candidate.onlyNext && (last < 0 || candidate.value !== last + 1)) return;
    // An order that this document has had before is no longer unusual.
    const unusual =
      level !== null &&
      level.style !== style &&
      candidate.rank <= level.rank &&
      recall(memory, this.names.nesting(level, style)) < 0;
    const inverted = unusual && !candidate.below ? prices.inverted * (1 + level.rank - candidate.rank) : 0;
    const left = popped(state.top, level) * (candidate.below ? prices.leaveLabel : prices.leave);
    const base = shut + inverted + left;
    const { single } = candidate;
    if (candidate.value <= 1) this.open(level, base + prices.open, 'open', depth, 1, 0, single);
    else if (candidate.sparse) this.open(level, base + prices.open, 'open', depth, candidate.value, 0, single / 2);
    else if (last >= 0 && candidate.value === last + 1) {
      // A count that runs on may well have one item only below each heading.
      const elsewhere = recall(memory, this.names.nesting(level, style)) < 0 ? prices.runOnElsewhere : 0;
      const cost = base + prices.open + prices.runOn + elsewhere;
      this.open(level, cost, 'open', depth, candidate.value, 0, single / 2);
    } else {
      const expected = last >= 0 && candidate.value > last ? last + 1 : 1;
      const missing = Math.min(6, Math.abs(candidate.value - expected));
      const cost = base + prices.late + prices.gapStep * missing;
      this.open(level, cost, 'late', depth, candidate.value, expected, single);
    }
  }

  /** Takes the candidate as a further item of a level. */
  private next(old: Level, cost: number, move: Move, value: number, expected: number): void {
    const { parent, variant, depth, series, single } = old;
    const kind = this.kindOf(variant);
    this.put(parent, variant, kind, value, old.count + 1, depth, series, single, cost, old, move, expected);
  }

  /** Takes the candidate as the first item of a level. */
  private open(
    parent: Level | null,
    cost: number,
    move: Move,
    depth: number,
    value: number,
    expected: number,
    single: number,
  ): void {
    const { variant } = this.candidate;
    this.put(parent, variant, this.kind, value, 1, depth, this.series, single, cost, parent, move, expected);
  }

  private put(
    parent: Level | null,
    variant: string,
    kind: number,
    value: number,
    count: number,
    depth: number,
    series: number,
    single: number,
    cost: number,
    kept: Level | null,
    move: Move,
    expected: number,
  ): void {
    const { state, style, candidate } = this;
    const look = lookOf(parent, value, count, kind);
    const { rank } = candidate;
    const top: Level = { parent, style, variant, kind, rank, value, count, depth, series, single, look };
    const whole = state.cost + candidate.accept + cost;
    this.out.push({ top, cost: whole, memory: null, kept, before: state, move, expected });
  }
}

function readingOf({ move, top, expected }: State): Reading | null {
  if (!move || !top) return null;
  const { depth, series } = top;
  return expected ? { move, depth, series, expected } : { move, depth, series };
}

/**
 * Reads a run of candidates.
 *
 * @returns for each candidate its reading, or `null` where it is plain text
 */
export function resolve(candidates: readonly Candidate[], prices: Prices): (Reading | null)[] {
  const moves = new Moves(prices);
  let beam: State[] = [{ top: null, cost: 0, memory: [], kept: null, before: null, move: null, expected: 0 }];
  candidates.forEach((candidate, index) => {
    beam = moves.from(beam, candidate, index);
  });
  for (const state of beam) state.cost += closing(state.top, null);
  beam.sort((a, b) => a.cost - b.cost);
  const readings: (Reading | null)[] = [];
  for (let state: State | null = beam[0]; state?.before; state = state.before) readings.push(readingOf(state));
  return readings.reverse();
}
