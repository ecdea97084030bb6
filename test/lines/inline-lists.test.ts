import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const notice = (body: string) =>
  `某局关于巡察整改情况的通报\n1.关于台账不清的问题\n${body}\n2.关于公车管理不严的问题\n封存车辆。\n`;
const read = (body: string) => {
  const { problems, diagnostics } = parse(notice(body));
  return {
    problems: problems.length,
    measures: problems[0].measures.map(({ ordinal, text }) => `${ordinal ?? ''} ${text}`.trim()),
    rules: diagnostics.map(({ rule }) => rule),
  };
};

describe('a list of measures', () => {
  const THREE = ['1 补记台账3本', '2 制定办法', '3 专人管理'];
  it.each([
    ['an item inside the last line', '整改措施：①补记台账3本；\n②制定办法；③专人管理。'],
    ['an item inside the first line', '整改措施：①补记台账3本；②制定办法；\n③专人管理。'],
    ['the label on a line of its own', '整改措施：\n①补记台账3本；②制定办法；\n③专人管理。'],
    ['all on one line below the label', '整改措施：\n①补记台账3本；②制定办法；③专人管理。'],
    ['in brackets', '（1）补记台账3本；（2）制定办法；\n（3）专人管理。'],
    ['behind full stops', '（1）补记台账3本。\n（2）制定办法。（3）专人管理。'],
  ])('has items at line starts and inside lines: %s', (_, body) => {
    const { rules, ...rest } = read(body);
    expect(rest).toEqual({ problems: 2, measures: THREE });
    expect(rules.filter((rule) => rule !== 'uncertain-structure')).toEqual([]);
  });

  it.each([
    ['a list of its own in the paragraph', '整改措施：1.补记台账；2.专人管理。', ['1 补记台账', '2 专人管理']],
    [
      'a number with a fraction',
      '（1）收回欠款。2.5万元已上缴；\n（2）专人管理。',
      ['1 收回欠款。2.5万元已上缴', '2 专人管理'],
    ],
    ['a number that is skipped', '（1）补记台账；（3）专人管理。', ['1 补记台账；（3）专人管理']],
    [
      'a number in a document’s title',
      '（1）印发《办法》；（2）学习《章程；（3）总则》。',
      ['1 印发《办法》', '2 学习《章程；（3）总则》'],
    ],
  ])('is not cut at %s', (_, body, measures) => {
    expect(read(body)).toMatchObject({ problems: 2, measures });
  });

  it('inside a problem leaves the count of problems alone', () => {
    const text =
      '某局关于整改情况的通报\n1.关于台账不清的问题。1.补记台账；2.专人管理。\n2.关于公车的问题。1.封存车辆；2.登记里程。\n';
    const { problems } = parse(text);
    expect(problems.map(({ number }) => number)).toEqual(['1', '2']);
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2]);
  });
});

describe('the stop that closes a measure', () => {
  it.each([
    ['整改情况：一是补记台账，二是专人管理，', ['1 补记台账', '2 专人管理']],
    ['整改情况：清理票据126份，\n责任科室：办公室', ['清理票据126份']],
    ['整改情况：核对、补记台账，专人管理', ['核对、补记台账，专人管理']],
  ])('is none of its text, a comma neither: %s', (body, measures) => {
    expect(read(body).measures).toEqual(measures);
  });
});
