/** States in brackets in front of a label or a number, and behind a finding. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const problems = (text: string) =>
  parse(`${TITLE}${text}\n`).problems.map(({ finding, status, measures }) => [
    finding,
    status?.state ?? null,
    measures.map((measure) => measure.text),
  ]);

describe('a state in front of a label', () => {
  it('is the problem’s, and none of its measure', () =>
    expect(
      problems('缺陷一：台账不清\n【已完成】整改：补记台账3本。\n缺陷二：库房漏水\n【正在整改】整改：更换屋面2处。'),
    ).toEqual([
      ['台账不清', 'completed', ['补记台账3本']],
      ['库房漏水', 'in-progress', ['更换屋面2处']],
    ]));
  it('is not what any bracket holds', () =>
    expect(
      problems('缺陷一：台账不清\n【整改情况】补记台账3本。\n缺陷二：库房漏水\n【整改情况】更换屋面2处。'),
    ).toEqual([
      ['台账不清', null, ['补记台账3本']],
      ['库房漏水', null, ['更换屋面2处']],
    ]));
});

describe('a state in front of a number', () => {
  it('is the problem’s', () =>
    expect(
      problems(
        '［已整改］问题一　台账不清\n整改举措：补记台账3本。\n［正在整改］问题二　库房漏水\n整改举措：更换屋面2处。',
      ),
    ).toEqual([
      ['台账不清', 'completed', ['补记台账3本']],
      ['库房漏水', 'in-progress', ['更换屋面2处']],
    ]));
  it('on a line of its own closes the problem above', () =>
    expect(
      problems('问题一：台账不清\n整改举措：补记台账3本。\n（正在整改）\n问题二：库房漏水\n整改举措：更换屋面2处。'),
    ).toEqual([
      ['台账不清', 'in-progress', ['补记台账3本']],
      ['库房漏水', null, ['更换屋面2处']],
    ]));
});

describe('a state in front of a heading without a number', () => {
  it('is the problem’s', () => {
    const { problems: found } = parse(
      '# 临渡县水务局关于巡察整改情况的通报\n\n## 财务管理\n\n### 【已完成】台账登记不规范\n\n**我们怎么做的**\n\n- 补记台账3本。\n- 由专人登记。\n\n### 【正在推进】库房屋面漏水\n\n**我们怎么做的**\n\n- 更换屋面2处。\n',
      { inputFormat: 'markdown' },
    );
    expect(found.map(({ finding, status }) => [finding, status?.state])).toEqual([
      ['台账登记不规范', 'completed'],
      ['库房屋面漏水', 'in-progress'],
    ]);
  });
});

describe('a state behind a labelled finding', () => {
  it('is none of it', () =>
    expect(
      problems(
        '反馈问题：台账不清（未完成）\n整改措施：补记台账3本。\n反馈问题：库房漏水（已办结）\n整改措施：更换屋面2处。',
      ),
    ).toEqual([
      ['台账不清', 'in-progress', ['补记台账3本']],
      ['库房漏水', 'completed', ['更换屋面2处']],
    ]));
  it('other brackets stay', () =>
    expect(problems('反馈问题：台账不清（涉及金额12万元）\n整改措施：补记台账3本。')).toEqual([
      ['台账不清（涉及金额12万元）', null, ['补记台账3本']],
    ]));
});

describe('a state in front of a measure', () => {
  it('is lost nowhere', () => {
    const text =
      '一、关于台账不清的问题\n整改措施：\n[已完成]（1）补记台账3本。\n[已完成]（2）由专人登记。\n二、关于库房漏水的问题\n整改措施：\n更换屋面2处。';
    const [one] = parse(`${TITLE}${text}\n`).problems;
    expect(one.measures.map((measure) => measure.text)).toEqual(['补记台账3本', '由专人登记']);
    expect(one.status?.state).toBe('completed');
  });
});

describe('a name of a part in brackets', () => {
  it.each(['巡察反馈问题整改落实情况', '问题整改推进工作'])('%s is no state, and heads what stands below it', (title) =>
    expect(
      parse(
        `${TITLE}【整改组织情况】\n党组召开会议。\n【${title}】\n①针对“台账不清”问题。整改情况：补记台账3本。\n②针对“库房漏水”问题。整改情况：更换屋面2处。\n`,
      ).sections.map((section) => section.title),
    ).toContain(title),
  );
});
