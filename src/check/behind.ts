/** What stands below a problem's heading, up to the next heading: also what was read into no field of the problem. */
import type { NoticeRecord, Problem, Section } from '../record/schema.js';
import type { CheckContext } from './types.js';

/** A label with its colon, which is in no field's text. */
const LABEL = 6;

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

/** For each place where a heading stands, that of the next one. */
function nextHeadings({ problems, sections }: NoticeRecord): Map<number, number> {
  const offsets = new Set([...problems, ...sectionsOf(sections)].map(({ position }) => position.start.offset));
  const sorted = [...offsets].sort((a, b) => a - b);
  return new Map(sorted.map((offset, i) => [offset, sorted[i + 1]]));
}

/** For each problem the folded text below its heading, without blanks. */
export function textsBehind({ record, tree }: CheckContext): Map<Problem, string> {
  const folded = (tree.data as { folded: string }).folded;
  const headings = nextHeadings(record);
  const texts = new Map<Problem, string>();
  for (const problem of record.problems) {
    const { start, end } = problem.position;
    const next = headings.get(start.offset) ?? folded.length;
    texts.set(problem, folded.slice(end.offset, Math.max(next, end.offset)).replace(/[\s\uE000]/g, ''));
  }
  return texts;
}

/** How much of a text behind a heading is neither status nor who and when. */
export function lengthOfRest({ status, responsible, deadline, target }: Problem, behind: string): number {
  const told = [...responsible, ...[status, deadline, target].filter((one) => one !== null)];
  return behind.length - told.reduce((sum, { text }) => sum + text.length + LABEL, 0);
}
