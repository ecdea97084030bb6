/** How much of a page is read. Saved pages of notices stay far below; what goes beyond was made to do harm, or is none. */

/** Bytes of a page. */
export const MOST_BYTES = 32 << 20;
/** Elements inside one another. Browsers stop at 512, and the parser's time grows with the square of it. */
export const DEEPEST = 12_000;
/** Elements, comments and runs of text. */
export const MOST_NODES = 400_000;
/** Places in a table's grid, spans expanded. */
export const MOST_CELLS = 200_000;
