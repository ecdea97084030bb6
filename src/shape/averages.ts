/** Averages of what units show, each kept within bounds. */

export const within = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));
export const mean = (list: readonly number[]): number =>
  list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
