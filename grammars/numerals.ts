/**
 * Chinese numerals to integers.
 *
 * Both ways of writing are read: by place value (二十三, 一百零五, 两千零五, 廿三) and digit by digit (二〇二四,
 * 二○○七 with U+25CB, 一九九八). Source: GB/T 15835-2011 (出版物上数字用法), 4.2 and 5.
 */

const DIGITS = new Map(
  Object.entries({
    〇: 0,
    零: 0,
    '○': 0,
    '０': 0,
    Ｏ: 0,
    O: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    壹: 1,
    贰: 2,
    叁: 3,
    肆: 4,
    伍: 5,
    陆: 6,
    柒: 7,
    捌: 8,
    玖: 9,
  }),
);
const TENS = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const BUNDLES = new Map(Object.entries({ 廿: 20, 卅: 30 }));
const MYRIADS = new Map(Object.entries({ 万: 1e4, 亿: 1e8 }));

/** Digit by digit: 二〇二四; `null` where another numeral stands among them. */
function placeByPlace(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS.get(char);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The integer that a run of Chinese numerals states, `null` where it states none.
 *
 * @param text numerals and nothing else: 二十三, 二〇〇七, 两千零五, 三万
 */
export function integerOf(text: string): number | null {
  if (text.length < 2) return DIGITS.get(text) ?? (text === '十' || text === '拾' ? 10 : (BUNDLES.get(text) ?? null));
  const placed = placeByPlace(text);
  if (placed !== null) return placed;
  let total = 0; // closed by 万 or 亿
  let section = 0; // below 万
  let digit: number | null = null;
  for (const char of text) {
    if (TENS.has(char)) {
      section += (digit ?? (char === '十' || char === '拾' ? 1 : 0)) * (TENS.get(char) as number);
      if (digit === null && char !== '十' && char !== '拾') return null;
      digit = null;
    } else if (BUNDLES.has(char)) {
      if (digit !== null) return null;
      section += BUNDLES.get(char) as number;
    } else if (MYRIADS.has(char)) {
      const below = section + (digit ?? 0);
      if (below === 0 && total === 0) return null;
      total = (total + below) * (MYRIADS.get(char) as number);
      section = 0;
      digit = null;
    } else if (DIGITS.has(char)) {
      if (digit !== null && digit !== 0) return null; // 二三 beside place values is no number
      digit = DIGITS.get(char) as number;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** What a count in figures or in numerals states (12, 十二); `null` where it states none. */
export const countOf = (count: string): number | null =>
  count[0] >= '0' && count[0] <= '9' ? Number(count) : integerOf(count);

/** What {@link integerOf} reads, as the inside of a character class. */
export const NUMERAL_CLASS = '〇零○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

/** The number that a cell holds, and nothing else: 3, 十一; `null` for any other text. */
export function numberAlone(cell: string): number | null {
  const text = cell.trim();
  if (/^\d{1,3}$/.test(text)) return Number(text);
  return /^[一二三四五六七八九十]{1,3}$/.test(text) ? integerOf(text) : null;
}

const NAMED = /^(?:问题|序号|第){0,2}([\d一二三四五六七八九十]{1,3})[个项条号]?$/;

/** The number of a cell that names it: 问题一, 第3项, 3; `null` for any other text. */
export const numberNamed = (cell: string): number | null => numberAlone(NAMED.exec(cell.trim())?.[1] ?? '');
