/** Tables of two columns, a label and its value in each row, one table a problem. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';

const card = (rows: readonly [string, string][]): string =>
  ['| 项目 | 内容 |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${value} |`)].join('\n');
const page = (...cards: string[]): string =>
  `# 临渡县水务局关于巡察整改情况的公示\n\n县委第三巡察组反馈问题${cards.length}个，现予公示。\n\n${cards.join('\n\n')}\n`;
const record = (text: string) => read(text, { path: 'a.md' }).record;

const ONE = card([
  ['反馈事项', '台账登记不规范'],
  ['处置举措', '（1）补记台账3本；（2）培训会计7人'],
  ['主抓人', '杜河清'],
  ['现状', '已办结'],
]);
const TWO = card([
  ['反馈事项', '库房屋面漏水'],
  ['处置举措', '更换屋面2处'],
  ['主抓人', '沈渡舟'],
  ['现状', '正在办理'],
]);

describe('cards', () => {
  it('are problems', () =>
    expect(
      record(page(`### 卡片 1\n\n${ONE}`, `### 卡片 2\n\n${TWO}`)).problems.map((problem) => [
        problem.finding,
        problem.measures.map(({ text }) => text),
        problem.responsible.map(({ text }) => text),
        problem.status?.state,
      ]),
    ).toEqual([
      ['台账登记不规范', ['补记台账3本', '培训会计7人'], ['杜河清'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], ['沈渡舟'], 'in-progress'],
    ]));
  it('are told from ledgers, whose rows are problems', () =>
    expect(
      record(
        page(
          '| 反馈问题 | 整改措施 |\n|---|---|\n| 台账不清 | 补记台账 |\n| 库房漏水 | 更换屋面 |\n| 票据不全 | 补齐票据 |',
        ),
      ).problems.map(({ finding }) => finding),
    ).toEqual(['台账不清', '库房漏水', '票据不全']));
  it('are told from tables that say something else', () =>
    expect(
      record(
        page('| 月份 | 场次 |\n|---|---|\n| 一月 | 3 |\n| 二月 | 5 |\n| 三月 | 8 |', `${ONE}\n\n${TWO}`),
      ).problems.map(({ finding }) => finding),
    ).toEqual(['台账登记不规范', '库房屋面漏水']));
});
