/** Numbers that count down to one: the last problem is as much one as the first. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const FINDINGS = ['食堂账目混记', '考核结果人人优秀', '会议记录由他人代签', '工程变更没有上会', '门面房租金欠缴五年'];
const notice = (numbers: readonly number[]): string =>
  `柳桥街道关于巡察反馈问题整改情况的通报\n\n区委第二巡察组反馈5个问题，现通报如下。\n\n${numbers
    .map((number, i) => `${number}、${FINDINGS[i]}（已完成）\n做法：①逐笔核对账目；②约谈当事人员。\n`)
    .join('')}`;
const read = (numbers: readonly number[]) =>
  parse(notice(numbers)).problems.map(({ number, finding, measures }) => [number, finding, measures.length]);

describe('numbers that count down', () => {
  it.each([[[5, 4, 3, 2, 1]], [[1, 2, 3, 4, 5]]])('%j', (numbers) =>
    expect(read(numbers)).toEqual(numbers.map((number, i) => [String(number), FINDINGS[i], 2])),
  );
  it('are told of where they skip', () => {
    const { diagnostics } = parse(notice([5, 4, 2, 3, 1]));
    expect(diagnostics.some(({ rule }) => rule.startsWith('numbering'))).toBe(true);
  });
  it('are no slips', () => {
    const { diagnostics } = parse(notice([5, 4, 3, 2, 1]));
    expect(diagnostics.filter(({ rule }) => rule.startsWith('numbering'))).toEqual([]);
  });
});
