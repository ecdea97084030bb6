/** Counts of values found, missed and invented, field by field, and what follows from them. */

export interface Count {
  found: number;
  missed: number;
  extra: number;
}

const EMPTY: Count = { found: 0, missed: 0, extra: 0 };

/** Harmonic mean of precision and recall, 0–1; 1 where there was nothing to find and nothing was invented. */
export function f1({ found, missed, extra }: Count): number {
  const all = 2 * found + missed + extra;
  return all ? (2 * found) / all : 1;
}

/** Compares lists as multisets, and remembers what differs. */
export class Tally {
  readonly counts = new Map<string, Count>();
  /** One line a value: where, field, missed or extra, the value. */
  readonly misses: string[] = [];

  /** Adds one comparison; order does not count, repetition does. */
  compare(field: string, where: string, wanted: readonly string[], got: readonly string[]): void {
    const left = [...got];
    const missed = wanted.filter((value) => {
      const at = left.indexOf(value);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    const before = this.count(field);
    this.counts.set(field, {
      found: before.found + wanted.length - missed.length,
      missed: before.missed + missed.length,
      extra: before.extra + left.length,
    });
    for (const value of missed) this.misses.push(`${where}  ${field}  missed  ${value}`);
    for (const value of left) this.misses.push(`${where}  ${field}  extra   ${value}`);
  }

  count(field: string): Count {
    return this.counts.get(field) ?? EMPTY;
  }

  f1(field: string): number {
    return f1(this.count(field));
  }
}
