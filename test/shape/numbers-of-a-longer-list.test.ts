/** Numbers that are some of a longer list (第3项问题：, 第11项问题：), templates in brackets, and findings in mid-line. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '青禾县关于省生态环境保护督察反馈问题整改情况的公开\n\n2024年3月1日，省第一督察组反馈了问题。\n\n';
const told = (text: string) =>
  parse(text).problems.map(({ number, finding, measures }) => [number, finding, measures.map((one) => one.text)]);

describe('numbers of a longer list', () => {
  const rounds = (marks: readonly string[]) =>
    HEAD +
    [`${marks[0]}渗滤液积存`, `${marks[1]}油烟扰民`, `${marks[2]}湿地被占`]
      .map((head, i) => `${head}\n整改目标：按期完成。\n责任单位：甲局\n整改措施：\n1.办理${i}甲。\n2.办理${i}乙。\n`)
      .join('\n');
  it.each([
    ['第3项问题：', '第11项问题：', '第12项问题：'],
    ['第2项：', '第5项：', '第9项：'],
  ])('head problems: %s %s %s', (...marks) => {
    const record = parse(rounds(marks));
    expect(record.problems.map(({ number }) => Number(number))).toEqual(
      marks.map((mark) => Number(/\d+/.exec(mark)?.[0])),
    );
    expect(record.problems.map(({ finding }) => finding)).toEqual(['渗滤液积存', '油烟扰民', '湿地被占']);
    expect(record.problems[1].measures.map(({ text }) => text)).toEqual(['办理1甲', '办理1乙']);
    expect(record.diagnostics.filter(({ rule }) => rule === 'numbering-gap')).toEqual([]);
  });
  it('head problems where they say whose they are, without a label below all of them', () => {
    const text = `${HEAD}审计报告第3条：补充耕地撂荒112亩。\n整改：签管护协议，播种油菜109亩。已完成整改。\n审计报告第8条：图斑销号用旧照片。\n审计报告第15条：设施农用地改作仓库。\n以上两条一并整改：①重拍全部图斑；②限期拆除5宗。两条均已完成整改。\n`;
    expect(told(text)).toEqual([
      ['3', '补充耕地撂荒112亩', ['签管护协议，播种油菜109亩']],
      ['8', '图斑销号用旧照片', ['重拍全部图斑', '限期拆除5宗']],
      ['15', '设施农用地改作仓库', ['重拍全部图斑', '限期拆除5宗']],
    ]);
  });
  it('do not where they fall: a gap stays one', () => {
    const record = parse(rounds(['第3项：', '第2项：', '第9项：']));
    expect(record.diagnostics.some(({ rule }) => rule.startsWith('numbering'))).toBe(true);
  });
});

describe('a template with its number in brackets', () => {
  it('counts as one without does: 表现（1）：', () => {
    const part = (group: string, findings: readonly [string, string][]) =>
      `反馈问题${group}\n\n${findings.map(([one, done], i) => `表现（${i + 1}）：${one}\n整改情况：一是${done}。二是明确专人。已销号。\n`).join('\n')}`;
    const first = part('一：公益性淡化', [
      ['台账不清', '补记台账3本'],
      ['库房漏水', '更换屋面300平方米'],
    ]);
    const second = part('二：监管宽松软', [
      ['巡护缺位', '制定排班表'],
      ['公示不全', '补齐公示内容'],
    ]);
    expect(told(`${HEAD}${first}\n${second}`)).toEqual([
      ['1', '台账不清', ['补记台账3本', '明确专人']],
      ['2', '库房漏水', ['更换屋面300平方米', '明确专人']],
      ['1', '巡护缺位', ['制定排班表', '明确专人']],
      ['2', '公示不全', ['补齐公示内容', '明确专人']],
    ]);
  });
});

describe('a number and a frame behind a stop', () => {
  const text = (first: string, second: string) =>
    `青禾县水务局关于巡察整改情况的通报\n\n县委第一巡察组反馈了问题。\n\n一、问题整改情况\n（一）履职方面。${first}一是补账。二是建章。已完成整改。2.针对库房漏水问题。更换屋面。已完成整改。\n（二）作风方面。${second}制定排班表。正在推进。4.针对公示不全问题。补齐公示。已完成整改。\n`;
  it('heads a problem in mid-line, in a count that runs on', () =>
    expect(told(text('1.针对台账不清问题。', '3.针对巡护缺位问题。'))).toEqual([
      ['1', '台账不清', ['补账', '建章']],
      ['2', '库房漏水', ['更换屋面']],
      ['3', '巡护缺位', ['制定排班表']],
      ['4', '公示不全', ['补齐公示']],
    ]));
  it('one alone is part of its sentence', () =>
    expect(
      parse(
        '青禾县水务局关于巡察整改情况的通报\n\n1.台账不清问题\n整改措施：查阅资料。2.针对台账的规定有问题，已废止。\n',
      ).problems,
    ).toHaveLength(1));
});
