import { createToken, type TokenType } from 'chevrotain';
import { BUILT_IN, type Lexicon } from '../lexicon/built-in.js';

/** How tokens of facts are made: from a shape, or as a mark that stands only behind what it can follow. */

export type Shape = (text: string, offset: number, lists: Lexicon) => number;
interface Lexed {
  tokenType: TokenType;
  tokenTypeIdx: number;
}
export type Matcher = (text: string, offset: number, tokens: Lexed[], lists: Lexicon) => [string] | null;

/** What a token is to the one behind it; a bit each, so that one look tells whether a mark or unit may follow. */
export const DIGITS = 1;
export const NUMERALS = 2;
export const MASKED = 4;
export const SCALED = 8;
export const ABOUT = 16;
export const YEAR = 32;
export const MONTH = 64;
export const DATED = 128;
export const FIGURES = DIGITS | NUMERALS | MASKED;
export const AMOUNTS = FIGURES | SCALED | ABOUT;

const roles: number[] = [];
/** Roles of which the token before has to play one; none for tokens that stand anywhere. */
const needs: number[] = [];

/** Gives a token type its role. */
export function playing(type: TokenType, role: number): TokenType {
  roles[type.tokenTypeIdx as number] = role;
  return type;
}

/** Whether a token of some type may begin with a code unit; none for those that are asked at every place. */
type Opens = (code: number) => boolean;
const openings: (Opens | undefined)[] = [];

/** Whether a token of a type may begin with a code unit. */
export const mayOpen = (type: TokenType, code: number): boolean =>
  openings[type.tokenTypeIdx as number]?.(code) ?? true;

const matchers: Matcher[] = [];
/** What finds tokens of a type. */
export const matcherOf = (type: TokenType): Matcher => matchers[type.tokenTypeIdx as number];

/** A token that a function finds. A lexer of Chevrotain's hands no word lists on: it finds it with the built-in ones. */
export function token(name: string, match: Matcher, opens?: Opens, group?: string): TokenType {
  const pattern = (text: string, offset: number, tokens: Lexed[]) => match(text, offset, tokens, BUILT_IN);
  const type = createToken({ name, pattern: pattern as never, line_breaks: false, ...(group ? { group } : {}) });
  matchers[type.tokenTypeIdx as number] = match;
  openings[type.tokenTypeIdx as number] = opens;
  return type;
}

/** A token as far as a shape reaches. */
export const shaped = (name: string, shape: Shape, opens?: Opens): TokenType =>
  token(
    name,
    (text, offset, _, lists) => {
      const end = shape(text, offset, lists);
      return end ? [text.slice(offset, end)] : null;
    },
    opens,
  );

/** Whether a token of a type may stand behind one of another type, or at the start of a text. */
export function mayStand(type: TokenType, last: TokenType | undefined): boolean {
  const need = needs[type.tokenTypeIdx as number];
  return need === undefined || (last !== undefined && ((roles[last.tokenTypeIdx as number] ?? 0) & need) !== 0);
}

/** A token that stands only behind tokens of some roles. */
export function behind(
  name: string,
  role: number,
  read: (text: string, at: number, lists: Lexicon) => string | null,
  opens?: Opens,
): TokenType {
  const type = token(
    name,
    (text, offset, tokens, lists) => {
      if (tokens.length === 0 || !((roles[tokens[tokens.length - 1].tokenTypeIdx] ?? 0) & role)) return null;
      const word = read(text, offset, lists);
      return word ? [word] : null;
    },
    opens,
  );
  needs[type.tokenTypeIdx as number] = role;
  return type;
}
