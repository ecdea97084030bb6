import { isDigit, isLatin } from '../../../grammars/facts/chars.js';
import { PERIODS } from '../../../grammars/lexicon/facts-dates.js';

/** What stands before a number and takes its count away. All look a bounded way back. */

const REACH = 24;

/** 第3次, 前三名; also the 4 of 第3、4次. */
export function isOrdinal(text: string, start: number): boolean {
  let at = start - 1;
  if (text[at] === '、' || text[at] === '至' || text[at] === '和' || text[at] === '到') {
    const mark = at--;
    while (at >= mark - 3 && (isDigit(text.charCodeAt(at)) || '一二三四五六七八九十'.includes(text[at] || ' '))) at--;
    if (at === mark - 1) at = mark;
  }
  if (text[at] === '第') return true;
  if (text[start - 1] === '前') return !'目此之以日月底年当会'.includes(text[start - 2] || ' ');
  // 头3名; the 头 of 探头24个 ends a word
  return text[start - 1] === '头' && !/[\u4e00-\u9fff]/.test(text[start - 2] ?? ' ');
}

/** 4/5G, 1+3, 3:1, A001: a part of a code, a sum or a ratio. */
export function isCoded(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLatin(before)) return true;
  return (
    '+/:：.·'.includes(text[start - 1] || ' ') &&
    (isDigit(text.charCodeAt(start - 2)) || isLatin(text.charCodeAt(start - 2)))
  );
}

const SPAN_BEFORE = /[一每半两](?:年|月|周|天|日|季度?)$/;
const MONTHLY = /^个(?:半?月|季|学|星|工|周)/;

/** Whether turns tell how often: 每季度开展一次, 每年不少于2次, 一月一次, 2次/年. */
export function isFrequency(text: string, start: number, end: number): boolean {
  if (text[end] === '/' || text[end] === '／') return true;
  if (SPAN_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return true;
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    const char = text[i];
    if (',，;；。:：!！?？“”'.includes(char)) return false;
    if (char === '每') return PERIODS.includes(text[i + 1]) || MONTHLY.test(text.slice(i + 1, i + 4));
  }
  return false;
}
