/** Measures speak of the same things as the problems that they belong to. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { isShifted } from '../../src/record/alignment.js';
import { suspectOf } from '../../src/record/suspect.js';

const record = parse(
  `石桥镇党委关于巡察整改情况的通报

县委第二巡察组反馈了意见，现将整改情况通报如下。
1.苗圃账目无人复核
整改措施：聘请会计对苗圃账目逐笔复核。
2.粮站地磅多年未检定
整改措施：送检粮站地磅2台。
3.文化站图书去向不明
整改措施：盘点文化站图书3100册。
4.敬老院伙食标准偏低
整改措施：提高敬老院伙食标准。
`,
);
const { problems } = record;
const moved = problems.map((problem, i) => ({ ...problem, measures: problems[i + 1]?.measures ?? [] }));

describe('what was done', () => {
  it('fits its own problem', () => expect(isShifted(problems)).toBe(false));
  it('of the next problem fits that', () => expect(isShifted(moved)).toBe(true));
  it('of the problem before fits that', () =>
    expect(isShifted(problems.map((one, i) => ({ ...one, measures: problems[i - 1]?.measures ?? [] })))).toBe(true));
  it('that speaks of nothing in common tells nothing', () =>
    expect(
      isShifted(problems.map((one) => ({ ...one, measures: [{ ...one.measures[0], text: '召开专题会议研究部署' }] }))),
    ).toBe(false));
  it('of two problems is too little to tell', () => expect(isShifted(moved.slice(0, 2))).toBe(false));
});

it('a shifted reading is in doubt, and says why', () => {
  expect(suspectOf(record, 1).confidence).toBeGreaterThan(0.7);
  expect(suspectOf({ ...record, problems: moved }, 1)).toMatchObject({ reason: 'unlike-measures' });
  expect(suspectOf({ ...record, problems: moved }, 1).confidence).toBeLessThan(0.7);
});
