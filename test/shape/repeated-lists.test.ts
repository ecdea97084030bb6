/** Lists that come back to findings told before, and counts that answer counts. */
import { describe, expect, it } from 'vitest';
import { readBelow } from '../support/read-below.js';

describe('a second list of the same findings', () => {
  const FOUND =
    '问题1，工程款未经批准动用。整改措施：补报动用理由，追回18万元。责任单位：计划科。\n问题2，补偿款到户迟缓。整改措施：（1）改由国库直接支付；（2）逐户对账。责任单位：移民科。\n';
  const TOLD = '问题1，18万元已归垫，批复已取得。已整改完毕。\n问题2，补偿款全部到户。尚未完成。\n';
  const PROBLEMS = [
    ['工程款未经批准动用', ['补报动用理由，追回18万元'], ['18万元已归垫，批复已取得'], 'completed'],
    ['补偿款到户迟缓', ['改由国库直接支付', '逐户对账'], ['补偿款全部到户'], 'in-progress'],
  ];
  it('tells what came of each, and how far it is', () =>
    expect(readBelow(`一、发现的问题及整改措施\n${FOUND}二、整改结果\n${TOLD}`).problems).toEqual(PROBLEMS));
  it('does so below chapters that 第一、 counts', () =>
    expect(
      readBelow(`第一、发现的问题及整改措施\n${FOUND}第二、整改结果\n${TOLD}第三、今后打算\n按月调度。\n`),
    ).toEqual({
      sections: ['第一、发现的问题及整改措施', '第二、整改结果', '第三、今后打算'],
      problems: PROBLEMS,
    }));
  it('says what came of those of several chapters, below a title that is a label for it', () =>
    expect(
      readBelow(
        '一、已完成整改的问题\n1.票据审核不严\n整改措施：补齐票据9张。\n2.库房屋面漏水\n整改措施：一是更换屋面2处；二是雨后查看。\n二、正在整改的问题\n3.合同未归档\n整改措施：归档合同7份。\n三、整改成效\n1.差错由上年的31件降为2件。\n2.雨季无渗漏。\n3.归档率升到98%。\n',
      ).problems,
    ).toEqual([
      ['票据审核不严', ['补齐票据9张'], ['差错由上年的31件降为2件'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处', '雨后查看'], ['雨季无渗漏'], 'completed'],
      ['合同未归档', ['归档合同7份'], ['归档率升到98%'], 'in-progress'],
    ]));
  it('says what came of those whose measures stand in a list between', () =>
    expect(
      readBelow(
        '一、检查发现的主要问题\n1.票据审核不严。\n2.库房屋面漏水。\n二、采取的整改措施\n1.补齐票据9张。\n2.更换屋面2处。\n三、整改完成情况\n1.差错由上年的31件降为2件。已完成。\n2.雨季无渗漏。正在推进。\n',
      ).problems,
    ).toEqual([
      ['票据审核不严', ['补齐票据9张'], ['差错由上年的31件降为2件'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], ['雨季无渗漏'], 'in-progress'],
    ]));
  it('tells of none of them where it is of another length', () =>
    expect(
      readBelow(
        '一、发现的问题\n1.票据审核不严\n整改措施：补齐票据9张。\n2.库房屋面漏水\n整改措施：更换屋面2处。\n二、整改成效\n1.差错由上年的31件降为2件。\n2.雨季无渗漏。\n3.群众满意。\n4.归档率升到98%。\n',
      ).problems.map((one) => one[2]),
    ).toEqual([[], []]));
  it('is one of other findings where it answers them itself', () => {
    const other = '问题1，票据审核不严。整改措施：补齐票据9张。\n问题2，库房屋面漏水。整改措施：更换屋面2处。\n';
    expect(readBelow(`一、财务方面\n${FOUND}二、资产方面\n${other}`).problems).toHaveLength(4);
  });
});

describe('two counts that answer one another', () => {
  const pair = (ask: string, answer: string) => (n: number, found: string, done: string) =>
    `${ask}${n}：${found}\n${answer}${n}：${done}\n办理结果：已完成整改。\n`;
  const text = (one: (n: number, found: string, done: string) => string) =>
    one(1, '失能老人与自理老人混住。', '首先，改一层为照护专区；其次，23位老人已搬入。') +
    one(2, '夜间护理员配比不足。', '新聘护理员7名。') +
    one(3, '自带药品无服药记录。', '设专柜，逐人登记。');
  it.each([
    ['问', '答'],
    ['诘', '应'],
  ])('%s and %s: the first finds, the second tells what was done', (ask, answer) =>
    expect(readBelow(text(pair(ask, answer))).problems).toEqual([
      ['失能老人与自理老人混住', ['改一层为照护专区', '23位老人已搬入'], [], 'completed'],
      ['夜间护理员配比不足', ['新聘护理员7名'], [], 'completed'],
      ['自带药品无服药记录', ['设专柜，逐人登记'], [], 'completed'],
    ]),
  );
});
