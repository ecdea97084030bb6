/** Takes a contact line apart: the first type of token that matches counts, as in a lexer of Chevrotain's. */
import type { IToken } from 'chevrotain';
import type { Lexicon } from '../lexicon/built-in.js';
import { Blank, ENDS } from './tokens.js';

/**
 * The tokens of a text, without its blanks. Total: the last type takes any character.
 *
 * @param text folded (half width, Simplified), with or without its blanks
 * @param lists the word lists, whose keys are tokens
 */
export function lexContact(text: string, lists: Lexicon): IToken[] {
  const tokens: IToken[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    for (const [type, endAt] of ENDS) {
      const end = endAt(text, start, lists, tokens[tokens.length - 1]);
      if (end <= start) continue;
      at = end;
      if (type === Blank) break;
      const image = text.slice(start, end);
      tokens.push({ image, startOffset: start, tokenTypeIdx: type.tokenTypeIdx as number, tokenType: type });
      break;
    }
    if (at === start) throw new Error('the tokens of contact lines do not cover a text');
  }
  return tokens;
}
