/** Parsers whose decisions are known before they are built parse as those do that record their grammar. */
import type { IToken, TokenType } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { ContactParser } from '../../grammars/contact/parser.js';
import { CONTACT_TOKENS } from '../../grammars/contact/tokens.js';
import { buildReader } from '../../grammars/facts/index.js';
import { FactsParser } from '../../grammars/facts/parser.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { NoticeParser } from '../../grammars/notice/parser.js';
import { NOTICE_TOKENS } from '../../grammars/notice/tokens.js';
import { random } from '../support/random.js';

const RUNS = 3000;
const chance = random(11);

/** Tokens of any types in any order, up to a dozen. */
function anyTokens(types: readonly TokenType[]): IToken[] {
  const length = Math.floor(chance.next() * 12);
  return Array.from({ length }, (_, i) => {
    const tokenType = types[Math.floor(chance.next() * types.length)];
    return { image: '一', startOffset: i, endOffset: i, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number };
  });
}

const PHRASES = [
  '2024年3月5日至5月20日',
  '500万元',
  '占比12.5%',
  '三分之二',
  '12起、3人',
  '《办法》',
  '〔2023〕5号',
  '10月底前',
];

describe('a parser that knows its decisions', () => {
  it('parses notices alike, those that the grammar refuses too, with the same words', () => {
    const whole = new NoticeParser({ whole: true });
    const quick = new NoticeParser({ known: whole.decisions() });
    const plain = new NoticeParser();
    let refused = 0;
    for (let run = 0; run < RUNS; run++) {
      const tokens = anyTokens(NOTICE_TOKENS);
      const [one, other, third] = [whole, quick, plain].map((parser) => {
        parser.input = tokens;
        const phrase = parser.notice();
        return { phrase, errors: parser.errors.map(({ message }) => message) };
      });
      expect(other).toEqual(one);
      expect(third).toEqual(one);
      if (one.errors.length > 0) refused += 1;
    }
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(RUNS);
  });

  it('finds the same facts', () => {
    const { lex, parser: whole } = buildReader(false);
    const quick = new FactsParser({ known: whole.decisions() });
    let found = 0;
    for (let run = 0; run < RUNS; run++) {
      const text = Array.from({ length: 6 }, () => PHRASES[Math.floor(chance.next() * PHRASES.length)]).join(
        chance.next() < 0.5 ? '' : '，',
      );
      const cut = text.slice(Math.floor(chance.next() * 5));
      const facts = whole.read(lex(cut, BUILT_IN));
      expect(quick.read(lex(cut, BUILT_IN)), cut).toEqual(facts);
      found += facts.length;
    }
    expect(found).toBeGreaterThan(RUNS);
  });

  it('finds the same contacts', () => {
    const whole = new ContactParser({ whole: true });
    const quick = new ContactParser({ known: whole.decisions() });
    for (let run = 0; run < RUNS; run++) {
      const tokens = anyTokens(CONTACT_TOKENS);
      const text = '一'.repeat(tokens.length);
      expect(quick.read(text, tokens, BUILT_IN)).toEqual(whole.read(text, tokens, BUILT_IN));
    }
  });

  it('has its grammar told all the same', () => {
    const whole = new NoticeParser({ whole: true });
    const quick = new NoticeParser({ known: whole.decisions() });
    expect(quick.getSerializedGastProductions()).toEqual(whole.getSerializedGastProductions());
  });

  it('decides by what it is told, and by nothing else', () => {
    const parser = new NoticeParser({ known: [] });
    parser.input = anyTokens([NOTICE_TOKENS[0]]).concat(anyTokens([NOTICE_TOKENS[0]]));
    expect(() => parser.notice()).toThrow();
  });
});
