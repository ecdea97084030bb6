/** Areas without numbers above their parts: 党建这一块 ⏎ 抓学习 ⏎ 1.…; short names in brackets; lines of stars between cards. */
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/index.js';
import { parse } from '../../src/index.js';

const HEAD = '白云县人民法院关于巡察反馈问题整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n\n';
const problem = (number: number, finding: string): string =>
  `${number}.${finding}\n整改情况：补记台账${number + 1}本，专人登记。已完成整改。\n`;
const outline = (sections: readonly Section[]): unknown[] =>
  sections.map(({ title, sections: below }) => (below.length ? [title, outline(below)] : title));

describe('a line right above a line', () => {
  const text = (first: string, second: string): string =>
    `${HEAD}${first}\n\n抓学习\n\n${problem(1, '第一议题制度不落实')}${problem(2, '学习记录不完整')}\n抓纪律\n\n${problem(3, '考勤管理不严')}\n${second}\n\n抓质效\n\n${problem(4, '案件超期未结')}\n抓执行\n\n${problem(5, '执行款发放不及时')}`;
  it('is an area above its part', () =>
    expect(outline(parse(text('党建和队伍这一块', '审判和执行这一块')).sections)).toEqual([
      ['党建和队伍这一块', ['抓学习', '抓纪律']],
      ['审判和执行这一块', ['抓质效', '抓执行']],
    ]));
  it('is none where it is a sentence', () => {
    const { sections, problems } = parse(text('先说说党建和队伍这一块，问题不少', '再说说审判和执行这一块，同样如此'));
    expect([JSON.stringify(outline(sections)).includes('先说说'), problems.length]).toEqual([false, 5]);
  });
});

describe('two characters in brackets', () => {
  it('head what stands below them', () => {
    const text = `${HEAD}【收费】\n${problem(1, '重复收取穿刺费')}${problem(2, '按天收取护理费')}【诊疗】\n${problem(3, '挂床住院')}${problem(4, '会诊没有意见')}【药耗】\n${problem(5, '耗材对不上账')}${problem(6, '饮片多开少煎')}`;
    expect(outline(parse(text).sections)).toEqual(['收费', '诊疗', '药耗']);
  });
  it('head nothing where they are a state', () => {
    const text = `${HEAD}1.重复收取穿刺费\n退还费用3万元。\n【完成】\n2.挂床住院\n退还费用5万元。\n【完成】\n`;
    expect(JSON.stringify(outline(parse(text).sections))).not.toContain('完成');
  });
});

describe('a line of stars', () => {
  const cards = (line: string): string =>
    `${HEAD}${['台账登记不规范', '库房屋面漏水', '票据审核不严']
      .map((finding, i) => `${line}\n问题：${finding}\n整改措施：补记台账${i + 2}本。\n状态：已完成\n`)
      .join('')}`;
  it.each(['＊＊＊＊＊＊＊＊', '******'])('%s parts cards and heads none', (line) => {
    const { sections, problems } = parse(cards(line));
    expect([sections.length, problems.map(({ finding }) => finding)]).toEqual([
      0,
      ['台账登记不规范', '库房屋面漏水', '票据审核不严'],
    ]);
  });
  it('is a masked name where it is short', () =>
    expect(parse(`***关于巡察整改情况的通报\n${HEAD}`).title).toContain('***'));
});
