/** Which encoding the bytes of a text are in, by the character set of its font, or the page of the whole. */

/** Character sets of fonts (`\fcharset`), by their numbers. */
const CHARSETS: Record<number, string> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
/** Code pages (`\ansicpg`, `\cpg`). */
const PAGES: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The label of a code page; `undefined` for one that nobody knows. */
export const encodingOfPage = (page: number): string | undefined =>
  PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : undefined);

/** The label of a font's character set; `undefined` where it has none of its own. */
export const encodingOfCharset = (charset: number): string | undefined => CHARSETS[charset];
