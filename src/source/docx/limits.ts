/** How much of a Word document is read. Real notices stay far below; what goes beyond was made to do harm, or is none. */

export const MOST_PARAGRAPHS = 100_000;
/** Places in the grid of one table, spans expanded. */
export const MOST_CELLS = 200_000;
/** Characters of a level's text in a list, %1 and the like included. */
export const LONGEST_NUMBER = 64;
/** Columns of a table: Word's own limit. */
export const MOST_COLUMNS = 63;
