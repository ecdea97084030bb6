/** How the rules of the statistics use their word lists. */

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An alternation of words, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeWord)
    .join('|')})`;

/** Blanks and line ends that layout may have put between characters say nothing. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
