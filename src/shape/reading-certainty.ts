/**
 * How sure a reading is: from what came close to being read otherwise, from problems that hardly look like any, and from
 * text that found no place. What the finished record says against itself is added by the record.
 */
import { flatMap } from '../../grammars/flat-map.js';
import type { Block } from '../lines/layout.js';
import type { Structure } from './structure.js';
import { childUnits, isUnit, ownBlocks, titleOf, type Unit } from './unit.js';
import type { UnitReader } from './unit-reader.js';

/** A place that may be read otherwise. */
export interface Doubt {
  start: number;
  end: number;
  reason: string;
  otherwise: string;
}

export interface Certainty {
  confidence: number;
  doubts: Doubt[];
  /** Of each problem. */
  problems: Map<Unit, number>;
}

/** What is known of a reading's certainty, each from 0 (nothing speaks against it) upwards. */
export interface Against {
  /** How near another whole reading comes. */
  nearReading: number;
  /** How close the closest decision on a level was. */
  closeLevel: number;
  /** Share of problems that look little like one. */
  weak: number;
  /** Share of problems of which nothing is told. */
  unanswered: number;
  /** Share of problems whose siblings look like what they hold. */
  unlike: number;
  /** Lines that could be headings, left in problems, for each problem. */
  leftLines: number;
}

/** What each weighs, in nats; fitted by hand on generated styles. */
export const DOUBT_WEIGHTS: Against & { bias: number } = {
  bias: -4,
  nearReading: 2,
  closeLevel: 2,
  weak: 3,
  unanswered: 3,
  unlike: 3,
  leftLines: 2,
};

const near = (margin: number, scale: number): number => Math.exp(-Math.max(0, margin) / scale);

/** Points of a problem below which it looks little like one, in tenths of a nat. */
const WEAK = 12;

/** What speaks against a reading. */
export function againstOf(
  best: Structure,
  other: Structure | null,
  reader: UnitReader,
  lines: ReadonlySet<Block>,
): Against {
  const problems = [...best.roles.problems];
  const count = Math.max(1, problems.length);
  const evidence = problems.map(([unit]) => reader.evidence(unit));
  const unanswered = problems.filter(
    ([unit], i) => unit.block && !best.roles.answered.has(unit) && evidence[i].body < 3 && evidence[i].children === 0,
  ).length;
  const unlike = problems.filter(
    ([unit], i) => unit.block && evidence[i].finding < -25 && !evidence[i].framed && !evidence[i].labelledFinding,
  ).length;
  const left = flatMap(problems, ([unit]) => blocksIn(unit)).filter((block) => lines.has(block)).length;
  return {
    nearReading: other ? near(best.score - other.score, 60) : 0,
    closeLevel: Math.max(0, ...best.roles.close.map(({ margin }) => near(margin, 12))),
    weak: problems.filter(([, points]) => points < WEAK).length / count,
    unanswered: unanswered / count,
    unlike: unlike / count,
    leftLines: Math.min(2, left / count),
  };
}

const blocksIn = (unit: Unit): Block[] => [...ownBlocks(unit), ...flatMap(childUnits(unit), blocksIn)];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Certainty by what speaks against a reading. */
export function certaintyOf(
  best: Structure,
  other: Structure | null,
  reader: UnitReader,
  lines: ReadonlySet<Block>,
): Certainty {
  const against = againstOf(best, other, reader, lines);
  let doubt = DOUBT_WEIGHTS.bias;
  for (const key of Object.keys(against) as (keyof Against)[]) doubt += DOUBT_WEIGHTS[key] * against[key];
  const confidence = sigmoid(-doubt);
  const problems = new Map(
    [...best.roles.problems].map(([unit, points]) => [unit, Math.min(confidence, sigmoid((points + 10) / 8))]),
  );
  return { confidence, doubts: doubtsOf(best, other, against), problems };
}

const spanOf = (unit: Unit): { start: number; end: number } | null => {
  const block = unit.block ?? unit.items.find((item): item is Block => !isUnit(item));
  return block ? { start: block.view.at(0), end: block.view.endAt(block.view.length) } : null;
};

/** Where the doubt is, and what else it could be. */
function doubtsOf(best: Structure, other: Structure | null, against: Against): Doubt[] {
  const doubts: Doubt[] = [];
  const put = (unit: Unit | undefined, reason: string, otherwise: string): void => {
    const span = unit && spanOf(unit);
    if (span && !doubts.some(({ start }) => start === span.start)) doubts.push({ ...span, reason, otherwise });
  };
  const [closest] = [...best.roles.close].sort((a, b) => a.margin - b.margin);
  if (closest && against.closeLevel > 0.4)
    put(
      closest.units[0],
      'close-readings',
      closest.otherwise === 'problems'
        ? 'headings-as-problems'
        : closest.otherwise === 'measures'
          ? 'problems-as-measures'
          : 'problems-as-headings',
    );
  const first = [...best.roles.problems.keys()];
  if (other && against.nearReading > 0.3)
    put(first.find((unit) => titleOf(unit)) ?? first[0], 'close-readings', 'other-level');
  if (against.weak > 0.2 || against.unlike > 0.2 || against.unanswered > 0.2)
    put([...best.roles.problems].sort((a, b) => a[1] - b[1])[0]?.[0], 'unlike-siblings', 'problems-as-headings');
  return doubts;
}

/** How sure a reading without problems is, where another would have some. */
const HARDLY = 0.5;

/** The certainty of a reading without problems, where another one has some that may be right. */
export function doubtedReading({ roles }: Structure): Certainty {
  const [first] = roles.problems.keys();
  const block = first?.block ?? first?.items.find((item) => !isUnit(item));
  const view = block && 'view' in block ? block.view : null;
  const place = view ? { start: view.at(0), end: view.endAt(view.length) } : { start: 0, end: 0 };
  return {
    confidence: HARDLY,
    doubts: [{ ...place, reason: 'close-readings', otherwise: 'missed-problems' }],
    problems: new Map(),
  };
}
