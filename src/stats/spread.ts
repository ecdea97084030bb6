import type { NoticeRecord } from '../record/schema.js';

export type Spread = NonNullable<NoticeRecord['statistics']['measuresPerProblem']>;

/** Smallest, middle and largest of some counts; the mean of the middle two where their number is even. */
export function spreadOf(counts: readonly number[]): Spread | null {
  if (counts.length === 0) return null;
  const sorted = [...counts].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { min: sorted[0], median, max: sorted[sorted.length - 1] };
}
