/** Texts of a record as rules compare them. */

/** One width, and no blanks. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
