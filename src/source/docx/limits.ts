/** How much of a Word document is read. Real notices stay far below; what goes beyond was made to do harm, or is none. */
import { InputError } from '../error.js';

/** Bytes of the file. Pictures are most of them, and are not unpacked. */
export const MOST_BYTES = 128 << 20;
/** Files in the package. */
export const MOST_ENTRIES = 20_000;
/** Unpacked bytes of all parts that are read. */
export const MOST_UNPACKED = 96 << 20;
/** Unpacked bytes for one packed, of a part beyond `SMALL` bytes. */
export const MOST_RATIO = 300;
export const SMALL = 4 << 20;
/** Elements inside one another. Readers of the tree may recur: this bounds them. */
export const DEEPEST = 256;
/** Elements of all parts, but for those that say nothing of the text. */
export const MOST_ELEMENTS = 1_000_000;
export const MOST_PARAGRAPHS = 100_000;
/** Places in the grid of one table, spans expanded. */
export const MOST_CELLS = 200_000;
/** Characters of a level's text in a list, %1 and the like included. */
export const LONGEST_NUMBER = 64;
/** Columns of a table: Word's own limit. */
export const MOST_COLUMNS = 63;

/** @throws {InputError} `too-large` where a limit is passed */
export function keepTo(limit: number, count: number, what: string): void {
  if (count > limit) throw new InputError('too-large', `DOCX, ${what} > ${limit}`);
}
