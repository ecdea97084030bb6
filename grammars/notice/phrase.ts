/** What the notice's grammar reads and what it makes of it. */
import type { IToken, TokenType } from 'chevrotain';

/** What a token of a notice carries: where it stands in the source. */
export interface Payload {
  start: number;
  end: number;
  [key: string]: unknown;
}

export type NoticeToken = IToken & { payload: Payload };

/** A phrase of the grammar: its rule and, in order, the tokens and phrases in it. */
export interface Phrase {
  rule: string;
  parts: (Phrase | IToken)[];
  /** The token that opened its level: carries what is known of the level. */
  open: IToken | undefined;
}

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
