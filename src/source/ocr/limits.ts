/** How much of pictures is read. A scanned page stays far below; what goes beyond was made to do harm, or is none. */

/** Points of one picture: an A3 page at 400 dpi has 31 million, at 600 dpi 70. */
export const MOST_PIXELS = 72_000_000;
/** Pages of one document that are read as pictures: each takes seconds. */
export const MOST_PICTURE_PAGES = 400;
/** Stretches of text on one page. */
export const MOST_REGIONS = 2_000;
/** Points of a page as it is worked on, and across its shorter side: finer ones tell a reader no more. */
export const MOST_WORKED = 16_000_000;
export const FINEST = 1_660;
/** Points looked at for putting one page's pictures together: what is painted over itself again and again is no scan. */
export const MOST_PAINTED = 16 * MOST_WORKED;
/** The same for finding where text stands, which takes less; a page that lies holds two columns or a wide table. */
export const MOST_SEARCHED = 4_000_000;
export const SEARCHED_UPRIGHT = 832;
export const SEARCHED_LYING = 1_184;
