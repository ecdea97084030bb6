/** What a document may take that is read in a process of its own. Both grow with `--limits`. */

/** Megabytes of the process's heap. A PDF of a million and a half characters takes half of them. */
export const MOST_HEAP = 768;
/**
 * Seconds, for a reader that goes round in a circle. What is read at all is counted and ends long before, so that this
 * decides nothing about a document that some machine can read.
 */
export const LONGEST = 900;
