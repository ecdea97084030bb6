/** How much of a table in text is read. */

export const MOST_BYTES = 32 << 20;
export const MOST_CELLS = 200_000;
/** Lines in which a header is looked for: a title, the body, the day may stand above it. */
export const MOST_ABOVE = 10;
/** Characters of these lines. */
export const LONGEST_HEAD = 8192;
