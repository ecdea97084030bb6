/**
 * Whether a telephone number can be dialled, by the Chinese numbering plan: a mobile number has 11 digits from 13 to
 * 19; an area code has 3 digits (010, 02x: then 8 more) or 4 (03xx to 09xx: then 7 or 8 more); 400 and 800 numbers have
 * 10; services have 3 (1xx), 5 or 6 (1xxxx, 95xxx, 96xxxx). Extensions behind a dash are let be.
 */

/** Services, also behind an area code: 12345, 110, 96110, 118114. */
const SERVICE = /^(?:1\d{2}|1[0-2]\d{3,4}|9[56]\d{3,4})$/;
const MOBILE = /^1[3-9]\d{9}$/;
const FREE = /^[48]00\d{7}$/;
const AREA_3 = /^0(?:10|2\d)$/;
const AREA_4 = /^0[03-9]\d{2}$/;
const LOCAL = /^\d{7,8}$/;
/** The longest run that is one number: 0599 and 8 digits. */
const LONGEST = 12;
/** The shortest that is no service. */
const SHORTEST = 7;

const isWhole = (digits: string): boolean =>
  MOBILE.test(digits) ||
  FREE.test(digits) ||
  SERVICE.test(digits) ||
  (LOCAL.test(digits) && !digits.startsWith('0')) ||
  isLong(digits.slice(0, 3), digits.slice(3)) ||
  isLong(digits.slice(0, 4), digits.slice(4));

const isLong = (area: string, local: string): boolean =>
  SERVICE.test(local) && (AREA_3.test(area) || AREA_4.test(area))
    ? true
    : AREA_3.test(area)
      ? local.length === 8
      : AREA_4.test(area) && LOCAL.test(local);

/**
 * Whether a number as written can be dialled: 0599-5550311, (010)65550311转801, 139-0599-0000.
 *
 * @param written folded: digits, dashes and brackets, nothing else
 */
export function canDial(written: string): boolean {
  const parts = written.replace(/^(?:\+|00)?86(?=[-(01])/, '').match(/\d+/g) ?? [];
  const [first = '', second = ''] = parts;
  if (first.startsWith('0') && first.length <= 6) return isLong(first, second);
  if (isWhole(first)) return true;
  return MOBILE.test(parts.join('')) || FREE.test(parts.join(''));
}

/** Whether a run of digits is two numbers that lost the blank between them, or a number and something else. */
export function isGlued(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length <= LONGEST) return false;
  return [7, 8, 11, 12].some((length) => digits.length >= length + SHORTEST && isWhole(digits.slice(0, length)));
}
