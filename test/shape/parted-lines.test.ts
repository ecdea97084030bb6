/** What parts a line: bars, frames, labels with their list, a sentence behind the first. */
import { describe, expect, it } from 'vitest';
import { readBelow } from '../support/read-below.js';

describe('bars between the parts of a line', () => {
  it('end the finding where a label stands behind one', () =>
    expect(
      readBelow(
        '①问题：台账登记“走过场”｜整改：补记台账3本｜状态：已完成\n②问题：库房屋面漏水｜整改：一是更换屋面2处；二是雨后查看｜状态：正在推进\n',
      ).problems,
    ).toEqual([
      ['台账登记“走过场”', ['补记台账3本'], [], 'completed'],
      ['库房屋面漏水', ['更换屋面2处', '雨后查看'], [], 'in-progress'],
    ]));
  it('are part of a finding without one', () =>
    expect(
      readBelow(
        '1.台账｜卡片登记不规范\n整改措施：补记台账3本。\n2.库房屋面漏水\n整改措施：更换屋面2处。\n',
      ).problems.map(([finding]) => finding),
    ).toEqual(['台账｜卡片登记不规范', '库房屋面漏水']));
});

describe('“…”的整改情况', () => {
  it('is the frame of a finding', () =>
    expect(
      readBelow(
        '一、经营方面\n（一）“服务企业不主动”的整改情况\n1.走访企业40户。\n2.设立专窗2个。\n（二）“报账拖延”的整改情况\n1.限时五日办结。\n',
      ).problems.map(([finding, measures]) => [finding, measures]),
    ).toEqual([
      ['服务企业不主动', ['走访企业40户', '设立专窗2个']],
      ['报账拖延', ['限时五日办结']],
    ]));
});

describe('a label with its numbered list in the same line', () => {
  const FORM = (blank: string) =>
    `整改任务${blank}小区长期露天堆存粉煤灰，未落实防扬尘措施\n责任单位${blank}临渡县政府\n整改措施${blank}1.委托机构检测。\n${blank}2.逐车称重清运。\n整改完成情况${blank}1.检测报告已备案。\n${blank}2.粉煤灰全部清运，堆场复绿31亩。\n`;
  it.each([
    ['a tab', '\t'],
    ['a blank', '　'],
  ])('heads no chapter: %s stands behind it', (_, blank) =>
    expect(readBelow(FORM(blank))).toEqual({
      sections: [],
      problems: [
        [
          '小区长期露天堆存粉煤灰，未落实防扬尘措施',
          ['委托机构检测', '逐车称重清运'],
          ['检测报告已备案', '粉煤灰全部清运，堆场复绿31亩'],
          null,
        ],
      ],
    }),
  );
});

describe('a sentence behind the first of a numbered heading', () => {
  const text = (label: string) =>
    `一、整改情况\n（一）重复收费。主要为收取监护费时另收护理费。${label}1.退回基金12万元。\n2.调整收费字典。\n（二）超限定用药。部分科室用于不符合条件的患者。${label}1.退回基金7万元。\n2.每月点评处方。\n`;
  it.each([
    ['on a line of its own', '\n整改情况：\n'],
    ['in the same line', '整改情况：'],
  ])('is no part of the finding (rule 3), where the label stands %s', (_, label) =>
    expect(readBelow(text(label)).problems.map(([finding]) => finding)).toEqual(['重复收费', '超限定用药']),
  );
  it('is one where another list answers', () =>
    expect(
      readBelow(
        '一、存在的问题\n1.重复收费。收取监护费时另收护理费。\n2.超限定用药。部分科室用于不符合条件的患者。\n二、整改情况\n1.退回基金12万元，调整收费字典。\n2.退回基金7万元，每月点评处方。\n',
      ).problems.map(([finding, measures]) => [finding, measures]),
    ).toEqual([
      ['重复收费。收取监护费时另收护理费', ['退回基金12万元，调整收费字典']],
      ['超限定用药。部分科室用于不符合条件的患者', ['退回基金7万元，每月点评处方']],
    ]));
});
