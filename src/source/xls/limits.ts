/** How much of an old workbook is read; for cells, sheets and texts see those of `../xlsx/limits.ts`. */

export const MOST_BYTES = 64 << 20;
/** Records of the workbook. */
export const MOST_RECORDS = 4_000_000;
/** Formats and styles of cells. */
export const MOST_STYLES = 65_536;
/** The format's own. */
export const [MOST_ROWS, MOST_COLUMNS] = [65_536, 256];
