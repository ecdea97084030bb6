import type { Problem } from '../record/schema.js';
import type { ProblemRef } from './types.js';

/** What a problem is: its finding, or its heading where there is none. */
export const findingOf = ({ finding, title }: Problem): string => finding || title;

/** A problem in short, to point to it. */
export const refOf = (problem: Problem): ProblemRef => ({
  id: problem.id,
  number: problem.number,
  finding: findingOf(problem),
  state: problem.status?.state ?? null,
  position: problem.position,
});
