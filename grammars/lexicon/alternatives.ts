/** Words, and texts, as patterns. */

/** A text as a pattern of itself. */
export const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The words as one alternative of a pattern, the longest first; what never matches where there are none. */
export const alternatives = (words: Iterable<string>): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|') || '(?!)';
