/**
 * Source text may hold terminal commands (ESC, the one-byte CSI) and signs that turn the reading direction. Shown to
 * a person it must do neither, so each becomes something that can be seen.
 */

/** Controls of C0 and C1, the format signs that reorder or hide text, tags, and what is no character. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** How one hidden sign is shown: ␛ for a C0 control, else its code point. */
function picture(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The text with every hidden sign replaced by a picture of it. */
export const visible = (text: string): string => text.replace(HIDDEN, picture);

/** The text on one line: runs of line ends and tabs become one blank, then `visible`. */
export const oneLine = (text: string): string => visible(text.replace(/[\t\n\r]+/g, ' '));
