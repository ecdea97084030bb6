/** What brackets beside a finding or in its mark tell: its state, its number, who answers. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { LEAD, readBelow } from '../support/read-below.js';

describe('a bracket inside the mark of a finding', () => {
  const NOTICE = (first: string, second: string) =>
    `问题一（${first}）：台账登记“重形式、轻核对”\n- 补记台账3本，专人登记\n- 与村组逐户核对\n\n问题二（${second}）：库房屋面漏水\n更换屋面2处，雨后逐间查看\n\n问题三（正在推进）：票据审核不严\n- 补齐票据9张\n- 每月抽查一次\n`;
  it('may tell its state', () => {
    const { problems } = readBelow(NOTICE('已完成整改', '基本完成'));
    expect(problems).toEqual([
      ['台账登记“重形式、轻核对”', ['补记台账3本，专人登记', '与村组逐户核对'], [], 'completed'],
      ['库房屋面漏水', ['更换屋面2处，雨后逐间查看'], [], 'mostly-completed'],
      ['票据审核不严', ['补齐票据9张', '每月抽查一次'], [], 'in-progress'],
    ]);
  });
  it('tells none where it says something else', () =>
    expect(readBelow(NOTICE('共性问题', '个性问题')).problems.map((one) => one[3])).toEqual([
      null,
      null,
      'in-progress',
    ]));
  it.each(['共性问题', '个性问题', '信访事项'])('tells none behind a title either: （%s）', (kind) =>
    expect(
      readBelow(
        `1.台账登记不规范（${kind}）\n整改措施：补记台账3本。\n2.库房屋面漏水（已完成）\n整改措施：更换屋面2处。\n`,
      ).problems.map((one) => [one[0], one[3]]),
    ).toEqual([
      [`台账登记不规范（${kind}）`, null],
      ['库房屋面漏水', 'completed'],
    ]),
  );
  it('is parted by a colon from the title too', () =>
    expect(
      parse(
        `${LEAD}第1项（尚未启动）：台账登记不规范\n整改措施：补记台账3本。\n第2项（尚未启动）：库房屋面漏水\n整改措施：更换屋面2处。\n`,
      ).problems.map(({ title }) => title),
    ).toEqual(['台账登记不规范', '库房屋面漏水']));
  it('is parted by a colon from the finding, which begins behind it', () =>
    expect(
      readBelow(
        '第1项（首轮部分完成）：台账登记不规范\n整改措施：补记台账3本。\n第2项（尚未启动）：库房屋面漏水\n整改措施：更换屋面2处。\n第3项（首轮部分完成）：票据审核不严\n整改措施：补齐票据9张。\n',
      ).problems.map((one) => [one[0], one[3]]),
    ).toEqual([
      ['台账登记不规范', null],
      ['库房屋面漏水', 'not-started'],
      ['票据审核不严', null],
    ]));
  it('is no part of the number', () => {
    const text = LEAD + NOTICE('已完成整改', '基本完成');
    const [{ number, status, evidence }] = parse(text).problems;
    expect(number).toBe('1');
    expect(evidence.number?.[0].text).toBe('问题一');
    expect(status?.text).toBe('（已完成整改）');
  });
});

describe('who answers in a bracket behind a finding', () => {
  it('leaves what was done below to the problem, whatever the state beside it', () =>
    expect(
      readBelow(
        '1.收费标准偏高（责任人：嵇某；时限：2025年5月底；状态：已销号）\n对多收的3.48万元逐人清退。\n2.库房屋面漏水（责任人：栗某；时限：2025年6月底；状态：正在整改）\n更换屋面2处。\n',
      ).problems,
    ).toEqual([
      ['收费标准偏高', ['对多收的3.48万元逐人清退'], [], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], [], 'in-progress'],
    ]));
});

describe('the number of a finding without a heading', () => {
  const round = (label: string, found: string, done: string) => `${label}${found}\n答：${done}。已整改到位。\n`;
  const numbers = (bracket: (n: number) => string) =>
    parse(
      LEAD +
        round(`问（${bracket(1)}）：`, '台账登记不规范', '补记台账3本') +
        round(`问（${bracket(2)}）：`, '库房屋面漏水', '更换屋面2处') +
        round(`问（${bracket(3)}）：`, '票据审核不严', '补齐票据9张') +
        round(`问（${bracket(4)}）：`, '合同未归档', '归档合同7份'),
    ).problems.map(({ number }) => number);
  it('may stand in the bracket of its label', () =>
    expect(numbers((n) => `反馈问题${n}`)).toEqual(['1', '2', '3', '4']));
  it('is no count in it', () => expect(numbers((n) => `涉及${n}个科室`)).toEqual([null, null, null, null]));
});
