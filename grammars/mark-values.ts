/** The numbers that marks and ordinals state. */
import { type NumberingStyle, ROMAN, ROMANS, STEMS, SYMBOLS } from './numbering.js';
import { countOf, integerOf } from './numerals.js';
import { LISTED } from './styles.js';

const WORDS: Record<string, number> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 此外: 0, 最后: 0 };

/** The value of a symbol or ordinal word: ③ is 3, 其次 is 2; 0 for 最后, which follows whatever came before. */
export function symbolValue(symbol: string): number {
  if (symbol in WORDS) return WORDS[symbol];
  const code = symbol.charCodeAt(0);
  for (const [first, last] of SYMBOLS) {
    if (code >= first.charCodeAt(0) && code <= last.charCodeAt(0)) return code - first.charCodeAt(0) + 1;
  }
  return 0;
}

/** The number that a mark or ordinal states: 3 of 三是, ③, 第三， or (3). `null` where it states none (最后). */
export function ordinalValue(mark: string): number | null {
  for (const style of LISTED.at(mark, 0)) {
    style.pattern.lastIndex = 0;
    const match = style.pattern.exec(mark);
    if (match) return numberOf(style, match[1]) || null;
  }
  // A mark of the document's own: 举措3：, 其四，.
  const figures = /\d+|[一二三四五六七八九十]+/.exec(mark)?.[0];
  return figures ? countOf(figures) : null;
}

const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** The number that the counted part of a mark of a style states; 0 where it states none. */
export function numberOf(style: Pick<NumberingStyle, 'id' | 'digits'>, number: string): number {
  if (style.digits === 'symbol') return symbolValue(number);
  const first = number.charCodeAt(0);
  if (first >= ZERO && first <= NINE) return Number(number.slice(number.lastIndexOf('.') + 1));
  if (style.digits === 'latin') return number.toUpperCase().charCodeAt(0) - 64;
  if (style.id === 'roman') return ROMAN.indexOf(number) + 1 || ROMANS.indexOf(number) + 1;
  if (STEMS.includes(number[0])) return STEMS.indexOf(number[0]) + 1;
  return integerOf(number) ?? 0;
}
