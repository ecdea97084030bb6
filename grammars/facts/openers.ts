import { createToken, Lexer, type TokenType } from 'chevrotain';
import { NAMED_YEARS, RELATIVE_YEARS } from '../lexicon/facts-dates.js';
import { begins, mayFollow } from './chars.js';
import { DATED, DIGITS, MASKED, NUMERALS, playing, type Shape, shaped, token, YEAR } from './making.js';
import * as shapes from './shapes.js';
import { Vocabulary } from './vocabulary.js';

/** Tokens that may stand anywhere: prose, and what a fact begins with. */

const blank = /[\s\u3000]+/y;
export const Blank = token(
  'Blank',
  (text, offset) => {
    const code = text.charCodeAt(offset);
    if (code > 32 && code !== 0x3000 && code !== 0xa0) return null;
    blank.lastIndex = offset;
    const found = blank.exec(text);
    return found ? [found[0]] : null;
  },
  Lexer.SKIPPED,
);

/** What no fact begins with, up to where one may begin. */
export const Prose = token('Prose', (text, offset, tokens, lists) => {
  if (begins(text, offset, lists)) return null;
  const last = tokens.length > 0 ? tokens[tokens.length - 1].tokenType : Prose;
  if (last !== Prose && last !== Title && mayFollow(text.charCodeAt(offset), lists)) return null;
  return [text.slice(offset, shapes.prose(text, offset, lists))];
});
/** What looked like the beginning of a token and is none. */
export const Stray = shaped('Stray', shapes.prose);

export const Title = shaped('Title', shapes.title);
export const NumberTail = shaped('NumberTail', shapes.documentTail);
export const NumericDate = playing(shaped('NumericDate', shapes.numericDate), DATED);
export const Clock = shaped('Clock', shapes.timeOfDay);
export const Code = shaped('Code', shapes.coded);

const years = new Vocabulary([...Object.keys(NAMED_YEARS), ...Object.keys(RELATIVE_YEARS)]);
export const NamedYear = playing(
  token('NamedYear', (text, offset) => {
    const word = years.at(text, offset);
    // 今年度 is the books' year
    return word && text[offset + 2] !== '度' ? [word] : null;
  }),
  YEAR | DATED,
);
export const OfHundred = token('OfHundred', (text, offset) => (text.startsWith('百分之', offset) ? ['百分之'] : null));

/** Any number: the category of the three writings. */
export const Figure = createToken({ name: 'Figure', pattern: Lexer.NA });
const figure = (name: string, shape: Shape, role: number): TokenType => {
  const type = playing(shaped(name, shape), role);
  type.CATEGORIES = [Figure];
  return type;
};
export const Digits = figure('Digits', shapes.number, DIGITS);
export const Numerals = figure('Numerals', shapes.chinese, NUMERALS);
export const Masked = figure('Masked', shapes.hidden, MASKED);
