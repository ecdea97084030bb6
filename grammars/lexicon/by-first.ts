/** Things by the first character of their words: at a place of a text only few can stand. */
export function byFirst<T>(all: readonly T[], wordOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const first = wordOf(one)[0];
    const others = groups.get(first);
    if (others) others.push(one);
    else groups.set(first, [one]);
  }
  return groups;
}
