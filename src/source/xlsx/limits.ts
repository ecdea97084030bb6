/** How much of a workbook is read. Real ledgers stay far below; what goes beyond was made to do harm, or is none. */

export const MOST_SHEETS = 256;
/** Cells with something in them, of all sheets. */
export const MOST_CELLS = 200_000;
/** Cells of all sheets, empty ones that only look some way included. They are passed over, not held. */
export const MOST_ELEMENTS = 3_000_000;
export const MOST_MERGES = 50_000;
/** Characters of the texts that cells share. */
export const MOST_SHARED = 32 << 20;
export const MOST_STRINGS = 500_000;
/** Excel's own. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Characters of a code that says how numbers are shown; Excel takes 255. */
export const LONGEST_FORMAT = 255;
