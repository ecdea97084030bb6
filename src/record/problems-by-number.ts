/** Problems by their numbers, for the lists that answer them. */
import type { Problem } from './schema.js';

/** The problem that an answer with a number is for. */
export type FindProblem = (number: number) => Problem | undefined;

/** The first of some problems with each number. */
export function firstOf(problems: readonly Problem[]): FindProblem {
  const first = new Map<number, Problem>();
  for (const problem of problems)
    if (problem.number !== null && !first.has(Number(problem.number))) first.set(Number(problem.number), problem);
  return (number) => first.get(number);
}

const isAnswered = ({ measures, results, status, elided }: Problem): boolean =>
  measures.length > 0 || results.length > 0 || status !== null || elided === true;

/** Whether the state of a problem is told. */
export const isStated = ({ status }: Problem): boolean => status !== null;

/** Whether it is told who answers for a problem, or until when. */
export const isNamed = ({ responsible, deadline }: Problem): boolean => responsible.length > 0 || deadline !== null;

/**
 * Finds the first problem with a number that nothing is told of yet.
 *
 * @param problems those of the notice so far; more may come, and what is told of one stays told
 * @param isSettled whether a problem waits no longer
 */
export function firstWaiting(problems: readonly Problem[], isSettled = isAnswered): FindProblem {
  const waiting = new Map<number, { list: Problem[]; next: number }>();
  let known = 0;
  return (number) => {
    for (; known < problems.length; known++) {
      const problem = problems[known];
      if (problem.number === null) continue;
      const queue = waiting.get(Number(problem.number));
      if (queue) queue.list.push(problem);
      else waiting.set(Number(problem.number), { list: [problem], next: 0 });
    }
    const queue = waiting.get(number);
    if (!queue) return undefined;
    while (queue.next < queue.list.length && isSettled(queue.list[queue.next])) queue.next++;
    return queue.list[queue.next];
  };
}
