/** How much of a picture's file is read. */

/** Bytes of the file. */
export const MOST_BYTES = 128 << 20;
/** Pictures in one file, strips of one picture. */
export const MOST_PAGES = 400;
export const MOST_STRIPS = 20_000;
