/** How much of an OFD is read; for its package see `../package/limits.ts`, for lines and tables `../pdf/limits.ts`. */

export const MOST_PAGES = 3_000;
/** Characters that are shown on all pages. */
export const MOST_GLYPHS = 4_000_000;
/** Straight lines drawn on one page. */
export const MOST_RULES = 20_000;
/** Numbers that one attribute holds, repeated ones counted. */
export const MOST_NUMBERS = 100_000;
