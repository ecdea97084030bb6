import type { IToken, TokenType } from 'chevrotain';
import type { Lexicon } from '../lexicon/built-in.js';
import { type Matcher, matcherOf, mayOpen, mayStand } from './making.js';
import { Blank, TOKENS } from './tokens.js';

interface Candidate {
  type: TokenType;
  match: Matcher;
}

/** Characters are alike here that may begin tokens of the same types: each class of them as the types' places in a bit set. */
const classes: number[] = [];
/** The class of a code unit; 0 until one is met. */
const classOf = new Uint8Array(0x10000);

function classAt(code: number): number {
  const known = classOf[code];
  if (known > 0) return known;
  const opened = TOKENS.reduce((bits, type, i) => (mayOpen(type, code) ? bits | (1 << i) : bits), 0);
  const found = classes.indexOf(opened);
  classOf[code] = found < 0 ? classes.push(opened) : found + 1;
  return classOf[code];
}

/** The types that may stand behind another, or at the start of a text, in their order, by the class of their first character. */
function behind(last: TokenType | undefined): (code: number) => readonly Candidate[] {
  const byClass: (readonly Candidate[])[] = [];
  return (code) => {
    const first = classAt(code);
    byClass[first] ??= TOKENS.filter((type, i) => mayStand(type, last) && classes[first - 1] & (1 << i)).map(
      (type) => ({ type, match: matcherOf(type) }),
    );
    return byClass[first];
  };
}

/**
 * Makes a function that takes texts apart as Chevrotain's lexer does: the first type that matches counts. It tries only
 * the types that can stand behind the token before and begin with the character at hand, a few of all, and keeps no account
 * of lines and modes.
 */
export function buildLex(): (text: string, lists: Lexicon) => IToken[] {
  const first = behind(undefined);
  const byLast: ReturnType<typeof behind>[] = [];
  return (text, lists) => {
    const tokens: IToken[] = [];
    let candidates = first;
    for (let at = 0; at < text.length; ) {
      const start = at;
      for (const { type, match } of candidates(text.charCodeAt(at))) {
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
