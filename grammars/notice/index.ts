/** The notice's grammar, built once. */
import { NoticeParser } from './parser.js';
import type { NoticeToken, Phrase } from './phrase.js';

export * from './phrase.js';
export * as tokens from './tokens.js';

let parser: NoticeParser | undefined;

/** The parser, for railroad diagrams and tests. */
export function noticeParser(skipValidations = true): NoticeParser {
  if (!skipValidations) return new NoticeParser({ whole: true });
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
  try {
    const phrase = p.notice();
    if (p.errors.length) throw new Error(`the grammar of notices refused its tokens: ${p.errors[0].message}`);
    return phrase;
  } finally {
    // The parser is kept; what it read is not.
    p.input = [];
  }
}
