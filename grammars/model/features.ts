/**
 * What a linear model sees of a short text: its characters, pairs of characters, and those at its ends. Texts are
 * folded; brackets, quotation marks and blanks are left out, a run of figures is one sign.
 */

/** Characters of a text that a model looks at; of a longer text it sees the beginning only. */
const LONGEST = 48;
const DROPPED = ' \n\r\t“”‘’"\'【】()[]〔〕\uE000';
const STOPS = '。;,:、.!?';

/** The text as a model sees it. */
export function plain(text: string): string {
  let out = '';
  let figures = false;
  for (let i = 0; i < text.length && out.length <= LONGEST; i++) {
    const char = text[i];
    if (char >= '0' && char <= '9') {
      if (!figures) out += '0';
      figures = true;
    } else {
      figures = false;
      if (!DROPPED.includes(char)) out += char;
    }
  }
  return out;
}

/** Classes of length, so that a model knows headings from paragraphs. */
const lengthClass = (length: number): number =>
  length < 8 ? 0 : length < 14 ? 1 : length < 24 ? 2 : length < 40 ? 3 : length < 80 ? 4 : 5;

/** Signs in front of a feature that tell what it is: at the beginning, at the end, the length. */
export const BEGIN = '^';
export const END = '$';
export const LENGTH = '#';

/**
 * Calls back with every feature of a text.
 *
 * @param text folded
 */
export function eachFeature(text: string, see: (feature: string) => void): void {
  let seen = plain(text);
  let whole = seen.length <= LONGEST;
  if (whole) {
    let end = seen.length;
    while (end > 0 && STOPS.includes(seen[end - 1])) end--;
    seen = seen.slice(0, end);
  } else seen = seen.slice(0, LONGEST);
  whole = whole && seen.length > 0;
  for (let i = 0; i < seen.length; i++) {
    see(seen[i]);
    if (i + 1 < seen.length) see(seen.slice(i, i + 2));
  }
  see(BEGIN + seen.slice(0, 1));
  see(BEGIN + seen.slice(0, 2));
  if (whole) {
    see(seen.slice(-1) + END);
    see(seen.slice(-2) + END);
  }
  see(LENGTH + lengthClass(text.length));
}
