import { createToken, type TokenType } from 'chevrotain';

/** How tokens of facts are made: from a shape, or as a mark that stands only behind what it can follow. */

export type Shape = (text: string, offset: number) => number;
interface Lexed {
  tokenType: TokenType;
  tokenTypeIdx: number;
}
export type Matcher = (text: string, offset: number, tokens: Lexed[]) => [string] | null;

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

export const token = (name: string, match: Matcher, group?: string): TokenType =>
  createToken({ name, pattern: match as never, line_breaks: false, ...(group ? { group } : {}) });

/** A token as far as a shape reaches. */
export const shaped = (name: string, shape: Shape): TokenType =>
  token(name, (text, offset) => {
    const end = shape(text, offset);
    return end ? [text.slice(offset, end)] : null;
  });

/** Whether a token of a type may stand behind one of another type, or at the start of a text. */
export function mayStand(type: TokenType, last: TokenType | undefined): boolean {
  const need = needs[type.tokenTypeIdx as number];
  return need === undefined || (last !== undefined && ((roles[last.tokenTypeIdx as number] ?? 0) & need) !== 0);
}

/** A token that stands only behind tokens of some roles. */
export function behind(name: string, role: number, read: (text: string, at: number) => string | null): TokenType {
  const type = token(name, (text, offset, tokens) => {
    if (tokens.length === 0 || !((roles[tokens[tokens.length - 1].tokenTypeIdx] ?? 0) & role)) return null;
    const word = read(text, offset);
    return word ? [word] : null;
  });
  needs[type.tokenTypeIdx as number] = role;
  return type;
}
