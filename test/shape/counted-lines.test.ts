/** Numbers that count at the beginnings of lines: below another number, with a colon, with a nought in front. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { LEAD, readBelow } from '../support/read-below.js';

const FINDINGS = ['台账登记不规范', '库房屋面漏水', '票据审核不严', '合同未归档'];
const text = (mark: (n: number) => string) =>
  FINDINGS.map((one, i) => `${mark(i + 1)}${one}\n整改措施：补记台账${i + 2}本。\n责任人：张某\n`).join('');
const below = (word: string, joint: string, behind: string) => (n: number) =>
  `${word}${n > 2 ? 2 : 1}${joint}${n > 2 ? n - 2 : n}${behind}`;

describe('a number at the beginning of a line', () => {
  it.each<[string, (n: number) => string]>([
    ['below another one', below('', '-', '.')],
    ['below another one, in brackets', (n) => `（1-${n}）`],
    ['behind a word, below another one', below('问题', '-', '：')],
    ['behind a word, with a point and a bracket', below('缺陷', '.', '（一般）：')],
    ['behind a letter', (n) => `W${n}：`],
    ['with a colon', (n) => `${n}：`],
    ['with a nought and a blank', (n) => `0${n} `],
  ])('counts findings: %s', (_, mark) =>
    expect(readBelow(text(mark)).problems.map(([finding, measures]) => [finding, measures])).toEqual(
      FINDINGS.map((one, i) => [one, [`补记台账${i + 2}本`]]),
    ),
  );
  it('is told as it stands where a point is in it', () =>
    expect(parse(LEAD + text(below('缺陷', '.', '：'))).problems.map(({ number }) => number)).toEqual([
      '1.1',
      '1.2',
      '2.1',
      '2.2',
    ]));
  it('counts measures where its word labels them', () =>
    expect(
      readBelow(
        '一、台账登记不规范\n措施1-1：补记台账3本。\n措施1-2：明确专人。\n二、库房屋面漏水\n措施2-1：更换屋面2处。\n措施2-2：雨后查看。\n',
      ).problems.map(([finding, measures]) => [finding, measures?.length]),
    ).toEqual([
      ['台账登记不规范', 2],
      ['库房屋面漏水', 2],
    ]));
  it.each([
    ['a time', '一、台账登记不规范\n整改措施：补记台账。\n8:30例会通报。\n二、库房屋面漏水\n整改措施：更换屋面。\n'],
    ['what stands once', '一、台账登记不规范\n1-2月补记台账。\n二、库房屋面漏水\n更换屋面2处，雨后查看。\n'],
  ])('is none: %s', (_, one) => expect(readBelow(one).problems).toHaveLength(2));
});

describe('numbers of a longer list that chapters share out', () => {
  const item = (n: number, finding: string, first = '') =>
    `第${n}项（首轮部分完成）：${finding}\n${first}第二轮整改措施：补记台账${n}本。\n`;
  it('count findings, whatever stands right below some of them', () =>
    expect(
      parse(
        `${LEAD}一、首轮没有销号的问题\n${item(3, '台账登记不规范', '首轮未完成原因：账目没有交接。\n')}${item(7, '库房屋面漏水', '首轮未完成原因：涉诉。\n')}${item(12, '票据审核不严')}二、回潮的问题\n${item(2, '合同未归档')}${item(9, '公车台账缺失')}`,
      ).problems.map(({ number, finding, measures }) => [number, finding, measures.length]),
    ).toEqual([
      ['3', '台账登记不规范', 1],
      ['7', '库房屋面漏水', 1],
      ['12', '票据审核不严', 1],
      ['2', '合同未归档', 1],
      ['9', '公车台账缺失', 1],
    ]));
  it('are none where they go up and down', () =>
    expect(
      parse(
        `${LEAD}一、台账登记不规范\n整改措施：补记台账。\n第9项：甲\n第3项：乙\n第7项：丙\n第2项：丁\n二、库房屋面漏水\n整改措施：更换屋面。\n`,
      ).problems.map(({ finding }) => finding),
    ).toEqual(['台账登记不规范', '库房屋面漏水']));
});
