/** Counts by name. */
export type Tally = Record<string, number>;

/** The same while counting: a map, because a name may be `__proto__`. */
export type Counts = Map<string, number>;

/** Adds to one count. */
export const count = (counts: Counts, name: string, by = 1): void => {
  counts.set(name, (counts.get(name) ?? 0) + by);
};

/** Adds the counts of a tally. */
export function addTally(counts: Counts, tally: Tally): void {
  for (const [name, by] of Object.entries(tally)) count(counts, name, by);
}

/** The largest first, equals by name, so that the order depends on nothing else. */
export const sortedTally = (counts: Counts): Tally =>
  Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
