/**
 * Shapes of what a contact line gives: telephone numbers, mail addresses, postcodes.
 *
 * Sources: the Chinese numbering plan (area code 0 and 2–3 digits, local number 7–8 digits, mobile 11 digits from 13 to
 * 19, services 1xx, 1xxxx, 95xxx, 96xxx, 400 and 800); postcodes have six digits. Masked digits are *, x or ×.
 * Every pattern is sticky and bounded, so that reading stays linear on any run of digits or dashes.
 */

import { charClass } from '../char-class.js';

const DIGIT = '[\\d*Xx×]';
const DASH = ' ?[-—–‐‑−─]{1,2} ?';
/** 转801, -801, 分机801, (转801). No more digits may follow, else it is another number. */
const EXTENSION = `(?:(?:${DASH}|\\(?转?分机号?:?|\\(?转)\\d{1,5}(?!\\d)\\)?)`;

const AREA = new RegExp(
  `(?:\\+?86-?)?(?:\\((?=[0*Xx×])${DIGIT}{3,4}\\)(?:${DASH}| )?|(?=[0*Xx×])${DIGIT}{3,4}(?:${DASH}| ))(${DIGIT}{5,24})`,
  'y',
);
/** Written in one: 05995550266. */
const JOINED_AREA = /0\d{9,11}/y;
const MOBILE = new RegExp(`(?:\\+?86-?)?1[3-9]${DIGIT}(?:${DASH}| )?${DIGIT}{4}(?:${DASH}| )?${DIGIT}{4}`, 'y');
const FREE = /[48]00(?:-?\d{3}-?\d{4}|-\d{4}-\d{3}|\d-\d{3}-\d{3})/y;
const LOCAL_8 = new RegExp(`[2-9*Xx×]${DIGIT}{7}`, 'y');
const LOCAL_7 = new RegExp(`[2-9*Xx×]${DIGIT}{6}`, 'y');
const SERVICE = /1(?:\d{4}|[12]\d)|9[56]\d{3,4}/y;
const TAIL = new RegExp(EXTENSION, 'y');

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};
const ends = (pattern: RegExp, text: string, offset: number): number =>
  at(pattern, text, offset) ? pattern.lastIndex : -1;

/** Is a number complete at `end`: no digit follows, or another number that lost the blank before it? */
function closed(text: string, end: number): boolean {
  if (!isDigit(text[end])) return text[end] !== '@';
  return at(/1[3-9]\d{9}(?!\d)|0\d{2,3}[-—]\d{5}/y, text, end) !== null;
}

function withExtension(text: string, end: number): number {
  const extended = ends(TAIL, text, end);
  if (extended < 0) return end;
  // (转801) takes its bracket, 转801) leaves the bracket of the note round the number.
  const opened = text.slice(end, extended).includes('(');
  return !opened && text[extended - 1] === ')' ? extended - 1 : extended;
}

function areaEnd(text: string, offset: number): number {
  const match = at(AREA, text, offset);
  if (!match) return -1;
  const from = offset + match[0].length - match[1].length;
  for (const length of [Math.min(8, match[1].length), 7, 6, 5])
    if (length <= match[1].length && closed(text, from + length)) return withExtension(text, from + length);
  return -1;
}

/** What a telephone number begins with, and a mail address. */
const OPENS_PHONE = charClass('+0123456789(*Xx×');
const OPENS_MAIL = charClass('0123456789*abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\u017f\u212a');

/** End of a telephone number that is one by its own shape (area code, mobile, 400), or -1. */
export function phoneEnd(text: string, offset: number): number {
  if (!OPENS_PHONE[text.charCodeAt(offset)]) return -1;
  if (isDigit(text[offset - 1])) {
    // A digit before it is fine only where a blank was lost between two numbers; the token before it ended there.
    if (!closed(text, offset)) return -1;
  }
  const area = areaEnd(text, offset);
  if (area > 0) return area;
  for (const pattern of [MOBILE, FREE, JOINED_AREA]) {
    const end = ends(pattern, text, offset);
    if (end > 0 && closed(text, end) && mailEnd(text, offset) < 0) return withExtension(text, end);
  }
  return -1;
}

/** What makes a short run of digits a count, a sum or a day instead of a number to dial. */
const COUNTED = /[.%‰元万亿年月日号人个次项件部台份条户名米吨]/;

/** End of a number that is one only behind a key: 84985719, 555****, 12345; or -1. */
export function shortPhoneEnd(text: string, offset: number): number {
  if (!OPENS_PHONE[text.charCodeAt(offset)]) return -1;
  if (isDigit(text[offset - 1])) return -1;
  for (const pattern of [LOCAL_8, LOCAL_7, SERVICE]) {
    const end = ends(pattern, text, offset);
    if (end > 0 && closed(text, end) && !COUNTED.test(text[end] ?? '')) return withExtension(text, end);
  }
  return -1;
}

const MAIL =
  /[A-Za-z0-9*][A-Za-z0-9._%+*-]{0,63}(?:@|\((?:at|@)\)|\[(?:at|@)\]|#)(?:[A-Za-z0-9*-]{1,63}\.){1,6}(?=[A-Za-z])[A-Za-z]{2,24}/iy;

/** End of a mail address, also written with (at) or #; or -1. */
export const mailEnd = (text: string, offset: number): number =>
  OPENS_MAIL[text.charCodeAt(offset)] ? ends(MAIL, text, offset) : -1;

const MASKED = charClass('0123456789*Xx×');

/** End of six digits that stand alone: 353900, 35****, xxxxxx ; or -1. */
export function postcodeEnd(text: string, offset: number): number {
  if (!MASKED[text.charCodeAt(offset)] || MASKED[text.charCodeAt(offset - 1)]) return -1;
  const end = ends(/[\d*Xx×]{6}/y, text, offset);
  return end > 0 && !MASKED[text.charCodeAt(end)] ? end : -1;
}
