/** Lists below several headings that share the numbers of a list of findings out among them, in an order of their own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD =
  '云岫博物馆关于内部控制审计发现问题整改结果的公告\n\n2024年1月15日至2月8日，审计组对我馆进行了审计，列出四个问题。\n\n';
const FOUND = ['寄售商品没有盘点记录', '保险费由两家单位重复支付', '库房钥匙由一人保管', '讲解收入进了个人收款码'];
const DONE = ['与寄售单位逐件盘点', '保险公司退回多付的保险费', '换装双锁，钥匙分由两人保管', '收缴讲解费3.26万元'];
const answer = (number: number): string => `${number}号：${DONE[number - 1]}。已整改完成。\n`;
const read = (text: string) =>
  parse(HEAD + text).problems.map(({ number, finding, measures, status }) => [
    number,
    finding,
    measures.map(({ text: measure }) => measure),
    status?.state,
  ]);
const list = FOUND.map((finding, i) => `${i + 1}号　${finding}\n`).join('');
const all = FOUND.map((finding, i) => [String(i + 1), finding, [DONE[i]], 'completed']);

describe('answers below those who give them', () => {
  it.each([
    ['out of order', `典藏部的答复\n${answer(3)}${answer(1)}社会教育部的答复\n${answer(4)}${answer(2)}`],
    ['one below a heading', [2, 4, 1, 3].map((n) => `第${n}科的答复\n${answer(n)}`).join('')],
    ['in order', `典藏部的答复\n${answer(1)}${answer(2)}社会教育部的答复\n${answer(3)}${answer(4)}`],
  ])('%s', (_, answers) => {
    expect(read(`问题清单\n${list}\n${answers}`)).toEqual(all);
  });

  it('leave numbers that no finding has alone', () => {
    const problems = read(`问题清单\n${list}\n典藏部的打算\n8号：盘点库房。\n9号：登记藏品。\n`);
    expect(problems.every(([, , measures]) => !JSON.stringify(measures).includes('登记藏品'))).toBe(true);
  });

  it('1号 names no problem where it does not count up', () =>
    expect(read('整改情况\n1号 楼漏水，已修补屋面2处。\n1号 库失修，已更换门窗。\n').length).toBeLessThan(3));
});
