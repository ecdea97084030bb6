import { createToken, Lexer, type TokenType } from 'chevrotain';
import { NAMED_YEARS, RELATIVE_YEARS } from '../lexicon/facts-dates.js';
import { alwaysBegins, BRACKET, begins, isDigit, isMask, kindOf, mayFollow, NUMERAL } from './chars.js';
import { DATED, DIGITS, MASKED, NUMERALS, playing, type Shape, shaped, token, YEAR } from './making.js';
import * as shapes from './shapes.js';
import { Vocabulary } from './vocabulary.js';

/** Tokens that may stand anywhere: prose, and what a fact begins with. */

const blank = /[\s\u3000]+/y;
const isBlank = (code: number): boolean => code <= 32 || code === 0x3000 || code === 0xa0;
export const Blank = token(
  'Blank',
  (text, offset) => {
    if (!isBlank(text.charCodeAt(offset))) return null;
    blank.lastIndex = offset;
    const found = blank.exec(text);
    return found ? [found[0]] : null;
  },
  isBlank,
  Lexer.SKIPPED,
);

/** What no fact begins with, up to where one may begin. */
export const Prose = token(
  'Prose',
  (text, offset, tokens, lists) => {
    if (begins(text, offset, lists)) return null;
    const last = tokens.length > 0 ? tokens[tokens.length - 1].tokenType : Prose;
    if (last !== Prose && last !== Title && mayFollow(text.charCodeAt(offset), lists)) return null;
    return [text.slice(offset, shapes.prose(text, offset, lists))];
  },
  (code) => !alwaysBegins(code),
);
/** What looked like the beginning of a token and is none. */
export const Stray = shaped('Stray', shapes.prose);

export const Title = shaped('Title', shapes.title, (code) => code === shapes.OPEN);
export const NumberTail = shaped('NumberTail', shapes.documentTail, (code) => kindOf(code) === BRACKET);
export const NumericDate = playing(shaped('NumericDate', shapes.numericDate, isDigit), DATED);
export const Clock = shaped('Clock', shapes.timeOfDay, isDigit);
export const Code = shaped('Code', shapes.coded, (code) => code < 128);

const years = new Vocabulary([...Object.keys(NAMED_YEARS), ...Object.keys(RELATIVE_YEARS)]);
export const NamedYear = playing(
  token(
    'NamedYear',
    (text, offset) => {
      const word = years.at(text, offset);
      // 今年度 is the books' year
      return word && text[offset + 2] !== '度' ? [word] : null;
    },
    (code) => years.opens(code),
  ),
  YEAR | DATED,
);
const OF_HUNDRED = '百分之';
export const OfHundred = token(
  'OfHundred',
  (text, offset) => (text.startsWith(OF_HUNDRED, offset) ? [OF_HUNDRED] : null),
  (code) => code === OF_HUNDRED.charCodeAt(0),
);

/** Any number: the category of the three writings. */
export const Figure = createToken({ name: 'Figure', pattern: Lexer.NA });
const figure = (name: string, shape: Shape, role: number, opens: (code: number) => boolean): TokenType => {
  const type = playing(shaped(name, shape, opens), role);
  type.CATEGORIES = [Figure];
  return type;
};
export const Digits = figure('Digits', shapes.number, DIGITS, isDigit);
export const Numerals = figure('Numerals', shapes.chinese, NUMERALS, (code) => kindOf(code) === NUMERAL);
export const Masked = figure('Masked', shapes.hidden, MASKED, (code) => isDigit(code) || isMask(code));
