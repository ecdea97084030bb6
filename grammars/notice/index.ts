/** The notice's grammar, built once. */
import type { IToken, TokenType } from 'chevrotain';
import { NoticeParser, type Phrase } from './parser.js';

export type { Phrase } from './parser.js';
export * as tokens from './tokens.js';

/** What a token of a notice carries: where it stands in the source. */
export interface Payload {
  start: number;
  end: number;
  [key: string]: unknown;
}

export type NoticeToken = IToken & { payload: Payload };

/** A token of the notice: no lexer makes it, the resolved lines do. */
export function noticeToken(type: TokenType, payload: Payload): NoticeToken {
  return {
    image: type.name,
    startOffset: payload.start,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    payload,
  };
}

let parser: NoticeParser | undefined;

/** The parser, for railroad diagrams and tests. */
export function noticeParser(skipValidations = true): NoticeParser {
  if (!skipValidations) return new NoticeParser(false);
  parser ??= new NoticeParser();
  return parser;
}

/**
 * Parses a notice's tokens.
 *
 * @throws {Error} if the grammar refuses them, which is a defect of the grammar
 */
export function parseNotice(tokens: NoticeToken[]): Phrase {
  const p = noticeParser();
  p.input = tokens;
  const phrase = p.notice();
  if (p.errors.length) throw new Error(`the grammar of notices refused its tokens: ${p.errors[0].message}`);
  return phrase;
}
