/** Chapters that are the parts of all problems: findings, measures, who, until when, how far, each a list in its order. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '江陵学院后勤集团专项审计整改结果公告\n\n省教育厅审计组的审计报告已送达，现公告如下。\n\n';
const FOUND = '一、查出的问题\n（1）租金少收；\n（2）沉淀资金未入账；\n（3）苗木单价偏高。\n';
const DONE = '二、采取的整改措施\n第1项，补签合同，补收租金。\n第2项，资金全额划转。\n第3项，请造价机构复核。\n';
const read = (text: string) =>
  parse(HEAD + text).problems.map((one) => [
    one.finding,
    one.measures.map(({ text }) => text),
    one.responsible.map(({ text }) => text),
    one.deadline?.text ?? null,
    one.status?.state ?? null,
  ]);

describe('chapters of lists', () => {
  it('with one of who and one of until when are parts of the problems', () =>
    expect(
      read(
        `${FOUND}${DONE}三、责任部门\n1.综合办\n2.财务处、后勤集团\n3.招标采购中心\n四、完成时限\n2024年6月30日前\n五、完成情况\n①租金已到账。已完成。\n②资金已划转。已完成。\n③余款年内付清。正在推进。\n`,
      ),
    ).toEqual([
      ['租金少收', ['补签合同，补收租金'], ['综合办'], '2024年6月30日前', 'completed'],
      ['沉淀资金未入账', ['资金全额划转'], ['财务处、后勤集团'], '2024年6月30日前', 'completed'],
      ['苗木单价偏高', ['请造价机构复核'], ['招标采购中心'], '2024年6月30日前', 'in-progress'],
    ]));

  it('with none of these are chapters', () =>
    expect(
      parse(`${HEAD}${FOUND}${DONE}三、下一步工作\n集团将持续抓好整改。\n`).sections.map(({ title }) => title),
    ).toEqual(['查出的问题', '采取的整改措施', '下一步工作']));
});

describe('states without numbers', () => {
  const list = (states: string[]) =>
    read(
      `（一）检查发现的问题\n● 候车区无雨棚\n● 指示牌混用\n● 母婴室被占\n（二）对应整改措施\n● 搭建雨棚180米\n● 更换标识牌264块\n● 清出杂物\n（三）整改状态\n${states.map((state) => `● ${state}\n`).join('')}`,
    ).map(([, , , , state]) => state);
  it('are those of the problems in their order', () =>
    expect(list(['已完成', '正在推进', '已完成'])).toEqual(['completed', 'in-progress', 'completed']));
  it('are none of single problems where there are fewer', () =>
    expect(new Set(list(['已完成', '正在推进'])).size).toBe(1));
});

describe('a label on a line of its own below a title that asks', () => {
  const results = (label: string) =>
    parse(
      `北屏区采石场生态破坏问题整改公示\n\n督察组反馈了一个问题，现公示如下。\n一、反馈的问题是什么？\n裸露坡面约9万平方米，雨季淤塞下游灌渠。\n二、准备怎么改？\n整改措施：\n（1）督促原业主修复；\n（2）清淤灌渠。\n三、现在改得怎么样？\n${label}：\n（1）原业主缴纳资金310万元；\n（2）清淤4公里。\n该问题已完成整改。\n`,
    ).problems.map(({ measures, results }) => [measures.length, results.length]);
  it('says what the list below it holds', () => expect(results('整改完成情况')).toEqual([[2, 2]]));
  it('and measures where it says those', () => expect(results('整改举措')).toEqual([[4, 0]]));
});

describe('a chapter whose title is a label', () => {
  const outline = (title: string) =>
    parse(
      `长亭县图书馆关于审计发现问题整改结果的公告\n\n县审计局审计报告已送达，现公告如下。\n\n${title}\n1.多计提会费0.86万元；\n2.采购未招标；\n3.报废图书未核销。\n\n问题的整改结果\n第1项，已冲减会费。已完成整改。\n第2项，已委托代理机构招标。已完成整改。\n第3项，组织小组逐架清点。正在整改。\n\n今后的工作\n我馆将加强学习，健全内部控制制度。\n`,
    ).sections.map((one) => one.title);
  it('is one beside plain lines', () =>
    expect(outline('审计发现的问题')).toEqual(['审计发现的问题', '问题的整改结果', '今后的工作']));
});
