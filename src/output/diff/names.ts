import type { LoneProblem, NoticeDiff } from '../../diff/types.js';
import { nameOf } from './details.js';
import type { DiffWords } from './words.js';

/** How the two notices are called: their files. */
export interface Names {
  a: string;
  b: string;
}

/** What a problem of one side may have been split from or merged into, in words; `null` where nothing is known. */
export function loneNote({ related }: LoneProblem, diff: NoticeDiff, side: 'a' | 'b', words: DiffWords): string | null {
  if (related.length === 0) return null;
  const other = side === 'a' ? 'b' : 'a';
  const { matched, onlyInA, onlyInB } = diff.problems;
  const all = [...matched.map((pair) => pair[other]), ...(other === 'a' ? onlyInA : onlyInB)];
  const numbers = related.map((id) => nameOf(all.find((problem) => problem.id === id) ?? { id, number: null }));
  return (side === 'a' ? words.goneInto : words.comesFrom)(numbers.join(', '));
}
