/** Figures of one record: counts, states, sums, and what no rule understood. */
import { leavesOf } from '../fields/text.js';
import type { Branch, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import type { Fact, Measure, Problem, Section, Statistics } from './schema.js';

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

/**
 * Characters that no rule gave a meaning: paragraphs inside problems that lead up to nothing, cells of columns
 * without a known heading, signs outside every token that are letters or figures.
 */
function unread(node: Branch, inProblem: boolean): number {
  let count = 0;
  let led = false;
  for (const child of node.children) {
    if (isLeaf(child)) {
      if (child.type === 'punctuation' && /[\p{L}\p{N}]/u.test(child.value) && node.type !== 'heading')
        count += child.value.length;
      continue;
    }
    const plain = child.type === 'paragraph' && inProblem;
    if (plain && led) count += leavesOf(child).reduce((sum, leaf) => sum + leaf.value.length, 0);
    if (child.type === 'paragraph' || child.type === 'measure' || child.type === 'labelled') led = true;
    if (child.type === 'cell' && child.data?.column === 'unknown' && child.data?.header !== true)
      count += leavesOf(child).reduce((sum, leaf) => sum + leaf.value.length, 0);
    count += unread(child, child.type === 'problem' || (inProblem && child.type !== 'section'));
  }
  return count;
}

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
  const lost = unread(tree, false);
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
