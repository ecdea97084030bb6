/** What is told of several problems at once, below the last of them: 问题3…, 问题4… and 合并答复：… */
import { isShared } from '../../grammars/compound-label.js';
import type { Branch } from '../tree/types.js';
import { fill, kids } from './fill.js';
import { ownLeaf, wordOf } from './nodes.js';
import type { Problem } from './schema.js';

export interface ReadProblem {
  problem: Problem;
  node: Branch;
}

const isUntold = ({ measures, results, status, lead, elided }: Problem): boolean =>
  !measures.length && !results.length && status === null && lead === null && !elided;

/** Where in a problem a label stands that speaks of several; -1 without one. */
const sharedFrom = (node: Branch): number =>
  kids(node).findIndex((child) => {
    const label = ownLeaf(child, 'label');
    return label !== undefined && isShared(wordOf(label.value));
  });

/** Gives problems that nothing is told of what a label below the next one that is told of says of all of them. */
export function shareJointAnswers(problems: readonly ReadProblem[]): void {
  let waiting: Problem[] = [];
  for (const { problem, node } of problems) {
    if (isUntold(problem)) {
      waiting.push(problem);
      continue;
    }
    const from = waiting.length ? sharedFrom(node) : -1;
    if (from >= 0) for (const one of waiting) for (const child of kids(node).slice(from)) fill(one, child);
    waiting = [];
  }
}
