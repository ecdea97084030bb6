/** How much of an OpenDocument text is read. Real notices stay far below; what goes beyond was made to do harm, or is none. */

export const MOST_PARAGRAPHS = 100_000;
/** Places in the grids of all tables, spans expanded. */
export const MOST_CELLS = 200_000;
/** Columns of a table. */
export const MOST_COLUMNS = 1_024;
/** Blanks that one element stands for. */
export const MOST_BLANKS = 1_000;
/** Characters of a level's text in a list. */
export const LONGEST_NUMBER = 64;
/** Styles based on one another. */
export const DEEPEST_STYLES = 32;
