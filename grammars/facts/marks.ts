import type { TokenType } from 'chevrotain';
import { derived } from '../lexicon/derived.js';
import { ENDS, RANGE_MARKS, THIRDS, YEAR_PARTS } from '../lexicon/facts-dates.js';
import { CURRENCIES, NOT_A_SCALE, NOT_MONEY, SCALES } from '../lexicon/facts-money.js';
import { BEHIND_UNIT, SPANS } from '../lexicon/units.js';
import { beginsNumber } from './chars.js';
import {
  ABOUT,
  AMOUNTS,
  behind,
  DATED,
  DIGITS,
  FIGURES,
  MASKED,
  MONTH,
  NUMERALS,
  playing,
  SCALED,
  YEAR,
} from './making.js';
import { Vocabulary } from './vocabulary.js';

/** Marks and units: tokens only behind what they can follow, so that 个人 and 元素 stay prose. */

const isOneOf = (chars: string): ((code: number) => boolean) => {
  const codes = Array.from(chars, (char) => char.charCodeAt(0));
  return (code) => codes.includes(code);
};
/** A mark of one character. */
const sign = (name: string, role: number, chars: string): TokenType =>
  behind(name, role, (text, at) => (chars.includes(text[at] || ' ') ? text[at] : null), isOneOf(chars));

export const Percent = sign('Percent', DIGITS | MASKED, '%％');
export const About = playing(sign('About', DIGITS | NUMERALS | MASKED | SCALED, '余多'), ABOUT);

const scales = new Vocabulary(SCALES.map(([word]) => word));
const noScale = new Vocabulary(NOT_A_SCALE);
export const Scale = playing(
  // 千米, 百分: there the unit begins
  behind(
    'Scale',
    DIGITS | MASKED | ABOUT,
    (text, at) => (noScale.at(text, at) ? null : scales.at(text, at)),
    (code) => scales.opens(code),
  ),
  SCALED,
);

const currencies = new Vocabulary(CURRENCIES.map(([word]) => word));
const notMoney = new Vocabulary(NOT_MONEY);
export const Currency = behind(
  'Currency',
  AMOUNTS,
  (text, at) => (notMoney.at(text, at) ? null : currencies.at(text, at)),
  (code) => currencies.opens(code),
);

export const YearMark = playing(
  behind(
    'YearMark',
    FIGURES,
    (text, at) => {
      // 90年代, 三年级, 年均
      if (text[at] !== '年' || '代级均'.includes(text[at + 1] || ' ')) return null;
      return text[at + 1] === '度' ? '年度' : '年';
    },
    isOneOf('年'),
  ),
  YEAR | DATED,
);
export const MonthMark = playing(
  behind(
    'MonthMark',
    FIGURES,
    (text, at) => (text[at] !== '月' ? null : text[at + 1] === '份' ? '月份' : '月'),
    isOneOf('月'),
  ),
  MONTH | DATED,
);
export const DayMark = playing(sign('DayMark', FIGURES, '日号'), DATED);

const thirds = new Vocabulary(THIRDS);
export const Third = playing(
  behind(
    'Third',
    MONTH,
    (text, at) => thirds.at(text, at),
    (code) => thirds.opens(code),
  ),
  DATED,
);
export const Ending = playing(sign('Ending', YEAR | MONTH, ENDS.join('')), DATED);
const parts = new Vocabulary(YEAR_PARTS);
export const YearPart = behind(
  'YearPart',
  YEAR,
  (text, at) => parts.at(text, at),
  (code) => parts.opens(code),
);

export const RangeMark = behind(
  'RangeMark',
  FIGURES | DATED,
  (text, at) => {
    if (!RANGE_MARKS.includes(text[at] || ' ')) return null;
    const end = text[at] === '—' && text[at + 1] === '—' ? at + 2 : at + 1;
    return beginsNumber(text, end) ? text.slice(at, end) : null;
  },
  isOneOf(RANGE_MARKS),
);

const units = derived(({ numbers }) => new Vocabulary([...numbers.units, ...SPANS]));
const others = derived(({ numbers }) => new Vocabulary(numbers.notUnits));
const own = new Vocabulary(BEHIND_UNIT);
export const Unit = behind('Unit', AMOUNTS, (text, at, lists) => {
  const word = units(lists).at(text, at);
  const other = word && others(lists).at(text, at);
  if (!word || !other || other.length <= word.length) return word;
  return own.at(text, at + word.length) ? word : null;
});
