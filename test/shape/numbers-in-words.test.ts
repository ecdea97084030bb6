/** Numbers behind words: decimals, circled ones with nothing behind them, brackets, and a label whose value is the number. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '桐山厂关于督导问题整改情况的报告\n\n集团督导组交办了问题，现报告整改情况。\n\n';
const read = (text: string) =>
  parse(HEAD + text).problems.map(({ number, finding, measures }) => [
    number,
    finding,
    measures.map((one) => one.text),
  ]);

describe('a word and a number', () => {
  it.each([
    ['隐患①', '隐患②'],
    ['问题1.1　', '问题1.2　'],
    ['第1件（受理编号D4-0416-02）：', '第2件（受理编号X4-0417-01）：'],
  ])('%s', (first, second) => {
    const numbers = first.includes('.') ? ['1.1', '1.2'] : ['1', '2'];
    expect(
      read(`${first}磨机盖板缺失\n处置情况：补焊盖板。已完成。\n${second}拉绳开关失灵\n处置情况：更换7处。已完成。\n`),
    ).toEqual([
      [numbers[0], '磨机盖板缺失', ['补焊盖板']],
      [numbers[1], '拉绳开关失灵', ['更换7处']],
    ]);
  });
  it('is none where a year follows: 问题1.2023年…', () =>
    expect(
      read('问题1.2023年台账不清\n处置情况：补登台账。已完成。\n问题2.2022年库房漏水\n处置情况：修补屋面。已完成。\n'),
    ).toEqual([
      ['1', '2023年台账不清', ['补登台账']],
      ['2', '2022年库房漏水', ['修补屋面']],
    ]));
});

describe('a label whose value is a number', () => {
  const card = (key: string, numbers: string[]) =>
    read(
      ['盗伐未发现', '隔离带失修', '护林员不足']
        .map(
          (finding, i) =>
            `${key}：${numbers[i]}\n问题描述：${finding}\n整改措施：巡护改为隔日一巡。\n办理结果：已办结\n`,
        )
        .join('--------------------\n'),
    ).map(([number]) => number);
  it('numbers the problem below it', () => {
    expect(card('序　　号', ['1', '2', '3'])).toEqual(['1', '2', '3']);
    expect(card('卡　　号', ['第1号', '第2号', '第3号'])).toEqual(['1', '2', '3']);
  });
  it('does not where the values do not count', () =>
    expect(card('得　　分', ['7', '9', '4'])).toEqual([null, null, null]));
});

it('第一节 counts the parts of a chapter', () => {
  const { sections } = parse(
    '粮食中心关于巡察整改情况的通报\n\n县委巡察组反馈了问题，现通报如下。\n\n第一章　问题整改情况\n第一节　收购环节\n第1条　压级压价\n整改情况：样品盲检。已完成整改。\n第二节　储存环节\n第2条　空仓报数\n整改情况：逐仓清点。已完成整改。\n',
  );
  expect(sections[0].sections.map(({ number, title }) => [number, title])).toEqual([
    ['第一节', '收购环节'],
    ['第二节', '储存环节'],
  ]);
});
