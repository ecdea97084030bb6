/**
 * What a linear model sees of a short text: its characters, pairs of characters, and those at its ends. Texts are
 * folded; brackets, quotation marks and blanks are left out, a run of figures is one sign.
 */

/** Characters of a text that a model looks at; of a longer text it sees the beginning only. */
const LONGEST = 48;

/** What a code unit is to a model; most are seen as they are. */
const KINDS = new Uint8Array(0x10000);
const DROPPED = 1;
const STOP = 2;
const FIGURE = 3;
for (const [kind, chars] of [
  [DROPPED, ' \n\r\t“”‘’"\'【】()[]〔〕\uE000'],
  [STOP, '。;,:、.!?'],
  [FIGURE, '0123456789'],
] as const)
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;

/** Signs in front of a feature that tell what it is, or behind it: at the beginning, at the end, the length. */
export const BEGIN = '^'.charCodeAt(0);
const END = '$'.charCodeAt(0);
const LENGTH = '#'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Features of one text, each a string of one to three code units. */
export interface Features {
  /** The first code unit and the second, 0 where there is none, as one number: the first in the high half. */
  pairs: Int32Array;
  /** The third; 0 for none. */
  thirds: Uint16Array;
  /** How many there are; the same one may be there again. */
  count: number;
}

/** The most features that a text has: two a character, and those of its ends and its length. */
const MOST = 2 * LONGEST + 5;

/** Room for the features of any text. */
export const roomForFeatures = (): Features => ({
  pairs: new Int32Array(MOST),
  thirds: new Uint16Array(MOST),
  count: 0,
});

/** The text as a model sees it, one code unit more than it looks at where there are more: taken over by the next text. */
const seen = new Uint16Array(LONGEST + 1);

/** Fills {@link seen}, and tells how many code units there are. */
function look(text: string): number {
  let count = 0;
  let figures = false;
  for (let i = 0; i < text.length && count <= LONGEST; i++) {
    const code = text.charCodeAt(i);
    const kind = KINDS[code];
    if (kind === FIGURE) {
      if (!figures) seen[count++] = ZERO;
      figures = true;
    } else {
      figures = false;
      if (kind !== DROPPED) seen[count++] = code;
    }
  }
  return count;
}

/** Classes of length, so that a model knows headings from paragraphs. */
const lengthClass = (length: number): number =>
  length < 8 ? 0 : length < 14 ? 1 : length < 24 ? 2 : length < 40 ? 3 : length < 80 ? 4 : 5;

/**
 * Finds every feature of a text. They are numbers in arrays that are used again, since there are a hundred in a short text.
 *
 * @param text folded
 * @param features takes them; what it held before is gone
 */
export function findFeatures(text: string, features: Features): void {
  const { pairs, thirds } = features;
  const count = look(text);
  const whole = count <= LONGEST;
  let end = Math.min(count, LONGEST);
  if (whole) while (end > 0 && KINDS[seen[end - 1]] === STOP) end--;
  let found = 0;
  for (let i = 0; i < end; i++) {
    const first = seen[i] << 16;
    pairs[found++] = first;
    if (i + 1 < end) pairs[found++] = first | seen[i + 1];
  }
  thirds.fill(0, 0, found);
  pairs[found] = (BEGIN << 16) | (end > 0 ? seen[0] : 0);
  thirds[found++] = 0;
  if (end > 1) {
    pairs[found] = (BEGIN << 16) | seen[0];
    thirds[found++] = seen[1];
  }
  if (whole && end > 0) {
    pairs[found] = (seen[end - 1] << 16) | END;
    thirds[found++] = 0;
    if (end > 1) {
      pairs[found] = (seen[end - 2] << 16) | seen[end - 1];
      thirds[found++] = END;
    }
  }
  pairs[found] = (LENGTH << 16) | (ZERO + lengthClass(text.length));
  thirds[found++] = 0;
  features.count = found;
}
