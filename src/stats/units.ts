/** A record taken apart for counting: what each problem holds, and what stands outside of all of them. */
import type { Measure, NoticeRecord, Problem, Section } from '../record/schema.js';
import { madeIn } from './made.js';
import { type Recovery, recoveriesOf } from './recovered.js';

export interface Unit {
  /** `null` for what stands outside of problems. */
  problem: Pick<Problem, 'category' | 'status'> | null;
  measures: number;
  recoveries: Recovery[];
  /** Titles of documents that were made, and of all that are named. */
  made: string[];
  cited: string[];
}

/** Throws a TypeError where the value is no record. */
export function unitsOf({ problems, sections, preamble, closing }: NoticeRecord): Unit[] {
  const outside = [...preamble.measures, ...measuresOf(sections), ...closing.measures];
  return [...problems.map((problem) => unitOf(problem, problem.measures, problem.results)), unitOf(null, outside, [])];
}

const measuresOf = (sections: readonly Section[]): Measure[] =>
  sections.flatMap((section) => [...section.measures, ...measuresOf(section.sections)]);

function unitOf(problem: Problem | null, measures: readonly Measure[], results: readonly Measure[]): Unit {
  const all = [...measures, ...results];
  return {
    problem,
    measures: measures.length,
    recoveries: countedOnce(measures.flatMap(recoveriesOf), results.flatMap(recoveriesOf)),
    made: [...new Set(all.flatMap(madeIn))],
    cited: all.flatMap(({ facts }) =>
      facts.flatMap(({ type, value }) => (type === 'document' && typeof value === 'string' ? [value] : [])),
    ),
  };
}

/** Results often say again what a measure said: an amount that a measure of the problem has recovered is not new. */
function countedOnce(measures: readonly Recovery[], results: readonly Recovery[]): Recovery[] {
  const known = new Set(measures.map(({ value }) => value));
  return [...measures, ...results.filter(({ value }) => !known.has(value))];
}
