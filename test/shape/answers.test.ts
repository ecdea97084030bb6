/** What stands behind each finding tells what was done, where no other label does: 问：… 答：…, and results alone. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const FINDINGS = [
  '台账登记不规范，底数不清',
  '库房屋面年久失修，多处漏水',
  '票据审核不严，重复报销',
  '合同过期未续，责任不明',
];
const DONE = [
  '由办公室补记台账3本，并安排专人登记，每月抽查一次',
  '更换屋面2处，清理天沟40米，雨季前再查一遍',
  '追回重复报销的1.2万元，对经办人作出书面检查处理',
  '续签合同4份，逐份明确责任人，到期前三个月提醒',
];
const read = (labels: (i: number) => readonly [finding: string, ...others: string[]], places: number) =>
  parse(
    HEAD +
      Array.from({ length: places }, (_, i) => {
        const [finding, ...others] = labels(i);
        return `${finding}：${FINDINGS[i]}。\n${others.map((other) => `${other}：${DONE[i]}。\n`).join('')}`;
      }).join(''),
  ).problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);
const answered = (places: number) => FINDINGS.slice(0, places).map((finding, i) => [finding, [DONE[i]]]);

describe('answers', () => {
  it('stand behind questions', () => expect(read(() => ['问', '答'], 4)).toEqual(answered(4)));
  it('stand behind numbered questions', () => expect(read((i) => [`问${i + 1}`, '答'], 3)).toEqual(answered(3)));
  it('stand behind listed labels of findings', () => expect(read(() => ['反馈问题', '答'], 3)).toEqual(answered(3)));
  it('stand behind questions in a chapter of their own, beside labelled ones', () =>
    expect(
      parse(
        `${HEAD}第一部分　后勤\n1.暂存间未分区\n整改措施：砌隔墙。\n整改状态：已完成\n2.暂存超时\n整改措施：每天收运。\n整改状态：已完成\n第二部分　库房\n${FINDINGS.map((finding, i) => `问：${finding}。\n答：${DONE[i]}。已完成。`).join('\n')}\n`,
      ).problems.map(({ measures, status }) => [measures.length, status?.state]),
    ).toEqual(Array(6).fill([1, 'completed'])));
  it('are none behind two', () =>
    expect(read((i) => [`问${i + 1}`, '答'], 2)).toEqual(
      FINDINGS.slice(0, 2).map((finding, i) => [finding, [`答：${DONE[i]}`]]),
    ));
  it('are none where a label tells what was done', () =>
    expect(read((i) => [`问${i + 1}`, '答', '整改措施'], 3).map(([, measures]) => measures)).toEqual(
      DONE.slice(0, 3).map((done) => [done]),
    ));
});

describe('results', () => {
  const results = ['账实相符率达到100%', '屋面不再漏水，群众满意', '票据全部合规，未再发现重报'];
  const told = (measures: string) =>
    parse(
      HEAD +
        results
          .map(
            (result, i) =>
              `反馈问题：${FINDINGS[i]}。\n${measures ? `${measures}：${DONE[i]}。\n` : ''}疗效：${result}。\n`,
          )
          .join(''),
    ).problems.map((problem) => [problem.measures.map(({ text }) => text), problem.results.map(({ text }) => text)]);
  it('alone are what was done', () => expect(told('')).toEqual(results.map((result) => [[result], []])));
  it.each(['药方', '整改措施'])('beside %s are results', (label) =>
    expect(told(label)).toEqual(results.map((result, i) => [[DONE[i]], [result]])),
  );
});
