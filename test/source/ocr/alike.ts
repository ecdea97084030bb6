/**
 * A record as it would be if findings and measures that are nearly the gold's were the gold's: one wrong character costs
 * a finding and all that hangs on it, and tells little of how a scan was read. What is scored so is named so.
 */
import type { NoticeRecord } from '../../../src/record/schema.js';
import type { Gold } from '../../support/gold.js';
import { norm } from '../../support/score.js';

/** Share of characters that must be the same. */
export const ALIKE = 0.9;

/** How much of two texts is the same, 0 to 1: what the least number of changed, left out and put in characters leaves. */
export function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 1;
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    row = next;
  }
  return 1 - row[other.length] / longer;
}

/** Takes from a list the text that is most like another, where it is enough like it. */
function taken(text: string, left: string[]): string | null {
  const own = norm(text);
  const ranked = left
    .map((wanted, i) => ({ i, wanted, same: likeness(own, norm(wanted)) }))
    .filter(({ same }) => same >= ALIKE)
    .sort((a, b) => b.same - a.same);
  if (ranked.length === 0) return null;
  left.splice(ranked[0].i, 1);
  return ranked[0].wanted;
}

/** A record with the gold's words where its own are nearly those. */
export function alike(gold: Gold, record: NoticeRecord): NoticeRecord {
  const problems = [...(gold.problems ?? [])];
  return {
    ...record,
    problems: record.problems.map((problem) => {
      const finding = taken(
        problem.finding,
        problems.map((one) => one.finding),
      );
      if (finding === null) return problem;
      const [wanted] = problems.splice(
        problems.findIndex((one) => one.finding === finding),
        1,
      );
      const measures = [...(wanted.measures ?? [])];
      return {
        ...problem,
        finding,
        measures: problem.measures.map((measure) => ({
          ...measure,
          text: taken(measure.text, measures) ?? measure.text,
        })),
      };
    }),
  };
}
