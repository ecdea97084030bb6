/** Texts whose paragraphs are set in: what stands at the margin below one goes on in it. */
import { describe, expect, it } from 'vitest';
import type { Branch, NoticeNode } from '../../src/index.js';
import { read } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报';
const LEAD = '　　县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const TORN = [
  ['台账不清', '由办公室牵头补记台账并安排专人登记每月与库房', '核对一次'],
  ['库房漏水', '更换屋面2处并清理天沟40米再由工程科', '于雨季前复查'],
  ['票据不全', '由财务科追回重复报销的款项并对经办人作出', '书面检查处理'],
  ['合同过期', '由法规科逐份核对合同并与承租户重新', '签订协议'],
];
const NUMBERS = '一二三四';
const body = (set: string, rows: readonly (readonly string[])[] = TORN) =>
  rows
    .map(([finding, line, rest], i) => `${set}${NUMBERS[i]}、关于${finding}的问题\n${set}${line}\n${rest}。\n`)
    .join('');
const notice = (own: string, title = TITLE) => read(`${title}\n\n${LEAD}${own}`);
const measures = (own: string) =>
  notice(own).record.problems.map((problem) => problem.measures.map(({ text }) => text));

const textOf = (node: NoticeNode): string => ('children' in node ? node.children.map(textOf).join('') : node.value);
const signatures = (own: string) =>
  (notice(own).tree as Branch).children.filter(({ type }) => type === 'signature').map((node) => textOf(node).trim());

describe('a line at the margin below a paragraph that is set in', () => {
  it('goes on in it', () => expect(measures(body('　　'))).toEqual(TORN.map(([, line, rest]) => [`${line}${rest}`])));
  it('is a paragraph where none is set in', () =>
    expect(measures(body(''))).toEqual(TORN.map(([, line, rest]) => [line, rest])));
  it('is one where only two stand so', () =>
    expect(measures(body('　　', TORN.slice(0, 2)))).toEqual(TORN.slice(0, 2).map(([, line, rest]) => [line, rest])));
  it('is one below a short line', () =>
    expect(
      measures(TORN.map(([finding, line, rest], i) => `　　${NUMBERS[i]}、${finding}\n${line}${rest}。\n`).join('')),
    ).toEqual(TORN.map(([, line, rest]) => [`${line}${rest}`])));
});

describe('what stands at the margin and is the page’s', () => {
  const last = '　　以上情况欢迎干部群众监督并提出宝贵意见和建议\n';
  it('is who signs', () =>
    expect(signatures(`${body('　　')}${last}中共临渡县水务局党组\n2024年4月26日\n`)).toEqual([
      '中共临渡县水务局党组',
    ]));
  it('is a day', () => expect(notice(`${body('　　')}${last}2024年4月26日\n`).record.issuedOn).toBe('2024-04-26'));
  it('is a title below a number that is set in', () =>
    expect(notice(body('　　'), `　　临水巡整改办〔2024〕9号\n${TITLE}`).record).toMatchObject({
      title: TITLE,
      documentNumber: '临水巡整改办〔2024〕9号',
    }));
});
