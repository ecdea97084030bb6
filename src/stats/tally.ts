/** Counts by name. */
export type Tally = Record<string, number>;

/** Adds the counts of one tally to another, in place. */
export function addTally(sum: Tally, counts: Tally): void {
  for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
}

/** The largest first, equals by name, so that the order depends on nothing else. */
export const sortedTally = (tally: Tally): Tally =>
  Object.fromEntries(Object.entries(tally).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
