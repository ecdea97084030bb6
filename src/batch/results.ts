/** Outcomes to lines. */
import type { Result } from './journal.js';
import type { Explain, Failure, Outcome, Totals } from './types.js';

/** The line of an input that gave no record. */
export const failureLine = (path: string, failure: Failure, explain: Explain): string => {
  const { reason, code } = failure;
  return `${JSON.stringify({ path, reason, code, message: explain(failure) })}\n`;
};

/** What is written of an outcome. */
export function resultOf(path: string, outcome: Exclude<Outcome, { kind: 'same' }>, explain: Explain): Result {
  if (outcome.kind === 'record') {
    const { sha256, errors, warnings, infos, confidence, line } = outcome;
    return { path, sha256, errors, warnings, infos, confidence, in: 'records', line: Buffer.from(line) };
  }
  const line = Buffer.from(failureLine(path, outcome.failure, explain));
  return { path, sha256: outcome.sha256, errors: 0, warnings: 0, infos: 0, confidence: null, in: 'failures', line };
}

type Counted = Pick<Result, 'in' | 'errors' | 'warnings' | 'infos' | 'confidence'>;

export const hasFailed = (result: Pick<Counted, 'in' | 'errors'>): boolean =>
  result.in === 'failures' || result.errors > 0;

/** Whether what came of an input is a record whose confidence is below a floor. */
export const isBelow = ({ confidence }: Pick<Counted, 'confidence'>, floor: number): boolean =>
  confidence !== null && confidence < floor;

/** Adds one input to the totals. */
export function count(totals: Totals, result: Counted, bytes: number, reused: boolean, floor: number): void {
  totals.inputs += 1;
  totals[result.in] += 1;
  totals.bytes += bytes;
  if (reused) totals.reused += 1;
  if (hasFailed(result)) totals.failed += 1;
  if (isBelow(result, floor)) totals.doubtful += 1;
  for (const key of ['errors', 'warnings', 'infos'] as const) totals[key] += result[key];
}
