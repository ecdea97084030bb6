/** Headings without a number that frame a finding: with brackets behind them, a quotation called a problem, a label in brackets. */
import { describe, expect, it } from 'vitest';
import { readBelow } from '../support/read-below.js';

const FINDINGS = ['台账登记不规范', '理论学习不够深入，中心组学习流于形式', '库房漏水', '往来款长期挂账未清理'];
const measuresOf = (n: number) => [`补记台账${n + 2}本`, '明确专人'];
const found = (text: string) => readBelow(text).problems.map(([finding, measures]) => [finding, measures]);
const EXPECTED = FINDINGS.map((finding, i) => [finding, measuresOf(i)]);

describe('a line that frames a finding', () => {
  it.each<[string, (finding: string) => string]>([
    ['针对, with who answers in brackets', (one) => `针对${one}的问题（责任单位：办公室；完成时限：2024年6月30日）`],
    ['关于, with a state in brackets', (one) => `关于${one}问题（已完成整改）。`],
    ['a quotation called a problem', (one) => `“${one}”的问题`],
    ['the same with a stop', (one) => `“${one}”问题的整改情况。`],
  ])('is a heading however long it is: %s', (_, heading) =>
    expect(
      found(FINDINGS.map((one, i) => `${heading(one)}\n一是${measuresOf(i).join('；二是')}。\n`).join('')),
    ).toEqual(EXPECTED),
  );
  it('opens a paragraph that runs on, with a state or without', () =>
    expect(
      found(
        FINDINGS.map(
          (one, i) => `“${one}”的问题。一是${measuresOf(i).join('；二是')}。${i % 2 ? '目前，该问题正在整改。' : ''}\n`,
        ).join(''),
      ),
    ).toEqual(EXPECTED));
  it('is none where a quotation is only told', () =>
    expect(
      found(
        '1.台账登记不规范\n“一本账”管到底。一是补记台账3本；二是明确专人。\n2.库房漏水\n一是更换屋面；二是雨后查看。\n',
      ),
    ).toHaveLength(2));
});

describe('a label in brackets behind a comma', () => {
  it('ends the finding', () =>
    expect(
      found(
        FINDINGS.map((one, i) => `${i + 1}.“${one}”的问题，【整改情况】一是${measuresOf(i).join('；二是')}。\n`).join(
          '',
        ),
      ),
    ).toEqual(EXPECTED));
  it('is part of it where it labels nothing', () =>
    expect(found('1.门牌缺【办公】字样\n整改措施：补挂门牌。\n2.库房漏水\n整改措施：更换屋面。\n')[0][0]).toBe(
      '门牌缺【办公】字样',
    ));
});

describe('labels for findings that come back', () => {
  it('begin a problem each, though nothing labels what was done', () =>
    expect(
      found(
        FINDINGS.map((one, i) => `存在问题：${one}\n1.${measuresOf(i).join('。\n2.')}。\n该问题已完成整改。\n`).join(
          '',
        ),
      ),
    ).toEqual(EXPECTED));
  it('begin none where each heads a list of them', () => {
    const listed = ([first, second]: readonly string[]) =>
      `存在问题：\n1.${first}\n补记台账3本。已完成整改。\n2.${second}\n明确专人。已完成整改。\n`;
    expect(found(listed(FINDINGS) + listed(FINDINGS.slice(2))).map(([finding]) => finding)).toEqual(FINDINGS);
  });
});

describe('lists below findings side by side', () => {
  it.each([
    ['framed', (one: string) => `关于“${one}”问题的整改`, '（1）', '（2）'],
    ['plain, with signs', (one: string) => one, '● ', '● '],
  ])('are no answers to one another, were they as long: %s', (_, heading, first, second) =>
    expect(
      found(
        FINDINGS.map(
          (one, i) =>
            `${i + 1}．${heading(one)}\n${first}${measuresOf(i)[0]}。\n${second}${measuresOf(i)[1]}。\n整改状态：已完成\n`,
        ).join(''),
      ),
    ).toEqual(EXPECTED),
  );
});

describe('framed paragraphs that close with who answers, without a stop', () => {
  const one = (found: string, done: string, who: string) =>
    `针对“${found}”的问题。一是${done}，逐户上门核对并登记造册；二是按月抽查，抽查结果在局务会上通报。已完成整改。责任领导：${who}\n`;
  it('are as many problems, and none goes on in the next', () =>
    expect(
      readBelow(
        `一、具体问题整改情况\n1.聚焦台账管理\n${one('台账登记不规范', '补记台账3本', '副局长杜某')}${one('库房屋面漏水', '更换屋面2处', '副局长沈某')}2.聚焦票据管理\n${one('票据审核不严', '补齐票据9张', '副局长杜某')}${one('合同没有归档', '归档合同7份', '局长')}`,
      ).problems.map(([finding, measures]) => [finding, (measures as string[]).length]),
    ).toEqual([
      ['台账登记不规范', 2],
      ['库房屋面漏水', 2],
      ['票据审核不严', 2],
      ['合同没有归档', 2],
    ]));
});
