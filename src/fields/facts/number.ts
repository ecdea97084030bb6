import { half } from '../../../grammars/facts/chars.js';
import type { Figure, Term } from '../../../grammars/facts/nodes.js';
import { integerOf } from '../../../grammars/numerals.js';

/** The decimal digits of a figure, without thousand separators; `null` where it is masked or states no number. */
export function decimalOf(figure: Figure): string | null {
  if (figure.writing === 'masked') return null;
  if (figure.writing === 'digits') return half(figure.image).replaceAll(',', '');
  const value = integerOf(figure.image);
  return value === null ? null : String(value);
}

/** A decimal times a power of ten, with no error of binary fractions: 8.7, 4 → 87000. */
export const shifted = (decimal: string, power: number): number => Number(`${decimal}e${power}`);

/** What an amount states; `null` where a part of it is masked or no number. */
export function amountOf(terms: readonly Term[]): number | null {
  let sum = 0;
  for (const { figure, power } of terms) {
    const decimal = decimalOf(figure);
    if (decimal === null) return null;
    sum += shifted(decimal, power);
  }
  return sum;
}

/** Powers of ten that may be said alone before 余 or 多: 百余名 is 100, 千余户 1000. */
const ROUND: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 };

/** Whether numerals give digits one by one without a place value: 三四 (three or four), 二〇二四. */
const digitwise = (image: string): boolean => image.length > 1 && !/[十百千万亿廿卅拾佰仟]/.test(image);

/**
 * What a number in Chinese numerals counts: 两, 十六, 三百; 百 before 余. `null` for what is no definite number
 * (三四, 百, 零).
 */
export function countOf(image: string, about: boolean): number | null {
  if (image in ROUND) return about ? ROUND[image] : null;
  if (digitwise(image)) return null;
  const value = integerOf(image);
  return value === 0 ? null : value;
}
