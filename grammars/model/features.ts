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
const BEGIN = '^'.charCodeAt(0);
const END = '$'.charCodeAt(0);
const LENGTH = '#'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** The text as a model sees it, one code unit more than it looks at where there are more. */
function plain(text: string): number[] {
  const seen: number[] = [];
  let figures = false;
  for (let i = 0; i < text.length && seen.length <= LONGEST; i++) {
    const code = text.charCodeAt(i);
    const kind = KINDS[code];
    if (kind === FIGURE) {
      if (!figures) seen.push(ZERO);
      figures = true;
    } else {
      figures = false;
      if (kind !== DROPPED) seen.push(code);
    }
  }
  return seen;
}

/** Classes of length, so that a model knows headings from paragraphs. */
const lengthClass = (length: number): number =>
  length < 8 ? 0 : length < 14 ? 1 : length < 24 ? 2 : length < 40 ? 3 : length < 80 ? 4 : 5;

/** Sees a feature: a string of one to three code units, 0 for none. The same one may be seen again. */
export type See = (first: number, second: number, third: number) => void;

/**
 * Calls back with every feature of a text. No string is made for one, since there are a hundred in a short text.
 *
 * @param text folded
 */
export function eachFeature(text: string, see: See): void {
  const seen = plain(text);
  const whole = seen.length <= LONGEST;
  let end = Math.min(seen.length, LONGEST);
  if (whole) while (end > 0 && KINDS[seen[end - 1]] === STOP) end--;
  for (let i = 0; i < end; i++) {
    see(seen[i], 0, 0);
    if (i + 1 < end) see(seen[i], seen[i + 1], 0);
  }
  see(BEGIN, end > 0 ? seen[0] : 0, 0);
  if (end > 1) see(BEGIN, seen[0], seen[1]);
  if (whole && end > 0) {
    see(seen[end - 1], END, 0);
    if (end > 1) see(seen[end - 2], seen[end - 1], END);
  }
  see(LENGTH, ZERO + lengthClass(text.length), 0);
}
