/** Lines that were cut at a number of characters, whatever their width, and what an end of a line tears. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const LONG = [
  '会同公安交警共享卡口数据3期，锁定未密闭运输车辆214台次，对6家运输企业暂停核发准运证，并约谈其负责人',
  '清理超编辅助人员63人，追回工资19.4万元，上岗一律人脸考勤，下沉到街道的由街道每日签字确认后报局里',
  '现存罚没物品1128件逐件贴码入库，去向不明的三轮车31辆由原保管员照价赔偿，到期的每半年公开拍卖',
  '在14条背街小巷划定便民摊位862个，早市夜市分时开放，摊主登记发牌，主次干道高峰时段双人驻守到人',
];
const FINDINGS = ['渣土车抛洒', '临时工变长期工', '罚没物品账实不符', '摊点乱摆'];
const MARKS = '一二三四';
const cut = (text: string, at: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${at}}`, 'g')) ?? [''])
    .join('\n');
const notice = (at: number, rows = LONG) =>
  parse(
    `临渡县城管局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n${cut(
      rows.map((text, i) => `（${MARKS[i]}）关于${FINDINGS[i]}的问题\n　　${text}。\n`).join(''),
      at,
    )}`,
  ).problems.map(({ measures }) => measures.map(({ text }) => text));
const whole = (rows: readonly string[]) => rows.map((text) => [text]);

describe('lines that were cut at a number of characters', () => {
  it.each([26, 30, 31, 34, 38])('go on, cut at %i', (at) => expect(notice(at)).toEqual(whole(LONG)));
  it('are whole where they are not cut', () => expect(notice(400)).toEqual(whole(LONG)));
  it('do not where few are as long by chance', () => {
    const rows = ['台账补记了三本', '屋面修好两处了', '票据追回五张了', '合同重新签订了'].map((text) => `${text}`);
    expect(notice(400, rows)).toEqual(whole(rows));
  });
});

describe('what the end of a line tears', () => {
  const measures = (line: string, rest: string) =>
    parse(
      `临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见。\n\n1.关于台账不清的问题\n${line}\n${rest}\n2.关于库房漏水的问题\n更换屋面。\n`,
    ).problems[0].measures.map(({ text }) => text);
  it.each([
    ['结余资金上缴国库，违规发放的补贴和重复申报的补助由原渠道追回，合计196.32万', '元。'],
    ['经村民代表会议讨论通过分配方案，公益岗工资和小型公益支出各占一半，方案已报镇里备', '案。'],
    ['清理出租房屋并逐户登记，今后五千元以上的工程一律由村民代表会议投票，计划在2', '025年底前办完。'],
  ])('%s ⏎ %s', (line, rest) => expect(measures(line, rest)).toEqual([(line + rest).replace(/。$/, '')]));
  it('a label inside a line', () => {
    const [problem] = parse(
      '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见。\n\n1.关于台账不清的问题\n整改措施：取消自行询价，全部纳入市级集中采购平台，建立价格比对表，每旬更新。（责\n任领导：副局长郁某）\n2.关于库房漏水的问题\n整改措施：更换屋面。\n',
    ).problems;
    expect(problem.measures.map(({ text }) => text)).toEqual([
      '取消自行询价，全部纳入市级集中采购平台，建立价格比对表，每旬更新',
    ]);
    expect(problem.responsible.map(({ text }) => text).join()).toContain('郁某');
  });
  it.each([
    ['追回资金12万', '元旦前补记台账。'],
    ['补记台账三本', '补账。'],
  ])('not %s ⏎ %s', (line, rest) => expect(measures(`${line}。`, rest).length).toBeGreaterThan(1));
});
