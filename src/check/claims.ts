/** The count of problems that a notice states, held against those that it lists. */
import type { NoticeRecord, Position, Section } from '../record/schema.js';

/** Below this share of what is stated a notice shows a part; above it an item was lost or miscounted. */
const PART = 0.75;

export interface ClaimedProblems {
  /** `same`, also where a level of headings above the problems has that count. */
  relation: 'same' | 'part' | 'other';
  position: Position;
  values: { claimed: number; found: number };
}

/** How many headings each level has that hold problems. */
function headingCounts(sections: readonly Section[], held: ReadonlySet<string | null>): number[] {
  const counts: number[] = [];
  const holds = (section: Section): boolean => held.has(section.id) || section.sections.some(holds);
  let level = sections.filter(holds);
  while (level.length) {
    counts.push(level.length);
    level = level.flatMap((section) => section.sections.filter(holds));
  }
  return counts;
}

/** Compares; `null` where no count is stated or no problem listed. */
export function claimedProblems({ kind, claims, problems, sections }: NoticeRecord): ClaimedProblems | null {
  const [span] = claims.evidence.problems ?? [];
  const [claimed, found] = [claims.problems, problems.length];
  if (kind !== 'rectification-notice' || claimed === null || !span || found === 0) return null;
  const headings = headingCounts(sections, new Set(problems.map(({ section }) => section)));
  const relation = claimed === found || headings.includes(claimed) ? 'same' : found < claimed * PART ? 'part' : 'other';
  return { relation, position: span.position, values: { claimed, found } };
}
