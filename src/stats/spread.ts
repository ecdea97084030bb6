/** How often each count occurred; takes no more room than there are different counts. */
export type Histogram = Map<number, number>;

export interface Spread {
  min: number;
  median: number;
  mean: number;
  max: number;
}

/** Adds one occurrence. */
export const addCount = (histogram: Histogram, count: number): void => {
  histogram.set(count, (histogram.get(count) ?? 0) + 1);
};

/** Exact, from the histogram alone; the median of an even number is the mean of the middle two. `null` of nothing. */
export function spreadOf(histogram: Histogram): Spread | null {
  const sorted = [...histogram].sort(([a], [b]) => a - b);
  const number = sorted.reduce((sum, [, times]) => sum + times, 0);
  if (number === 0) return null;
  const total = sorted.reduce((sum, [count, times]) => sum + count * times, 0);
  const median = (at(sorted, (number - 1) >> 1) + at(sorted, number >> 1)) / 2;
  return { min: sorted[0][0], median, mean: total / number, max: sorted[sorted.length - 1][0] };
}

/** The count at a place, as if all were written one after another. */
function at(sorted: readonly (readonly [number, number])[], place: number): number {
  let left = place;
  for (const [count, times] of sorted) {
    if (left < times) return count;
    left -= times;
  }
  throw new RangeError(`no place ${place}`);
}
