/** What is told of several problems at once, below the last of them: 问题3…, 问题4… and 合并答复：…, or 采纳情况（意见3、4）：… */
import { isShared } from '../../grammars/compound-label.js';
import { numbersAt } from '../../grammars/references.js';
import type { Branch } from '../tree/types.js';
import { fill, kids } from './fill-problem.js';
import { ownLeaf, wordOf } from './nodes.js';
import type { Problem } from './schema.js';

export interface ReadProblem {
  problem: Problem;
  node: Branch;
}

const isUntold = ({ measures, results, status, lead, elided }: Problem): boolean =>
  !measures.length && !results.length && status === null && lead === null && !elided;

/** The numbers of problems in the bracket of a label: 采纳情况（意见3、4）. */
function numbersIn(label: string): readonly number[] {
  const inner = /[(（]([^()（）]{1,24})[)）]/.exec(label.normalize('NFKC'))?.[1];
  return (inner && numbersAt(inner, 0)?.numbers) || [];
}

/** What a problem has from a label on that speaks of several, and whether it speaks of one that waits. */
function sharedIn(node: Branch): { parts: Branch[]; isFor(problem: Problem): boolean } | null {
  const parts = kids(node);
  for (const [from, child] of parts.entries()) {
    const label = ownLeaf(child, 'label');
    if (!label) continue;
    const numbers = numbersIn(label.value);
    if (numbers.length > 1)
      return { parts: parts.slice(from), isFor: ({ number }) => numbers.includes(Number(number ?? 0)) };
    if (isShared(wordOf(label.value))) return { parts: parts.slice(from), isFor: () => true };
  }
  return null;
}

/** Gives problems that nothing is told of what a label below the next one that is told of says of all of them. */
export function shareJointAnswers(problems: readonly ReadProblem[]): void {
  let waiting: Problem[] = [];
  for (const { problem, node } of problems) {
    if (isUntold(problem)) {
      waiting.push(problem);
      continue;
    }
    const shared = waiting.length ? sharedIn(node) : null;
    if (shared) for (const one of waiting.filter(shared.isFor)) for (const part of shared.parts) fill(one, part);
    waiting = [];
  }
}
