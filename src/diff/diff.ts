/** The difference of two notices of one body, such as an interim and a final one. */
import type { Measure, NoticeRecord, Paragraph } from '../record/schema.js';
import { claimChanges } from './claims.js';
import { headerChanges } from './header.js';
import { isEmpty, listChange } from './lists.js';
import { problemChanges } from './problems.js';
import { flatten, matchSections } from './sections.js';
import type { NoticeDiff, NoticeSide } from './types.js';
import { warningsOf } from './warnings.js';

/**
 * Compares two records, `a` the earlier one. With `a` and `b` changed round the result is the same, turned round.
 *
 * Widths, blanks and Traditional characters are no difference, and neither is the order of problems and measures.
 */
export function diff(a: NoticeRecord, b: NoticeRecord): NoticeDiff {
  const sections = matchSections(a, b);
  const problems = problemChanges(a, b, sections);
  const header = headerChanges(a, b);
  const claims = claimChanges(a, b);
  const passages = listChange(outside(a), outside(b));
  const { matched, onlyInA, onlyInB } = problems;
  const heading = (direction: string) => matched.filter(({ status }) => status?.direction === direction).length;
  const summary = {
    matched: matched.length,
    changed: matched.filter(({ changed }) => changed).length,
    progress: heading('progress'),
    regress: heading('regress'),
    onlyInA: onlyInA.length,
    onlyInB: onlyInB.length,
  };
  const differences = header.length + claims.length + summary.changed + summary.onlyInA + summary.onlyInB;
  return {
    schemaVersion: '1.0',
    a: sideOf(a),
    b: sideOf(b),
    same: differences === 0 && isEmpty(sections.change) && isEmpty(passages),
    warnings: warningsOf(a, b),
    summary,
    header,
    claims,
    problems,
    sections: sections.change,
    passages,
  };
}

const sideOf = ({ source, title, organization, issuedOn, problems }: NoticeRecord): NoticeSide => ({
  path: source.path,
  sha256: source.sha256,
  title,
  organization,
  issuedOn,
  problems: problems.length,
});

/** What belongs to no problem, in the order of the document. */
function outside({ preamble, sections, closing }: NoticeRecord): (Paragraph | Measure)[] {
  const parts = [preamble, ...flatten(sections).map(({ section }) => section), closing];
  return parts
    .flatMap(({ paragraphs, measures }) => [...paragraphs, ...measures])
    .sort((x, y) => x.position.start.offset - y.position.start.offset);
}
