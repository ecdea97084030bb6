/** Labels of the document's own and of results: what they tell by what stands behind them. */
import { describe, expect, it } from 'vitest';
import { readBelow } from '../support/read-below.js';

describe('a label of the document’s own', () => {
  it('tells no state because ordinals repeat behind it', () => {
    const one = (n: string, found: string, done: string) =>
      `第${n}个问题：${found}\n我们是这样改的：第一，${done}；第二，按月抽查。这个问题已整改到位。\n`;
    const found = readBelow(
      one('一', '台账登记“走过场”', '补记台账3本') +
        one('二', '库房屋面漏水', '更换屋面2处') +
        one('三', '票据审核不严', '补齐票据9张') +
        one('四', '合同未归档', '归档合同7份'),
    ).problems;
    expect(found.map((one) => one[1])).toEqual([
      ['补记台账3本', '按月抽查'],
      ['更换屋面2处', '按月抽查'],
      ['补齐票据9张', '按月抽查'],
      ['归档合同7份', '按月抽查'],
    ]);
  });

  const round = (n: string, found: string, told: string) => `${n}、${found}\n我们这样改：${told}\n`;
  it('tells what was done where a state only closes what stands behind it', () =>
    expect(
      readBelow(
        round('一', '台账登记“走过场”', '补记台账3本。这个问题已整改到位。') +
          round('二', '库房屋面漏水', '更换屋面，雨后查看。这个问题已整改到位。') +
          round('三', '票据审核不严', '补齐票据9张。这个问题已整改到位。'),
      ).problems.map((one) => one.slice(1)),
    ).toEqual([
      [['补记台账3本'], [], 'completed'],
      [['更换屋面，雨后查看'], [], 'completed'],
      [['补齐票据9张'], [], 'completed'],
    ]));
});

describe('a label for results', () => {
  const last = '感谢贵办的指导。如有不妥之处，恳请批评指正。';
  const letter = (result: string) =>
    readBelow(
      `意见1：餐具消毒设备不足。\n落实：购置消毒柜118台。\n结果：抽检184份合格。已办结。\n意见2：从业人员健康证过期。\n落实：对38人补办证件。\n结果：${result}\n\n${last}\n`,
    ).problems[1];
  it('closes a problem where it tells nothing but a state', () => expect(letter('已办结。')[2]).toEqual([]));
  it('closes it behind what came of it', () =>
    expect(letter('证件齐全，抽查无过期。已办结。')[2]).toEqual(['证件齐全，抽查无过期']));
});

describe('labels of findings that come back below a heading', () => {
  const one = (found: string, done: string) => `病灶：${found}。\n药方：${done}。\n疗效：来信少了一半。\n\n`;
  const of = (text: string) => readBelow(text).problems.map(([finding, measures]) => [finding, measures]);

  it('open problems, also below a heading that has one of them', () =>
    expect(
      of(
        `渡口的钱\n\n${one('票款拖延入账', '票款每日解缴')}${one('租金收了三年没开票', '补开票据36张')}渡口的人\n\n${one('值守记录由一人代写', '值守记录当班签字')}`,
      ),
    ).toEqual([
      ['票款拖延入账', ['票款每日解缴']],
      ['租金收了三年没开票', ['补开票据36张']],
      ['值守记录由一人代写', ['值守记录当班签字']],
    ]));
  it('leave each heading its problem where each has one', () =>
    expect(
      of(
        `一、票款管理不规范\n${one('票款拖延入账', '票款每日解缴')}二、值守责任不落实\n${one('值守记录由一人代写', '值守记录当班签字')}`,
      ).map(([, measures]) => measures),
    ).toEqual([['票款每日解缴'], ['值守记录当班签字']]));
});
