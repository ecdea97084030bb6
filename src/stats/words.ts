/** How the rules of the statistics use their word lists. */
import { RETURN_WORDS, TRADITIONAL_RETURN_WORDS } from '../../grammars/lexicon/stats.js';

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An alternation of words, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeWord)
    .join('|')})`;

/** Any word of return, in either script. */
export const ANY_RETURN = anyOf([...RETURN_WORDS, ...TRADITIONAL_RETURN_WORDS.keys()]);

/** A word of return as the list has it. */
export const plainWord = (word: string): string => TRADITIONAL_RETURN_WORDS.get(word) ?? word;

/** Blanks and line ends that layout may have put between characters say nothing. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
