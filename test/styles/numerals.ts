/** Numbers as notices write them. */

const DIGITS = '一二三四五六七八九';
const CAPITALS = '壹贰叁肆伍陆柒捌玖';

const upTo99 = (n: number, digits: string, ten: string): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : tens === 1 ? ten : digits[tens - 1] + ten;
  return head + (ones === 0 ? '' : digits[ones - 1]);
};

/** 一, 二 … 十一 … 九十九. */
export const han = (n: number): string => upTo99(n, DIGITS, '十');
/** 壹, 贰 … 拾壹. */
export const capital = (n: number): string => upTo99(n, CAPITALS, '拾');
/** ① to ⑳. */
export const circled = (n: number): string => String.fromCharCode('①'.charCodeAt(0) + n - 1);
/** A, B … Z. */
export const letter = (n: number): string => String.fromCharCode('A'.charCodeAt(0) + n - 1);
