/** How much of an Office package is read. Real notices stay far below; what goes beyond was made to do harm, or is none. */

/** Bytes of the file. Pictures are most of them, and are not unpacked. */
export const MOST_BYTES = 128 << 20;
/** Files in the package. */
export const MOST_ENTRIES = 20_000;
/** Unpacked bytes of all parts that are read. */
export const MOST_UNPACKED = 96 << 20;
/** Unpacked bytes of all files of an archive; they are read one by one. */
export const MOST_IN_ARCHIVE = 2 ** 32;
/** Unpacked bytes for one packed, of a part beyond `SMALL` bytes. */
export const MOST_RATIO = 300;
export const SMALL = 4 << 20;
/** Elements inside one another. Readers of the tree may recur: this bounds them. */
export const DEEPEST = 256;
/** Elements of all parts that are held as trees, but for those that say nothing of the text. */
export const MOST_ELEMENTS = 1_000_000;
