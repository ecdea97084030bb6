/** Signs that open lines of a list: ● ■ ◆. The fold makes · of • and 〇 of ○. */
import type { Mark } from '../lines/marks.js';

const STRONG = '●■◆★▲▶►◇□☆※✦◎△▼';
/** Signs that also stand in words and numbers. */
const WEAK = '·*〇';

/** Whether a folded text opens with a sign that stands for a number. */
export const opensWithSign = (text: string): boolean =>
  text.length > 1 &&
  text[1] !== text[0] &&
  (STRONG.includes(text[0]) || (WEAK.includes(text[0]) && !/[\d〇零一二三四五六七八九十年]/.test(text[1])));

const ANY = new RegExp(`[${STRONG}]|^[${WEAK}]`);
const NONE: number[] = [];

/** Places in a folded text where a sign opens an item of a list: at its start, and behind a stop. */
export function signsIn(text: string): number[] {
  if (!ANY.test(text)) return NONE;
  const places = opensWithSign(text) ? [0] : [];
  for (let at = 1; at < text.length - 1; at++)
    if (STRONG.includes(text[at]) && '。;:,】〕'.includes(text[at - 1])) places.push(at);
  return places;
}

/** A sign as a mark without a value. */
export const signMark = (char: string, start = 0): Mark => ({
  style: `sign ${char}`,
  variant: '',
  rank: 9,
  value: 0,
  demote: 0,
  accept: 0,
  single: 0,
  start,
  end: start + 1,
});
