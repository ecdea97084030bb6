/** How much of a PDF is read. Real notices stay far below; what goes beyond was made to do harm, or is none. */

/** Bytes of the file. Scanned pictures are most of them, and are not unpacked. */
export const MOST_BYTES = 128 << 20;
export const MOST_PAGES = 3_000;
/** Unpacked bytes of all streams but pictures, those of every packing; of one packing of one stream. */
export const MOST_UNPACKED = 192 << 20;
export const MOST_IN_STREAM = 64 << 20;
/** Packings of one stream in one another. */
export const MOST_PACKINGS = 8;
/** Bytes of a file that is encrypted without a password: nothing in it can be measured. */
export const MOST_ENCRYPTED = 16 << 20;
/** Graphics states saved one in another: each costs the engine as much as all before it together. */
export const MOST_SAVED = 10_000;
/** Characters that are shown on all pages. */
export const MOST_GLYPHS = 4_000_000;
/** Straight lines drawn on one page: a map or a drawing has more, a table has not. */
export const MOST_RULES = 20_000;
/** Operators that draw one page. */
export const MOST_OPERATORS = 500_000;
/** Cells of one table. */
export const MOST_CELLS = 40_000;
