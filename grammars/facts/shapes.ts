import type { Lexicon } from '../lexicon/built-in.js';
import { NUMERAL_CLASS } from '../numerals.js';
import { BRACKET, begins, isDigit, isLatin, isMask, kindAt, NUMERAL } from './chars.js';

/**
 * Shapes of facts' first tokens. Each tells how far the token at `offset` reaches, 0 where there is none.
 * All are linear: bounded look-ahead or one pass.
 */

const sticky = (source: string): ((text: string, offset: number) => number) => {
  const pattern = new RegExp(source, 'y');
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex : 0;
  };
};

const D = '[0-9０-９]';
const MASK = '*＊×XxＸｘ';
const numeric = sticky(`${D}{4}([.．\\-－/／])${D}{1,2}\\1${D}{1,2}`);
/** 2024.3.5-5.20, 2021.1-2023.12: with dots inside, a dash parts the days. */
const numericRange = sticky(
  `${D}{4}[.．]${D}{1,2}(?:[.．]${D}{1,2}[-－—–~～至]{1,2}(?:${D}{4}[.．])?${D}{1,2}[.．]${D}{1,2}|[-－—–~～至]{1,2}${D}{4}[.．]${D}{1,2})`,
);
const plain = sticky(`(?:${D}{1,3}(?:[,，]${D}{3}(?!${D})){1,5}|${D}+)(?:[.．]${D}+)?`);
const dotted = sticky(`(?:[.．]${D}+)+`);
const clock = sticky(`${D}{1,2}[:：]${D}{2}(?:[:：]${D}{2})?(?!${D})`);
const numerals = sticky(`[${NUMERAL_CLASS}]+`);
const masked = sticky(`[0-9０-９${MASK}]+(?:[.．][0-9０-９${MASK}]+)?`);
const code = sticky('[0-9A-Za-z_./@-]+');
const latinUnit = sticky('(?:km²|km|kg|m²|m³|mm|cm|m)(?![A-Za-z0-9])');
const numberTail = sticky(
  `[〔[［﹝(（【](?:[${MASK}0-9０-９]{4}|[${MASK}]{1,3})年?[〕\\]］﹞)）】]第?(?:[${MASK}0-9０-９]{1,6}|[${NUMERAL_CLASS}]{1,6})号(?![楼线院门])`,
);

/** 2024.06.18, 2024-6-18, 2024/6/18, 2024.3.5-5.20; a time of day may follow without a blank. */
export function numericDate(text: string, offset: number): number {
  if (!isDigit(text.charCodeAt(offset)) || isDigit(text.charCodeAt(offset + 4))) return 0;
  const range = numericRange(text, offset);
  if (range && !isDigit(text.charCodeAt(range))) return range;
  const end = numeric(text, offset);
  return end && (!isDigit(text.charCodeAt(end)) || clock(text, end)) ? end : 0;
}

/** 8:00, 17:30:05 */
export const timeOfDay = (text: string, offset: number): number =>
  isColon(text.charCodeAt(offset + 1)) || isColon(text.charCodeAt(offset + 2)) ? clock(text, offset) : 0;
export const chinese = (text: string, offset: number): number =>
  kindAt(text, offset) === NUMERAL ? numerals(text, offset) : 0;
/** 〔2024〕31号 */
export const documentTail = (text: string, offset: number): number =>
  kindAt(text, offset) === BRACKET ? numberTail(text, offset) : 0;

/** 1,234.5; not what Latin letters make a code (5G), nor what has dots like a version. */
export function number(text: string, offset: number): number {
  if (!isDigit(text.charCodeAt(offset))) return 0;
  const end = plain(text, offset);
  if (!end) return 0;
  if (isLatin(text.charCodeAt(offset - 1))) return 0;
  if (isLatin(text.charCodeAt(end)) && !latinUnit(text, end)) return 0;
  return dotted(text, end) ? 0 : end;
}

/** A run of digits, some of them hidden: *, 9*, 20××, *.*; 3×4 is a measure and X光 a word. */
export function hidden(text: string, offset: number): number {
  if (!isDigit(text.charCodeAt(offset)) && !isMask(text.charCodeAt(offset))) return 0;
  const end = masked(text, offset);
  if (!end || isLatin(text.charCodeAt(offset - 1)) || isLatin(text.charCodeAt(end))) return 0;
  for (let i = offset; i < end; i++) {
    const char = text.charCodeAt(i);
    if (!isMask(char)) continue;
    const between = char === 0xd7 && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) && i > offset;
    return between ? 0 : end;
  }
  return 0;
}

/** Letters and digits that name something: 5G, 1.2.3, A-12. */
export const coded = code;

const isColon = (code: number): boolean => code === 58 || code === 0xff1a;
const LONGEST_TITLE = 240;
export const OPEN = '《'.charCodeAt(0);
const CLOSE = '》'.charCodeAt(0);
const STOP = '。'.charCodeAt(0);

/** 《…》 with the titles nested in it; where a mark was left out, as far as the last 》 before 。 or the next title's end. */
export function title(text: string, offset: number): number {
  if (text.charCodeAt(offset) !== OPEN) return 0;
  let depth = 0;
  let last = 0;
  const limit = Math.min(text.length, offset + LONGEST_TITLE);
  for (let i = offset; i < limit; i++) {
    const char = text.charCodeAt(i);
    if (char === OPEN) depth++;
    else if (char === CLOSE) {
      last = i + 1;
      if (--depth === 0) return last;
    } else if (char === STOP) break;
  }
  return last ? text.indexOf('》', offset) + 1 : 0;
}

/** Prose up to where the next token may begin; at least one character. */
export function prose(text: string, offset: number, lists: Lexicon): number {
  let i = offset + 1;
  while (i < text.length && !begins(text, i, lists)) i++;
  return i;
}
