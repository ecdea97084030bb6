/** How much of a Rich Text is read. Real notices stay far below; what goes beyond was made to do harm, or is none. */

/** Bytes of the file. Pictures are most of them, and are passed over. */
export const MOST_BYTES = 96 << 20;
/** Control words, groups and stretches of text. */
export const MOST_TOKENS = 8_000_000;
/** Groups in one another. */
export const DEEPEST = 1_000;
export const MOST_PARAGRAPHS = 100_000;
/** Cells of all tables. */
export const MOST_CELLS = 200_000;
/** Columns of a table. */
export const MOST_COLUMNS = 1_024;
