/** What is made of word lists: a pattern, a table. */
import type { Lexicon } from './built-in.js';

/**
 * What is made of word lists, made once for each lexicon and only where it is asked for.
 *
 * @param make what it is made by
 * @returns what was made of some lists; the same object for the same lists
 */
export function derived<T>(make: (lists: Lexicon) => T): (lists: Lexicon) => T {
  const made = new WeakMap<Lexicon, T>();
  // One notice after another is read with the same lists, and asks many times.
  let last: Lexicon | undefined;
  let value: T;
  return (lists) => {
    if (last === lists) return value;
    if (!made.has(lists)) made.set(lists, make(lists));
    value = made.get(lists) as T;
    last = lists;
    return value;
  };
}
