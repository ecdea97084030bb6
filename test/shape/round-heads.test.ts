/** A line above each round of labels is the problem that they tell of. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县市场监管局关于督查整改情况的通报\n\n县委督查组反馈了意见，现将整改情况通报如下。\n';
const HEADS = ['陈记餐馆：油条铝超标', '李家面馆：碗筷没有消毒', '周氏酒楼：后厨有老鼠'];
const WHY = ['添加剂计量不准', '消毒柜坏了半年', '下水道没有封堵'];
const DONE = [
  '换秤2台，销毁面粉30公斤，对厨师重新培训',
  '购置消毒柜1台，每餐登记消毒时间',
  '封堵下水道3处，请专业公司灭鼠',
];
const read = (round: (i: number) => string, rounds = 3) =>
  parse(`${HEAD}${Array.from({ length: rounds }, (_, i) => round(i)).join('')}`).problems.map(
    ({ number, finding, lead, measures }) => [number, finding, lead?.text ?? null, measures.map(({ text }) => text)],
  );
const labels = (i: number, done: string) => `原因：${WHY[i]}。\n${done}：${DONE[i]}。\n`;

describe('a line above each round of labels', () => {
  it.each(['处置', '整改措施'])('is the problem, with 原因 and %s below it', (done) =>
    expect(read((i) => `${HEADS[i]}\n${labels(i, done)}`)).toEqual(
      HEADS.map((head, i) => [null, head, WHY[i], [DONE[i]]]),
    ),
  );
  it('may be a sentence', () =>
    expect(read((i) => `${HEADS[i].replace('：', '的')}，检查时还在营业。\n${labels(i, '整改措施')}`)).toEqual(
      HEADS.map((head, i) => [null, `${head.replace('：', '的')}，检查时还在营业`, WHY[i], [DONE[i]]]),
    ));
});

describe('what heads its rounds otherwise', () => {
  const numbered = ['油条的铝超过标准', '碗筷没有消毒就上桌', '后厨老鼠出没无人管'];
  it('has numbers above the lines', () =>
    expect(
      read((i) => `${i + 1}.${numbered[i]}\n${HEADS[i]}\n${labels(i, '整改措施')}`).map(([number, finding]) => [
        number,
        finding,
      ]),
    ).toEqual(numbered.map((finding, i) => [`${i + 1}`, finding])));
  it('has a label for the finding, whatever stands between', () => {
    const findings = [...numbered, '冷柜停电三天没人报'];
    const between = ['检查时还在营业', '客人投诉了多次', '附近住户反映过', '店主知道了以后'];
    const done = [...DONE, '更换冷柜1台，加装报警'];
    expect(
      read((i) => `反馈问题：${findings[i]}。\n${between[i]}，没有人过问。\n整改措施：${done[i]}。\n`, 4).map(
        ([, finding]) => finding,
      ),
    ).toEqual(findings);
  });
  it('has a label for the finding', () =>
    expect(
      read((i) => `${HEADS[i]}\n反馈问题：${numbered[i]}。\n整改措施：${DONE[i]}。\n`).map(([, finding]) => finding),
    ).toEqual(numbered));
});

describe('lines that lost their numbers', () => {
  const FOUND = ['高龄津贴存在“人去钱还在”现象', '危房改造验收把关不严', '信访积案无人包案', '公务接待没有公函'];
  const done = (i: number) => `逐项核对第${i + 1}类台账`;
  const round = (i: number, before = '') => `${FOUND[i]}。\n${before}整改情况：${done(i)}。已完成整改。\n`;
  const found = (text: string) =>
    parse(`${HEAD}${text}`).problems.map(({ finding, measures }) => [finding, measures.map((one) => one.text)]);
  const expected = FOUND.map((finding, i) => [finding, [done(i)]]);

  it('head problems below areas that kept theirs, though those find fault too', () =>
    expect(
      found(
        `一、关于基层治理方面\n（一）惠民政策落实有偏差\n${round(0)}${round(1)}（二）矛盾纠纷化解不及时\n${round(2)}${round(3)}`,
      ),
    ).toEqual(expected));
  it('head the first problem of a chapter too', () =>
    expect(
      found(
        `一、整改组织情况\n局里成立专班，按周调度。\n二、问题整改情况\n${[0, 1, 2, 3].map((i) => round(i)).join('')}`,
      ),
    ).toEqual(expected));
  it('are those above the sentence that tells the finding at length', () =>
    expect(
      found(
        `一、财务管理\n${[0, 1].map((i) => `${FOUND[i]}\n审计指出，近三年有${i + 2}处没有核对，金额合计${i + 3}万元。\n整改措施：${done(i)}。\n整改结果：已完成整改。\n`).join('')}二、内部管理\n${[2, 3].map((i) => `${FOUND[i]}\n审计指出，近三年有${i + 2}处没有核对，金额合计${i + 3}万元。\n整改措施：${done(i)}。\n整改结果：已完成整改。\n`).join('')}`,
      ),
    ).toEqual(expected));
  it('head the first one right below the preamble, behind a line of the page', () =>
    expect(
      parse(
        `巡察整改简报\n第9期\n————————————\n临渡县市场监管局：揭短亮丑改到底\n今年4月15日至5月10日，县委督查组开展了督查，反馈了意见。\n\n${[0, 1, 2, 3].map((i) => `${FOUND[i]}\n怎么改：${done(i)}，逐户上门核对。\n改得怎样：已销号。\n`).join('\n')}`,
      ).problems.map(({ finding }) => finding),
    ).toEqual(FOUND));
});
