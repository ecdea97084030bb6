/**
 * Notices are other people's text. A spreadsheet that opens a CSV, or takes a pasted table, runs a cell that begins
 * with = + - @ as a formula, also in full width, and behind a tab or a line end. OWASP's remedy is an apostrophe.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const ACTIVE = /^[=+\-@＝＋－＠\t\r\n]/;

/** The apostrophe of a text that was defused. */
export const DEFUSED = /^'(?=[=+\-@＝＋－＠\t\r\n])/;

/** The text, which no spreadsheet takes for a formula any more. */
export const defused = (text: string): string => (ACTIVE.test(text) ? `'${text}` : text);
