/** Figures of one record: counts, states, sums, and what no rule understood. */
import { leavesOf } from '../fields/text.js';
import type { NoticeNode, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import type { Fact, Measure, Problem, Section, Statistics } from './schema.js';
import { unreadNodes } from './unread.js';

const tally = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const lettersOf = (node: NoticeNode): number =>
  isLeaf(node) ? node.value.length : leavesOf(node).reduce((sum, leaf) => sum + leaf.value.length, 0);

/** Computes the statistics of a record. */
export function statisticsOf(
  tree: NoticeTree,
  sections: readonly Section[],
  problems: readonly Problem[],
  characters: number,
): Statistics {
  const all = sectionsOf(sections);
  const measures: Measure[] = [
    ...all.flatMap((section) => section.measures),
    ...problems.flatMap((problem) => problem.measures),
  ];
  const facts: Fact[] = [...measures, ...problems.flatMap((problem) => problem.results)].flatMap((one) => one.facts);
  const counts = problems.map((problem) => problem.measures.length).sort((a, b) => a - b);
  const yuan = facts
    .filter((fact) => fact.type === 'money' && typeof fact.value === 'number')
    .reduce((sum, fact) => sum + Math.round((fact.value as number) * 100), 0);
  const lost = unreadNodes(tree).reduce((sum, node) => sum + lettersOf(node), 0);
  return {
    sections: all.length,
    problems: problems.length,
    measures: measures.length,
    measuresPerProblem: counts.length
      ? { min: counts[0], median: median(counts), max: counts[counts.length - 1] }
      : null,
    byStatus: tally(problems.flatMap((problem) => (problem.status ? [problem.status.state] : []))),
    byCategory: tally(problems.flatMap((problem) => (problem.category ? [problem.category.id] : []))),
    documents: facts.filter((fact) => fact.type === 'document').length,
    dates: facts.filter((fact) => fact.type === 'date').length,
    money: yuan / 100,
    unread: { characters: lost, share: characters ? Number((lost / characters).toFixed(4)) : 0 },
  };
}
