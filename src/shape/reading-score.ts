/** What speaks for a whole reading of a document, beside what speaks for its problems. */
import { flatMap } from '../../grammars/flat-map.js';
import type { Block } from '../lines/layout.js';
import { LINES } from './dresses.js';
import { isLine } from './heading-lines.js';
import type { Roles } from './levels.js';
import { WEIGHTS } from './problem-weights.js';
import { childUnits, isUnit, ownBlocks, type Unit, unitsBelow } from './unit.js';
import type { DocumentTraits, UnitReader } from './unit-reader.js';
import type { HeadShape } from './unnumbered-headings.js';

/** What a whole reading gains and loses beside what speaks for its problems, in tenths of a nat. */
const READING = {
  /** A problem counts at most as much. */
  most: 40,
  /** Sections whose titles are the labels of one problem. */
  slots: 80,
  /** In them a list answers the list of findings. */
  listedSlots: 20,
  /** The notice states as many problems as were read. */
  counted: 60,
  /** A problem of which nothing was done. */
  unanswered: -20,
  /** A line that could head something is left in a problem's text. */
  leftLine: -12,
  /** A number stands below a heading that its own parents do not reach. */
  jump: -25,
  /** A heading heads nothing. */
  headsNothing: -12,
  /** A heading without a number heads several units or paragraphs; one only, in a document that has no numbers. */
  headsSeveral: 8,
  headsOne: 4,
  /** A problem without a number, with the numbers of another count below it. */
  countsFromAbove: -30,
} as const;

/** Dresses of lines that stand alone. */
const STANDS_ALONE = /^(?:line|bold|markdown|bracket .$|sign)/;

/** A reading, and what is known of its document. */
interface Read {
  root: Unit;
  roles: Roles;
  evidence: UnitReader['evidence'];
  context: DocumentTraits;
  shapes: ReadonlyMap<Block, HeadShape>;
  /** Whether any number counts headings. */
  numbered: boolean;
}

/** Whether the numbers below a problem are those of a count that began elsewhere: they are headings that it swallows. */
const countsFromAbove = (problem: Unit): boolean =>
  problem.block?.mark === null && (childUnits(problem).find(({ mark }) => mark !== null)?.mark?.value ?? 1) > 1;

/** The score of a reading, in tenths of a nat. */
export function scoreOf({ root, roles, evidence, context, shapes, numbered }: Read): number {
  let score = 0;
  const told = [...roles.problems.keys()].some(({ parent }) => parent && roles.sections.get(parent) === 'problems');
  for (const [unit, points] of roles.problems) {
    // Where no title speaks of problems a chapter is no worse a place for them than none at all.
    const untold = context.rectifies && !told && unit.parent !== null && roles.sections.get(unit.parent) === 'other';
    score += Math.min(points + (untold ? WEIGHTS.inProblems - WEIGHTS.inNotice : 0), READING.most);
    const { body, children } = evidence(unit);
    if (unit.block && body < 3 && children === 0 && !roles.answered.has(unit)) score += READING.unanswered;
  }
  for (const unit of unitsBelow(root)) {
    score += unit.jump * READING.jump;
    if (unit.role === 'problem' && countsFromAbove(unit)) score += READING.countsFromAbove;
    if (unit.role === 'problem')
      for (const block of [...ownBlocks(unit), ...flatMap(unitsBelow(unit), ownBlocks)])
        if (shapes.get(block)?.dress.startsWith('line')) score += READING.leftLine;
    // A line that is taken for a heading and ends a problem heads nothing either.
    if (unit.role === 'item' && !unit.items.length && unit.block && LINES.test(shapes.get(unit.block)?.dress ?? ''))
      score += READING.headsNothing;
    if (unit.role !== 'section' || !unit.block || unit.block.mark) continue;
    const runsOn = unit.head !== null && unit.head.body.end > unit.head.body.start;
    // Of plain lines and labels that are taken together each is a line.
    const dress = unit.level.endsWith(':line') ? 'line' : (shapes.get(unit.block)?.dress ?? '');
    const lists = dress.startsWith('sign');
    const below = unit.items.filter(
      (item) => isUnit(item) || (!lists && (item.role === 'body' || item.role === 'table')),
    ).length;
    if (!below && !runsOn && !lists) score += READING.headsNothing;
    else if (!STANDS_ALONE.test(dress) && !(dress.startsWith('ordinal') && isLine(unit.block))) continue;
    else if (below > 1) score += READING.headsSeveral;
    else if (below && !lists && !numbered) score += READING.headsOne;
  }
  score += roles.slots * READING.slots + roles.listedSlots * READING.listedSlots;
  if (context.counts.includes(roles.problems.size)) score += READING.counted;
  return score;
}
