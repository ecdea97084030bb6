import type { IToken, TokenType } from 'chevrotain';
import type { Lexicon } from '../lexicon/built-in.js';
import { type Matcher, matcherOf, mayStand } from './making.js';
import { Blank, TOKENS } from './tokens.js';

interface Candidate {
  type: TokenType;
  match: Matcher;
}

/** The types that may stand behind another, or at the start of a text, in their order. */
const behind = (last: TokenType | undefined): Candidate[] =>
  TOKENS.filter((type) => mayStand(type, last)).map((type) => ({ type, match: matcherOf(type) }));

/**
 * Makes a function that takes texts apart as Chevrotain's lexer does: the first type that matches counts. It tries only
 * the types that can stand behind the token before, half of all, and keeps no account of lines and modes.
 */
export function buildLex(): (text: string, lists: Lexicon) => IToken[] {
  const first = behind(undefined);
  const byLast: Candidate[][] = [];
  return (text, lists) => {
    const tokens: IToken[] = [];
    let candidates = first;
    for (let at = 0; at < text.length; ) {
      const start = at;
      for (const { type, match } of candidates) {
        const image = match(text, at, tokens, lists)?.[0];
        if (!image) continue;
        at += image.length;
        if (type === Blank) break;
        const tokenTypeIdx = type.tokenTypeIdx as number;
        tokens.push({ image, startOffset: start, tokenTypeIdx, tokenType: type });
        byLast[tokenTypeIdx] ??= behind(type);
        candidates = byLast[tokenTypeIdx];
        break;
      }
      // The stray token matches where no other does.
      if (at === start) throw new Error('the tokens of facts do not cover a text');
    }
    return tokens;
  };
}
