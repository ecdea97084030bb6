/** Figures of one record: counts, states, sums, and what no rule understood. */
import { leavesOf } from '../fields/node-text.js';
import type { NoticeNode, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import type { Measure, Problem, Section, Statistics } from './schema.js';
import { sectionsOf } from './sections.js';
import { unreadNodes } from './unread.js';

function count(counts: Record<string, number>, key: string | undefined): void {
  if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
}

/** What the facts of measures and results add up to. */
class Sums {
  documents = 0;
  dates = 0;
  /** In fen, so that they add up as they are written. */
  money = 0;

  add(told: readonly Measure[]): void {
    for (const { facts } of told)
      for (const { type, value } of facts) {
        if (type === 'document') this.documents++;
        else if (type === 'date') this.dates++;
        else if (type === 'money' && typeof value === 'number') this.money += Math.round(value * 100);
      }
  }
}

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
  const lost = unreadNodes(tree).reduce((sum, node) => sum + lettersOf(node), 0);
  return {
    ...figuresOf(sections, problems),
    unread: { characters: lost, share: characters ? Number((lost / characters).toFixed(4)) : 0 },
  };
}

/** The statistics that sections and problems are enough for. */
export function figuresOf(sections: readonly Section[], problems: readonly Problem[]): Omit<Statistics, 'unread'> {
  const all = sectionsOf(sections);
  const sums = new Sums();
  const counts: number[] = [];
  const byStatus: Record<string, number> = {};
  const byCategory: Record<string, number> = {};
  let measures = 0;
  for (const section of all) {
    measures += section.measures.length;
    sums.add(section.measures);
  }
  for (const problem of problems) {
    counts.push(problem.measures.length);
    measures += problem.measures.length;
    sums.add(problem.measures);
    sums.add(problem.results);
    count(byStatus, problem.status?.state);
    count(byCategory, problem.category?.id);
  }
  counts.sort((a, b) => a - b);
  return {
    sections: all.length,
    problems: problems.length,
    measures,
    measuresPerProblem: counts.length
      ? { min: counts[0], median: median(counts), max: counts[counts.length - 1] }
      : null,
    byStatus,
    byCategory,
    documents: sums.documents,
    dates: sums.dates,
    money: sums.money / 100,
  };
}
