/**
 * `list.flatMap(make)`, in a loop of its own: the built-in one asks for each element, and sets it, as a property of any object,
 * which takes several times as long.
 */
export function flatMap<T, U>(list: readonly T[], make: (one: T, at: number) => U | readonly U[]): U[] {
  const all: U[] = [];
  const { length } = list;
  for (let at = 0; at < length; at++) {
    const made = make(list[at], at);
    if (Array.isArray(made)) for (const one of made as readonly U[]) all.push(one);
    else all.push(made as U);
  }
  return all;
}
