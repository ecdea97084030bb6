/** The widths that need no table: printable ASCII and the common blocks of Chinese text. */

const isNarrow = (code: number) => code >= 0x20 && code < 0x7f;

/** CJK punctuation, unified ideographs, full-width forms. */
const isWide = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);

/** Columns of a text made of nothing else than such signs, `null` for any other text. */
export function plainColumns(text: string): number | null {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isNarrow(code)) width += 1;
    else if (isWide(code)) width += 2;
    else return null;
  }
  return width;
}
