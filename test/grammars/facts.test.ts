import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReader, factsParser, parseFacts } from '../../grammars/facts/index.js';
import { TOKENS } from '../../grammars/facts/tokens.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { FactReader } from '../../src/fields/facts/reader.js';
import { LONG } from '../support/long.js';

const WORDS = [
  ...'0123456789一二三十百千万亿〇*×Xx年月日号底初上旬下旬至到—-/.:,。;“”《》〔〕[]()（）余多个人次元%％第每前今明去同 \n政发文党的',
  '2024年',
  '百分之',
  '人次',
  '万元',
  '今年',
  '〔2024〕3号',
  '个月',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((parts) => parts.join(''));

describe('the grammar of facts', () => {
  it('is sound by the validations of its tool', () => {
    expect(() => buildReader(false)).not.toThrow();
  });

  it('can be drawn', () => {
    const rules = factsParser()
      .getSerializedGastProductions()
      .map((rule) => (rule as unknown as { name: string }).name);
    for (const rule of ['dateRange', 'money', 'percentage', 'quantity', 'document', 'documentNumber', 'other'])
      expect(rules).toContain(rule);
  });

  it('accepts every sequence of tokens', () => {
    const { lexer, parser } = buildReader();
    fc.assert(
      fc.property(text, (input) => {
        const { tokens, errors } = lexer.tokenize(input);
        parser.read(tokens);
        expect([errors, parser.errors]).toEqual([[], []]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a text apart as its tool does', () => {
    const { lexer, lex } = buildReader();
    fc.assert(
      fc.property(text, (input) => {
        const told = (tokens: ReturnType<typeof lex>) =>
          tokens.map(({ image, startOffset, tokenType }) => [image, startOffset, tokenType.name]);
        expect(told(lex(input, BUILT_IN))).toEqual(told(lexer.tokenize(input).tokens));
      }),
      { numRuns: 500 },
    );
  });

  it('accepts tokens in orders that no text yields', () => {
    const { lexer, parser } = buildReader();
    const all = lexer.tokenize(
      '2024年3月5日至6日,2.3万多亩3%《某》〔2024〕3号今年*元5G第三旬8:00去年底三月下旬',
    ).tokens;
    expect(all.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 20 }), (tokens) => {
        parser.read(tokens.map((token) => ({ ...token })));
        expect(parser.errors).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(TOKENS.length).toBeGreaterThan(20);
  });

  it('yields facts in order, inside the text, not overlapping', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const fact of new FactReader({ issued: '2024-06-18' }, BUILT_IN).read(input)) {
          expect(fact.start).toBeGreaterThanOrEqual(end);
          expect(fact.end).toBeGreaterThan(fact.start);
          end = fact.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('passes prose in one token', () => {
    const { lexer } = buildReader();
    expect(lexer.tokenize('进一步统一思想,个人与元素明确今后方向').tokens).toHaveLength(1);
    expect(parseFacts('进一步统一思想', BUILT_IN)).toEqual([]);
  });

  it.each([
    '《',
    '*',
    '1',
    '1.',
    '1,111',
    '一',
    '2024年',
    '〔2024',
    '《》',
    '3万',
    '3余',
    '3亿4',
    '每',
    'x',
    '至1',
    '“3个',
  ])(
    'comes to an end on a run of %s',
    // What grows faster than the run does not end before the test's time is up; npm run bench measures the growth.
    (unit) => {
      const run = unit.repeat((LONG ? 160_000 : 40_000) / unit.length);
      for (const { start, end } of new FactReader({}, BUILT_IN).read(run)) expect(end).toBeGreaterThan(start);
    },
  );
});
