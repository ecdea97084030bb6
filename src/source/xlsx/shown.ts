/** Numbers as a cell shows them. */
import { formatValue, isDateFormat, serialToDate } from 'hucre';
import { GENERAL } from './formats.js';

/** The day before which Excel counts no date, and the last of the year 9999. */
const LAST_DAY = 2_958_465;
/** Digits that a number has at most: more are the machine's, not the writer's. */
const DIGITS = 15;

/** A number without a code of its own: 0.1 + 0.2 is 0.3. */
const general = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** What a code says but for its literals, colours and locales. */
const bare = (code: string): string =>
  code
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .split(';')[0]
    .toLowerCase();

/** In codes of East Asia e is the year, where no digits stand round it. */
const yearsOf = (code: string): string =>
  /[0#?]|general/.test(bare(code)) ? code : code.replace(/("[^"]*"|\\.|\[[^\]]*\])|e+/gi, (_, kept) => kept ?? 'yyyy');

/** The library tries every denominator of as many digits as the code has signs: of more than these it is not asked. */
const MANY_SIGNS = /[?#0]{5,}\s*$/;

/**
 * A number as its cell shows it.
 *
 * A date is shown as its code says where the year leads in it, as in Chinese. Any other order (05-06-24), and a code
 * that leaves the year out, becomes ISO 8601: the cell knows the whole date.
 *
 * @param code as in the workbook: `0%`, `yyyy/m/d`
 */
export function shownNumber(value: number, code: string, from1904: boolean): string {
  const plain = yearsOf(code.replace(/G\/通用格式/gi, GENERAL).replace(/\[DBNum\d\]/gi, ''));
  const said = bare(plain);
  if (said.trim() === '' || said === '@') return general(value);
  if (/general/.test(said)) return plain.replace(/\[[^\]]*\]|"|\\|_./g, '').replace(/general/i, () => general(value));
  try {
    if (isDateFormat(plain)) return shownDate(value, plain, said, from1904);
    if (said.includes('/') && said.split('/').some((side) => MANY_SIGNS.test(side))) return general(value);
    return formatValue(value, plain, { is1904: from1904 });
  } catch {
    // A code that the library cannot follow says nothing of the number.
    return general(value);
  }
}

function shownDate(value: number, code: string, said: string, from1904: boolean): string {
  if (value < 0 || value > LAST_DAY) return general(value);
  const hasDay = said.includes('d');
  const hasYear = said.includes('y');
  if (!hasDay && !hasYear && !/mmm/.test(said)) return formatValue(value, code, { is1904: from1904 });
  if (/^\s*yyyy/.test(said)) return formatValue(value, code, { is1904: from1904 });
  const iso = serialToDate(value, from1904).toISOString();
  if (!hasDay && hasYear) return iso.slice(0, 7);
  return /[hs]/.test(said) ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
}
