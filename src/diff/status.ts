import type { Status } from '../record/schema.js';
import type { Direction, ProblemPair } from './types.js';

/** How far each state has come. `not-required` is no step on the way. */
const STEPS: Partial<Record<Status['state'], number>> = {
  'not-started': 0,
  'in-progress': 1,
  'mostly-completed': 2,
  completed: 3,
};

/** What changed in the state, `null` for nothing; the words that state it may change freely. */
export function statusChange(a: Status | null, b: Status | null): ProblemPair['status'] {
  if (a?.state === b?.state && a?.sustained === b?.sustained) return null;
  return { a, b, direction: directionOf(a, b) };
}

/** What is not stated is no state: to or from it there is neither progress nor regress. */
function directionOf(a: Status | null, b: Status | null): Direction {
  const [from, to] = [a && STEPS[a.state], b && STEPS[b.state]];
  if (from == null || to == null || from === to) return 'neither';
  return to > from ? 'progress' : 'regress';
}
