/** Problems of both notices, what changed in each, and those of one notice only. */
import type { NoticeRecord, Problem, Responsible } from '../record/schema.js';
import { deadlineChange } from './deadline.js';
import { findingOf, refOf } from './finding.js';
import { excerptOf, isEmpty, listChange } from './lists.js';
import { match, type Pair } from './match.js';
import { relatedTo } from './related.js';
import type { Sections } from './sections.js';
import { statusChange } from './status.js';
import { comparable } from './text.js';
import type { Change, Excerpt, LoneProblem, NoticeDiff, ProblemPair } from './types.js';

/** Matches the problems of two notices by their findings and compares each pair. */
export function problemChanges(a: NoticeRecord, b: NoticeRecord, sections: Sections): NoticeDiff['problems'] {
  const features = (side: Sections['a']) => (problem: Problem) => ({
    text: findingOf(problem),
    number: problem.number,
    section: side(problem.section),
  });
  const { pairs, onlyInA, onlyInB } = match(a.problems, b.problems, {
    a: features(sections.a),
    b: features(sections.b),
  });
  return {
    matched: pairs.map((pair) => pairChange(pair, sections)),
    onlyInA: lone(onlyInA, b.problems),
    onlyInB: lone(onlyInB, a.problems),
  };
}

function lone(problems: readonly Problem[], others: readonly Problem[]): LoneProblem[] {
  const related = relatedTo(problems, others);
  return problems.map((problem) => ({ ...refOf(problem), related: related.get(problem) ?? [] }));
}

function pairChange({ a, b, similarity }: Pair<Problem>, sections: Sections): ProblemPair {
  const moved = sections.a(a.section) !== sections.b(b.section);
  const changes = {
    number: a.number === b.number ? null : { a: a.number, b: b.number },
    finding: isReworded(findingOf(a), findingOf(b)) ? { a: findingOf(a), b: findingOf(b) } : null,
    section: moved ? { a: sections.headingA(a.section), b: sections.headingB(b.section) } : null,
    status: statusChange(a.status, b.status),
    deadline: deadlineChange(a.deadline, b.deadline),
    target: textChange(a.target, b.target),
    lead: textChange(a.lead, b.lead),
  };
  const responsible = { removed: without(a, b), added: without(b, a) };
  const measures = listChange(a.measures, b.measures);
  const results = listChange(a.results, b.results);
  const changed =
    Object.values(changes).some((change) => change !== null) ||
    responsible.removed.length + responsible.added.length > 0 ||
    !isEmpty(measures) ||
    !isEmpty(results);
  return { a: refOf(a), b: refOf(b), similarity, changed, ...changes, responsible, measures, results };
}

const isReworded = (a: string, b: string): boolean => comparable(a) !== comparable(b);

function textChange(a: Excerpt | null, b: Excerpt | null): Change<Excerpt> | null {
  if (a && b ? !isReworded(a.text, b.text) : a === b) return null;
  return { a: a && excerptOf(a), b: b && excerptOf(b) };
}

/** Those who answer for a problem here and not there, in the same role. */
function without(here: Problem, there: Problem): Responsible[] {
  const key = ({ role, text }: Responsible) => `${role} ${comparable(text)}`;
  const known = new Set(there.responsible.map(key));
  return here.responsible.filter((one) => !known.has(key(one)));
}
