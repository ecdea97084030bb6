import { half } from '../../../grammars/facts/chars.js';
import type { Figure } from '../../../grammars/facts/nodes.js';
import { integerOf } from '../../../grammars/numerals.js';

/**
 * Years, months and days of EDTF (ISO 8601-2:2019), each as the digits written, masked ones as X. `null` is what no
 * calendar has.
 */

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const MASKS = /[*＊×Xx]/g;

const hiddenDigits = (figure: Figure): string => half(figure.image).replace(MASKS, 'X');

/** Four digits, or with masks; 24年 and 三年 are spans of time. A lone mask stands for all of it where `open`. */
export function yearOf(figure: Figure, open: boolean): string | null {
  if (figure.writing === 'masked') {
    const digits = hiddenDigits(figure);
    if (/^X{1,3}$/.test(digits)) return open ? 'XXXX' : null;
    return /^[\dX]{4}$/.test(digits) ? digits : /^(19|20)X$/.test(digits) ? `${digits}X` : null;
  }
  const digits = figure.writing === 'digits' ? half(figure.image) : figure.image;
  if (digits.length !== 4) return null;
  const year = figure.writing === 'digits' ? Number(digits) : integerOf(digits);
  if (year === null || !(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  return String(year);
}

function two(figure: Figure, most: number): string | null {
  if (figure.writing === 'masked') {
    const digits = hiddenDigits(figure);
    if (/^X{1,2}$/.test(digits)) return 'XX';
    return /^(\dX|X\d)$/.test(digits) ? digits : null;
  }
  const digits = half(figure.image);
  if (figure.writing === 'digits' && !/^\d{1,2}$/.test(digits)) return null;
  const value = figure.writing === 'digits' ? Number(digits) : integerOf(figure.image);
  return value !== null && value >= 1 && value <= most ? String(value).padStart(2, '0') : null;
}

export const monthOf = (figure: Figure): string | null => two(figure, 12);
export const dayOf = (figure: Figure): string | null => two(figure, 31);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month may have: 29 for February where the year is masked, 31 for a masked month. */
export function lengthOf(year: string, month: string): number {
  if (month.includes('X')) return 31;
  if (month !== '02') return LENGTHS[Number(month) - 1];
  if (year.includes('X')) return 29;
  const n = Number(year);
  return (n % 4 === 0 && n % 100 !== 0) || n % 400 === 0 ? 29 : 28;
}

/** A calendar date as far as it is known. */
export interface CalendarDate {
  year: string;
  month?: string;
  day?: string;
  /** 0 上旬, 1 中旬, 2 下旬 */
  third?: number;
}

/** First and last day of a third of a month, marked approximate: 2022-08-21~, 2022-08-31~. */
export function thirdOf({ year, month, third }: CalendarDate): [string, string] {
  const first = ['01', '11', '21'][third as number];
  const last = third === 2 ? String(lengthOf(year, month as string)) : ['10', '20'][third as number];
  return [`${year}-${month}-${first}~`, `${year}-${month}-${last}~`];
}

/** EDTF of a date, `null` for a day that its month does not have. */
export function formatted(date: CalendarDate): string | null {
  const { year, month, day, third } = date;
  if (!month) return day ? null : year;
  if (day) {
    if (!day.includes('X') && Number(day) > lengthOf(year, month)) return null;
    return `${year}-${month}-${day}`;
  }
  if (third !== undefined && !month.includes('X')) return thirdOf(date).join('/');
  return `${year}-${month}`;
}
