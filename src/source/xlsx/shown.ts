/** Numbers as a cell shows them. */
import { dateFromSerial, format, isDateFormat } from 'numfmt';
import { GENERAL } from './formats.js';

/** The day before which Excel counts no date, and the last of the year 9999. */
const LAST_DAY = 2_958_465;
/** Days from the first that Excel counts to the first that old Macs do. */
const DAYS_TO_1904 = 1462;
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

const OPTIONS = { locale: 'zh-CN', fillChar: '', nbsp: false } as const;

/** A number as a cell shows it. */
type Show = (value: number) => string;

/**
 * How cells of a code show their numbers.
 *
 * A date is shown as its code says where the year leads in it, as in Chinese. Any other order (05-06-24), and a code
 * that leaves the year out, becomes ISO 8601: the cell knows the whole date.
 *
 * @param code as in the workbook: `0%`, `yyyy/m/d`
 */
export function numberShower(code: string, from1904: boolean): Show {
  const plain = yearsOf(code.replace(/G\/通用格式/gi, GENERAL).replace(/\[DBNum\d\]/gi, ''));
  const said = bare(plain);
  if (said.trim() === '' || said === '@' || plain === GENERAL) return general;
  if (/general/.test(said)) {
    const frame = plain.replace(/\[[^\]]*\]|"|\\|_./g, '');
    return (value) => frame.replace(/general/i, () => general(value));
  }
  return (value) => {
    try {
      if (isDateFormat(plain)) return shownDate(value, plain, said, from1904);
      return format(plain, value, OPTIONS).trim();
    } catch {
      // A code that the library cannot follow says nothing of the number.
      return general(value);
    }
  };
}

/** Shows numbers by their codes, each of which is worked out once. */
export function numberShowers(from1904: boolean): (value: number, code: string) => string {
  const known = new Map<string, Show>();
  return (value, code) => {
    const show = known.get(code) ?? numberShower(code, from1904);
    known.set(code, show);
    return show(value);
  };
}

function shownDate(value: number, code: string, said: string, from1904: boolean): string {
  const day = from1904 ? value + DAYS_TO_1904 : value;
  if (day < 0 || day > LAST_DAY) return general(value);
  const hasDay = said.includes('d');
  const hasYear = said.includes('y');
  if (!hasDay && !hasYear && !/mmm/.test(said)) return format(code, day, OPTIONS).trim();
  if (/^\s*yyyy/.test(said)) return format(code, day, OPTIONS).trim();
  const [year, month, date, hours, minutes] = dateFromSerial(day).map((part) => String(part).padStart(2, '0'));
  if (!hasDay && hasYear) return `${year}-${month}`;
  const whole = `${year}-${month}-${date}`;
  return /[hs]/.test(said) ? `${whole} ${hours}:${minutes}` : whole;
}
