/**
 * How far a value runs that has no shape of its own: an address, a name, hours, a period. Each function looks ahead
 * over the tokens (`peek(1)` is the next one) and gives the offset behind the value, or -1 where there is none.
 */
import { EOF, type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import { HOURS_BEGINNINGS } from '../lexicon/contact.js';
import { end } from './items.js';
import { isAddressPart, opensPeriod } from './judge.js';
import * as T from './tokens.js';

export type Peek = (ahead: number) => IToken;

/** A bracket is not looked through further than this many tokens. */
const BRACKET_TOKENS = 40;
/** 县教育局计划财务股周老师: a name with its office is no longer than this. */
const LONGEST_NAME = 24;

export const is = (token: IToken, ...types: TokenType[]): boolean => types.some((type) => tokenMatcher(token, type));
const isEnd = (token: IToken): boolean => token.tokenType === EOF;
/** Ends a value of whatever kind. */
const closes = (token: IToken): boolean =>
  isEnd(token) || is(token, T.Key, T.Stop, T.Semicolon, T.Close, T.Phone, T.Email, T.Mailto);

/** The place of the bracket that closes the one at `open`, or -1 where a key or another bracket comes first. */
export function closing(peek: Peek, open: number): number {
  for (let k = open + 1; k <= open + BRACKET_TOKENS; k++) {
    const token = peek(k);
    if (is(token, T.Close)) return k;
    if (isEnd(token) || is(token, T.Key, T.Open)) return -1;
  }
  return -1;
}

/** The text from the token at `from` up to the next mark or key. */
function piece(peek: Peek, from: number, text: string): string {
  let k = from;
  while (!closes(peek(k)) && !is(peek(k), T.Comma, T.Enum, T.Open)) k++;
  return k > from ? text.slice(peek(from).startOffset, end(peek(k - 1))) : '';
}

/** Whether a clause ends before a token. */
export const endsClause = (token: IToken): boolean => isEnd(token) || is(token, T.Close, T.Comma, T.Semicolon, T.Stop);

/** 管委会东楼611　075899: six digits set apart, behind which nothing more of the clause stands. */
export const isPostcode = (peek: Peek, k: number): boolean =>
  is(peek(k), T.SixDigits) && peek(k).startOffset > end(peek(k - 1)) && endsClause(peek(k + 1));

/** Up to ；。, a postcode, a note in brackets, the next key, or a comma that no further part of the address follows. */
export function addressEnd(peek: Peek, text: string): number {
  let last = -1;
  for (let k = 1; !closes(peek(k)) && !(last > 0 && isPostcode(peek, k)); k++) {
    let token = peek(k);
    if (is(token, T.Open)) {
      k = closing(peek, k);
      if (k < 0 || !isAddressPart(piece(peek, k + 1, text))) return last;
      token = peek(k);
    } else if (is(token, T.Comma, T.Enum)) {
      if (last < 0 || !isAddressPart(piece(peek, k + 1, text))) return last;
    }
    last = end(token);
  }
  return last;
}

/** Characters of days and spans of days. */
const DAYS = /^[自从]?[\d*Xx×年月日号时分:.\-—–~至到起止个工作自然天上下午 ]+/;

/** Up to the comma or the bracket; without a colon or 为 only what begins as a day does. */
export function periodEnd(peek: Peek, text: string, linked: boolean): number {
  const first = peek(1);
  if (!linked && !opensPeriod(text.slice(first.startOffset, first.startOffset + 8))) return -1;
  let last = -1;
  for (let k = 1; !closes(peek(k)) && !is(peek(k), T.Comma, T.Open); k++) last = end(peek(k));
  if (last < 0) return -1;
  const days = DAYS.exec(text.slice(first.startOffset, last))?.[0].length ?? 0;
  return days >= 4 ? first.startOffset + days : last;
}

/** Up to the mark or the bracket; a comma is passed where a time follows it. */
export function hoursEnd(peek: Peek, text: string): number {
  let last = -1;
  for (let k = 1; !closes(peek(k)) && !is(peek(k), T.Open); k++) {
    if (is(peek(k), T.Comma)) {
      const next = piece(peek, k + 1, text);
      if (!/^\d{1,2}[:点时]/.test(next) && !HOURS_BEGINNINGS.some((word) => next.startsWith(word))) return last;
    }
    last = end(peek(k));
  }
  return last;
}

/** One name: a run of text without digits or marks. */
export function nameEnd(peek: Peek): number {
  let k = 1;
  while (is(peek(k), T.Text) && !/^[\d:]/.test(peek(k).image)) k++;
  const to = k > 1 ? end(peek(k - 1)) : -1;
  return to - peek(1).startOffset <= LONGEST_NAME ? to : -1;
}
