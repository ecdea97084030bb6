/** Signs that open lines of a list: ● ■ ◆. The fold makes · of • and 〇 of ○. */
import type { Mark } from '../lines/marks.js';

const SIGNS = '●■◆★▲▶►◇□☆※✦◎△▼·*〇';

/** Whether a folded text opens with a sign that stands for a number. */
export const opensWithSign = (text: string): boolean =>
  SIGNS.includes(text[0] ?? ' ') && text[1] !== text[0] && !/[\d〇零一二三四五六七八九十年]/.test(text[1] ?? '0');

/** A sign as a mark without a value. */
export const signMark = (char: string): Mark => ({
  style: `sign ${char}`,
  variant: '',
  rank: 9,
  value: 0,
  demote: 0,
  accept: 0,
  single: 0,
  start: 0,
  end: 1,
});
