import { createToken, EmbeddedActionsParser, Lexer, type TokenType } from 'chevrotain';
import * as marks from './marks.js';
import * as openers from './openers.js';

export * from './marks.js';
export * from './openers.js';

/** In the order in which the lexer tries them: what is frequent first, what is longer before what begins like it. */
export const TOKENS: TokenType[] = [
  openers.Prose,
  marks.YearPart,
  openers.NumericDate,
  openers.Clock,
  openers.Masked,
  openers.Digits,
  marks.Percent,
  marks.Currency,
  marks.YearMark,
  marks.MonthMark,
  marks.DayMark,
  marks.Third,
  marks.Ending,
  marks.RangeMark,
  marks.Scale,
  marks.About,
  marks.Unit,
  openers.Blank,
  openers.Title,
  openers.NumberTail,
  openers.OfHundred,
  openers.Numerals,
  openers.NamedYear,
  openers.Code,
  openers.Stray,
];

/** Any token that may stand alone, as it opens no fact there. */
export const Loose = createToken({ name: 'Loose', pattern: Lexer.NA });
for (const type of TOKENS)
  if (type !== openers.Prose && type !== openers.Blank) type.CATEGORIES = [...(type.CATEGORIES ?? []), Loose];

/** A lexer of facts. No first-character tables: the prose token comes first and rejects by one table of its own. */
export const buildLexer = (skipValidations = true): Lexer =>
  new Lexer([...TOKENS, openers.Figure, Loose], { positionTracking: 'onlyOffset', safeMode: true, skipValidations });

/**
 * Makes the token types know their categories, as building a lexer does at three times the cost: a parser that is built
 * before would match none of them.
 */
export const learnCategories = (): EmbeddedActionsParser =>
  new EmbeddedActionsParser([...TOKENS, openers.Figure, Loose], { skipValidations: true });
