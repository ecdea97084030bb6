/** Places of gold in a text: found without the parser. */
import { describe, expect, it } from 'vitest';
import { chineseNumber, markBefore, numberOf, STYLES, writeMark } from './marks.js';
import { place } from './places.js';
import { sample, TEXT } from './sample.js';

describe('places', () => {
  const placed = place(sample());
  const cut = (span: { start: number; end: number } | null | undefined) => span && TEXT.slice(span.start, span.end);

  it('finds findings with their numbers', () => {
    expect(placed?.problems.map(({ finding, head }) => [cut(finding), cut(head.mark), head.opens])).toEqual([
      ['台账不清', '1.', true],
      ['合同不严', '2.', true],
      ['报销不严', '3.', true],
    ]);
  });

  it('finds measures with their ordinals, and states', () => {
    expect(placed?.problems.map(({ measures }) => measures.map(({ ordinal }) => cut(ordinal)))).toEqual([
      ['（1）', '（2）'],
      ['（1）', '（2）'],
      [null],
    ]);
    expect(placed?.problems.map(({ status }) => cut(status))).toEqual(['已完成', '正在推进', '已完成整改，长期坚持']);
  });

  it('finds a state that the gold does not quote', () => {
    const notice = sample();
    const problems = notice.gold.problems?.map((one) => ({
      ...one,
      status: one.status && { ...one.status, text: undefined },
    }));
    const other = place({ ...notice, gold: { ...notice.gold, problems } });
    expect(other?.problems.map(({ status }) => cut(status))).toEqual(['已完成', '正在推进', '已完成整改，长期坚持']);
  });

  it('finds sections', () =>
    expect(placed?.sections.map(({ depth, head }) => [depth, cut(head.mark)])).toEqual([
      [1, '一、'],
      [1, '二、'],
      [2, '（一）'],
      [2, '（二）'],
      [1, '三、'],
    ]));

  it('finds nothing where a finding is not in the text', () =>
    expect(place(sample(['合同不严', '合同松散']))).toBeNull());

  it('looks past quotation marks, blanks and line ends', () => {
    const notice = sample(['台账不清', '“台账\n 不清”']);
    expect(place(notice)?.problems[0].head.mark?.value).toBe(1);
  });
});

describe('marks', () => {
  it.each(STYLES.filter((style) => !['none', '●'].includes(style)))('%s is read as it is written', (style) => {
    const text = `。${writeMark(style, 12, '台')}台账`;
    expect(markBefore(text, text.length - 2)).toMatchObject({ style, start: 1, value: 12 });
  });

  it('keep a number from a figure behind it', () => expect(writeMark('1.', 2, '0')).toBe('2、'));

  it('are no marks inside a clause', () => expect(markBefore('统一是', 3)).toBeNull());

  it.each([1, 9, 10, 11, 20, 47, 99])('%i is written and read in Chinese', (value) =>
    expect(numberOf(chineseNumber(value))).toBe(value),
  );
});
