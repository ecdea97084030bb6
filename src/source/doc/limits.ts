/** How much of an old Word document is read. */

export const MOST_BYTES = 64 << 20;
/** Characters of all stories; pieces may lie over one another. */
export const MOST_CHARACTERS = 16 << 20;
export const MOST_PIECES = 200_000;
/** Stretches of one form: paragraphs, and runs of characters. */
export const MOST_RUNS = 1_000_000;
export const MOST_PARAGRAPHS = 100_000;
export const MOST_STYLES = 5_000;
export const MOST_LISTS = 5_000;
export const MOST_CELLS = 200_000;
/** Characters of a list's number. */
export const LONGEST_NUMBER = 64;
