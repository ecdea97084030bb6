/** How much is read of what is text. A notice has some thousand characters, a whole archive of a county some million. */

/** Bytes of plain text and of Markdown. */
export const MOST_TEXT = 32 << 20;
/** Bytes of any file: what is beyond is beyond every format, and is not even read from the disk. */
export const MOST_FILE = 128 << 20;
