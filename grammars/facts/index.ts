import type { IToken, Lexer } from 'chevrotain';
import type { Lexicon } from '../lexicon/built-in.js';
import { buildLex } from './lex.js';
import type { FactNode } from './nodes.js';
import { FactsParser } from './parser.js';
import { buildLexer, learnCategories, Prose } from './tokens.js';

export type * from './nodes.js';

interface Reader {
  readonly lexer: Lexer;
  lex: (text: string, lists: Lexicon) => IToken[];
  parser: FactsParser;
}

let reader: Reader | undefined;

/**
 * Lexer and parser of facts. Chevrotain's lexer is there to be held against ours, and built when somebody asks for it.
 */
export function buildReader(skipValidations = true): Reader {
  let lexer = skipValidations ? undefined : buildLexer(false);
  if (!lexer) learnCategories();
  return {
    get lexer() {
      lexer ??= buildLexer();
      return lexer;
    },
    lex: buildLex(),
    parser: new FactsParser({ whole: !skipValidations }),
  };
}

function theReader(): Reader {
  reader ??= buildReader();
  return reader;
}

/** The parser of facts, built at the first call; its serialised rules draw the railroad diagrams. */
export const factsParser = (): FactsParser => theReader().parser;

/** What no numeric date is without: 2024.6, 2024-06-18. */
const YEAR_IN_FIGURES = /[0-9０-９]{4}[.．\-－/／]/;

/** Whether a date in a text may name a month: none does without the word for it, unless it is written in figures alone. */
export const mayNameMonth = (text: string): boolean => text.includes('月') || YEAR_IN_FIGURES.test(text);

/**
 * The phrases of facts in a text, in order, not overlapping. Total: every text is read, none is refused.
 *
 * @param text a folded view (half-width digits, no blanks); other text is read as well as it can be
 * @param lists the word lists
 * @returns nodes with offsets in UTF-16 units into `text`
 */
export function parseFacts(text: string, lists: Lexicon): FactNode[] {
  const { lex, parser } = theReader();
  const tokens = lex(text, lists);
  return tokens.length === 1 && tokens[0].tokenType === Prose ? [] : parser.read(tokens);
}
