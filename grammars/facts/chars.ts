import type { Lexicon } from '../lexicon/built-in.js';
import { derived } from '../lexicon/derived.js';
import { CURRENCIES, SCALES } from '../lexicon/facts-money.js';
import { SPANS } from '../lexicon/units.js';
import { NUMERAL_CLASS } from '../numerals.js';

/**
 * Characters by what they may begin, one look-up a character: facts are rare in prose, and the run between two of
 * them is to cost a table read and no more.
 */
const DULL = 0;
/** Always begins a token: a digit, a blank, 《. */
const SHARP = 1;
/** A Chinese numeral: begins a token where something that follows numbers, or a numeral, comes next. */
export const NUMERAL = 2;
/** 今 去 明 次 翌 同 当: only before 年. */
const NAMED = 3;
/** An opening bracket: only before a year. */
export const BRACKET = 4;
/** X and x hide digits, and spell words: not beside other Latin letters. */
const LETTER_MASK = 5;

const kinds = new Uint8Array(0x10000);
const mark = (table: Uint8Array, chars: string, kind: number): void => {
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = kind;
};
mark(kinds, NUMERAL_CLASS, NUMERAL);
mark(kinds, '0123456789０１２３４５６７８９*＊×《 \t\r\n\f\v\u00a0\u3000', SHARP);
mark(kinds, 'XxＸｘ', LETTER_MASK);
mark(kinds, '今去明次翌同当', NAMED);
mark(kinds, '〔[［﹝(（【', BRACKET);

/** Characters that may follow a number in a fact. */
const followers = derived(({ numbers }) => {
  const follows = new Uint8Array(0x10000);
  mark(follows, NUMERAL_CLASS, 1);
  mark(follows, '年月日号底初末上中下余多至到—–-~～－%％第一二三四春夏秋冬之', 1);
  for (const [word] of CURRENCIES) mark(follows, word[0], 1);
  for (const [word] of SCALES) mark(follows, word[0], 1);
  for (const word of numbers.units) mark(follows, word[0], 1);
  for (const word of SPANS) mark(follows, word[0], 1);
  return follows;
});

/** What a character may begin. */
export const kindOf = (code: number): number => kinds[code];
/** What the character at `offset` may begin. */
export const kindAt = (text: string, offset: number): number => kinds[text.charCodeAt(offset)];
/** Whether a character begins a token whatever follows it. */
export const alwaysBegins = (code: number): boolean => kinds[code] === SHARP;
/** Whether a character may follow a number in a fact. */
export const mayFollow = (code: number, lists: Lexicon): boolean => followers(lists)[code] === 1;

/** 0–9 in half or full width. */
export const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
/** A–Z, a–z. */
export const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
/** What hides a digit in a masked text: * × X x, in both widths. */
export const isMask = (code: number): boolean =>
  code === 42 || code === 0xff0a || code === 0xd7 || code === 88 || code === 120 || code === 0xff38 || code === 0xff58;

/** Whether a token begins at `offset`; the answer may be yes where the matchers then find none. */
export function begins(text: string, offset: number, lists: Lexicon): boolean {
  const kind = kinds[text.charCodeAt(offset)];
  if (kind === DULL) return false;
  if (kind === SHARP) return true;
  const next = text.charCodeAt(offset + 1);
  if (kind === NUMERAL) return followers(lists)[next] === 1;
  if (kind === NAMED) return next === 0x5e74;
  if (kind === BRACKET) return isDigit(next) || isMask(next);
  return (
    !isLatin(text.charCodeAt(offset - 1)) &&
    (isMask(next) || isDigit(next) || followers(lists)[next] === 1 || next === 46)
  );
}

/** Whether the character at `offset` may begin a number: what a range mark must stand before. */
export function beginsNumber(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const kind = kinds[code];
  return isDigit(code) || isMask(code) || kind === NUMERAL || kind === NAMED;
}

/** Digits in half width. */
export function half(text: string): string {
  // Nearly all texts are folded, and have none in full width.
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_FULL) return halved(text);
  return text;
}

/** What stands in full width begins here. */
const FIRST_FULL = '！'.charCodeAt(0);
const halved = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
