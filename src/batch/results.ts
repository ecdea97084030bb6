/** Outcomes to lines. */
import type { Result } from './journal.js';
import { addSkip, type SkipReason } from './skipped.js';
import type { Explain, Failure, Outcome, Totals } from './types.js';

/** The line of an input that gave no record. */
export const failureLine = (path: string, failure: Failure, explain: Explain): string => {
  const { reason, code } = failure;
  return `${JSON.stringify({ path, reason, code, message: explain(failure) })}\n`;
};

/** What is written of an outcome. */
export function resultOf(
  path: string,
  outcome: Extract<Outcome, { kind: 'record' | 'failure' }>,
  explain: Explain,
): Result {
  if (outcome.kind === 'record') {
    const { sha256, errors, warnings, infos, confidence, line, digest } = outcome;
    return { path, sha256, errors, warnings, infos, confidence, in: 'records', line, digest };
  }
  const line = Buffer.from(failureLine(path, outcome.failure, explain));
  const { reason, detail } = outcome.failure;
  const skipped = reason === 'skipped' ? { skipped: detail as SkipReason } : {};
  const none = { errors: 0, warnings: 0, infos: 0, confidence: null };
  return { path, sha256: outcome.sha256, ...none, in: 'failures', line, ...skipped };
}

type Counted = Pick<Result, 'path' | 'in' | 'errors' | 'warnings' | 'infos' | 'confidence' | 'skipped'>;

export const hasFailed = ({ in: file, errors, skipped }: Pick<Counted, 'in' | 'errors' | 'skipped'>): boolean =>
  skipped === undefined && (file === 'failures' || errors > 0);

/** Whether what came of an input is a record whose confidence is below a floor. */
export const isBelow = ({ confidence }: Pick<Counted, 'confidence'>, floor: number): boolean =>
  confidence !== null && confidence < floor;

/** Adds an input that is no notice, where only those are wanted. */
export function countPassed(totals: Totals, bytes: number): void {
  totals.inputs += 1;
  totals.passed += 1;
  totals.bytes += bytes;
}

/** Adds one input to the totals, or one that is none. */
export function count(totals: Totals, result: Counted, bytes: number, reused: boolean, floor: number): void {
  if (result.skipped !== undefined) {
    addSkip(totals.skipped, result.skipped);
    if (result.skipped === 'nothing-read') totals.barren.push(result.path);
    return;
  }
  totals.inputs += 1;
  totals[result.in] += 1;
  totals.bytes += bytes;
  if (reused) totals.reused += 1;
  if (hasFailed(result)) totals.failed += 1;
  if (isBelow(result, floor)) totals.doubtful += 1;
  for (const key of ['errors', 'warnings', 'infos'] as const) totals[key] += result[key];
}
