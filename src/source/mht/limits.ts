/** How much of a page saved with its pictures in one file is read. */

export const MOST_BYTES = 96 << 20;
/** Multiparts inside one another; browsers and Word write one. */
export const DEEPEST = 16;
export const MOST_PARTS = 20_000;
/** Bytes of one part's header. */
export const LONGEST_HEADER = 64 << 10;
