/**
 * The word lists in force while a notice is read: the built-in ones, or a profile's.
 *
 * Reading is synchronous from end to end, so lists can be in force for the time of one call, as a variable of dynamic
 * scope is: no other reading sees them, and the hundred functions between a notice and its words need not hand them on.
 */
import { BUILT_IN, type Lexicon } from './built-in.js';

let inForce: Lexicon = BUILT_IN;

/** The lists in force. */
export const lexicon = (): Lexicon => inForce;

/** Runs with other lists in force; those before are back when it has ended, also by an error. `run` is synchronous. */
export function withLexicon<T>(lists: Lexicon, run: () => T): T {
  const before = inForce;
  inForce = lists;
  try {
    return run();
  } finally {
    inForce = before;
  }
}

/** What is made of word lists (a pattern, a table), made once for each lexicon and only where it is asked for. */
export function lexical<T>(make: (lists: Lexicon) => T): () => T {
  const made = new WeakMap<Lexicon, T>();
  let last: Lexicon | undefined;
  let value: T;
  return () => {
    if (last === inForce) return value;
    if (!made.has(inForce)) made.set(inForce, make(inForce));
    value = made.get(inForce) as T;
    last = inForce;
    return value;
  };
}
