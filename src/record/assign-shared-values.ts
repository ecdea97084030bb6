/** Gives problems the values that one sentence tells of several. */
import type { SharedValue } from '../fields/shared-values.js';
import type { Problem } from './schema.js';

/** Takes a value where a problem has none of its own. */
function take(problem: Problem, value: SharedValue): void {
  if ('status' in value) problem.status ??= value.status;
  else if ('deadline' in value) problem.deadline ??= value.deadline;
  else if (!problem.responsible.length) problem.responsible.push(value.responsible);
}

const kindOf = (value: SharedValue): string =>
  'status' in value ? 'status' : 'deadline' in value ? 'deadline' : 'responsible';

/** The problems by number; `null` where two have one number, for nobody knows then which is meant. */
function byNumber(problems: readonly Problem[]): Map<number, Problem> | null {
  const numbered = problems.filter(({ number }) => number !== null);
  const found = new Map(numbered.map((problem) => [Number(problem.number), problem]));
  return found.size === numbered.length ? found : null;
}

export function shareValues(problems: readonly Problem[], values: readonly SharedValue[]): void {
  const found = values.length ? byNumber(problems) : null;
  if (!found) return;
  for (const value of values) {
    if (!value.numbers) continue;
    for (const number of value.numbers) {
      const problem = found.get(number);
      if (problem) take(problem, value);
    }
  }
  for (const value of values) {
    if (value.numbers) continue;
    const named = new Set(values.flatMap((one) => (kindOf(one) === kindOf(value) ? (one.numbers ?? []) : [])));
    for (const [number, problem] of found) if (!named.has(number)) take(problem, value);
  }
}
