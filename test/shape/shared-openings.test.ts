/** What all titles of a level open with labels them, and is no part of their findings. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const FINDINGS = ['台账登记不规范', '库房屋面年久失修', '票据审核不严格', '合同过期未续签'];
const read = (...titles: string[]) =>
  parse(
    `${HEAD}${titles.map((title, i) => `${i + 1}.${title}\n补记台账${i + 1}本，专人登记。已完成整改。\n`).join('')}`,
  ).problems.map(({ finding }) => finding);
const three = FINDINGS.slice(0, 3);

describe('what three titles open with', () => {
  it.each([
    ['a word and a blank', '反馈原文　'],
    ['any word and a blank', '经过核实　'],
    ['a word and a sign', '原文｜'],
    ['a word whose characters name a finding', '发现问题'],
  ])('%s is a label', (_, opening) => expect(read(...three.map((one) => opening + one))).toEqual(three));
  it('with a quotation mark behind it leaves the quotation whole', () =>
    expect(read(...three.map((one) => `原文｜“${one}”`))).toEqual(three));
  it('is their own where its characters name none and nothing sets it off', () =>
    expect(read(...three.map((one) => `经过核实${one}`))).toEqual(three.map((one) => `经过核实${one}`)));
});

describe('a longer word without a sign', () => {
  it('is a label from four titles', () => expect(read(...FINDINGS.map((one) => `经过核实${one}`))).toEqual(FINDINGS));
  it('is none where it is short', () =>
    expect(read(...FINDINGS.map((one) => `财务${one}`))).toEqual(FINDINGS.map((one) => `财务${one}`)));
});

describe('what is no label', () => {
  it('opens two titles', () =>
    expect(read('反馈原文　台账登记不规范', '反馈原文　库房屋面年久失修')).toEqual([
      '反馈原文　台账登记不规范',
      '反馈原文　库房屋面年久失修',
    ]));
  it('opens some of the titles', () =>
    expect(read('发现问题台账登记不规范', '发现问题库房屋面年久失修', '票据审核不严格')).toEqual([
      '发现问题台账登记不规范',
      '发现问题库房屋面年久失修',
      '票据审核不严格',
    ]));
  it('leaves hardly anything of one title', () =>
    expect(read('发现问题台账登记不规范', '发现问题漏雨了', '发现问题票据审核不严格')).toEqual([
      '发现问题台账登记不规范',
      '发现问题漏雨了',
      '发现问题票据审核不严格',
    ]));
  it.each(['针对', '关于'])('%s … 的问题 frames findings, however alike they begin', (frame) =>
    expect(read(...['登记', '保管', '移交', '归档'].map((one) => `${frame}台账资料${one}混乱的问题`))).toEqual(
      ['登记', '保管', '移交', '归档'].map((one) => `台账资料${one}混乱`),
    ),
  );
});
