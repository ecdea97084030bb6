/** Signs that open items of a list, as marks. */
import { charClass } from '../../grammars/char-class.js';
import { STRONG, signEnd, WEAK } from '../../grammars/signs.js';
import type { Mark } from '../lines/marks.js';

/**
 * Whether a folded text opens with a sign that stands for a number.
 *
 * @param parted a blank stands behind its first character: * 7月 is no masked number
 */
export function opensWithSign(text: string, parted = false): boolean {
  const end = signEnd(text, 0);
  if (!end || end >= text.length || text[end] === text[0]) return false;
  return parted || STRONG.includes(text[0]) || !/[\d〇零一二三四五六七八九十年]/.test(text[1]);
}

const ANYWHERE = charClass(STRONG);
const IN_FRONT = charClass(WEAK);

/** Whether a sign stands anywhere in a folded text, or at its start one that also stands in words: hardly any has one. */
export function hasSign(text: string): boolean {
  if (IN_FRONT[text.charCodeAt(0)]) return true;
  for (let at = 0; at < text.length; at++) if (ANYWHERE[text.charCodeAt(at)]) return true;
  return false;
}

/** Places in a folded text where a sign opens an item of a list: at its start, and behind a stop. */
export function signsIn(text: string, parted = false): number[] {
  const places = opensWithSign(text, parted) ? [0] : [];
  for (let at = 1; at < text.length - 1; at++)
    if (STRONG.includes(text[at]) && '。;:,】〕'.includes(text[at - 1])) places.push(at);
  return places;
}

/** A sign as a mark without a value. */
export const signMark = (text: string, start = 0): Mark => ({
  style: `sign ${text[start]}`,
  variant: '',
  rank: 9,
  value: 0,
  start,
  end: signEnd(text, start),
  demote: 0,
  accept: 0,
  single: 0,
  onlyNext: false,
  below: false,
  sparse: undefined,
  scattered: undefined,
});
