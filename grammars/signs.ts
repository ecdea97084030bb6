/**
 * Signs that open lines of a list: ● ■ ◆ ✅ 🔔 ——. Whatever arrow, figure, dingbat or pictograph Unicode has may be one. The
 * fold makes · of • and 〇 of ○.
 */

import { charClass } from './char-class.js';

const range = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/**
 * Signs that hardly stand in words: Unicode's blocks of arrows, geometric shapes, miscellaneous symbols, dingbats without
 * their figures (❶), and the first halves of pictographs beyond 16 bits.
 */
export const STRONG = [
  '※',
  range(0x2190, 0x21ff),
  range(0x25a0, 0x25ff),
  range(0x2600, 0x2775),
  range(0x2794, 0x27bf),
  range(0x2b00, 0x2bff),
  range(0xd83c, 0xd83e),
].join('');
/** Signs that also stand in words, numbers and titles. */
export const WEAK = '·*〇—-';
const ALL = charClass(STRONG + WEAK);

const isFirstHalf = (code: number): boolean => code >= 0xd83c && code <= 0xd83e;
/** Asks for the coloured form of the sign before it. */
const COLOURED = '\uFE0F';

/** Where the sign at a place of a folded text ends, a doubled dash too; the place itself without one. */
export function signEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!ALL[code]) return at;
  let end = at + 1;
  if (isFirstHalf(code)) end++;
  else while ('—-'.includes(text[at]) && end < at + 3 && text[end] === text[at]) end++;
  if (text[end] === COLOURED) end++;
  return text[end] === ' ' ? end + 1 : end;
}
