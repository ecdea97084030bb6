/** What stands behind the fields of a problem: a label without a colon below a list, a state below a day. */
import { describe, expect, it } from 'vitest';
import { readBelow } from '../support/read-below.js';

describe('a label without a colon below the last measure', () => {
  it('is no part of the measure, however short the list', () =>
    expect(
      readBelow(
        '（一）台账登记不规范\n整改措施\n1.补记台账3本。\n2.配备专人登记。\n整改成效\n台账齐全。\n（二）库房屋面漏水\n整改措施\n1.更换屋面2处。\n2.雨后查看。\n整改成效\n雨季无渗漏。\n',
      ).problems,
    ).toEqual([
      ['台账登记不规范', ['补记台账3本', '配备专人登记'], ['台账齐全'], null],
      ['库房屋面漏水', ['更换屋面2处', '雨后查看'], ['雨季无渗漏'], null],
    ]));
});

describe('a state below a field', () => {
  const text = (label: string, value: string) =>
    `一、台账登记不规范\n整改措施：补记台账3本。\n${label}：${value}\n该问题已完成整改。\n二、库房屋面漏水\n整改措施：更换屋面2处。\n${label}：${value}\n该问题正在整改。\n三、票据审核不严\n整改措施：补齐票据9张。\n${label}：${value}\n`;
  it.each([
    ['完成时间', '2024年5月底'],
    ['完成情况', '合格率达到100%。'],
    ['责任人', '张某'],
  ])('is the problem’s, though its label sounds like one: %s', (label, value) =>
    expect(readBelow(text(label, value)).problems.map((one) => one[3])).toEqual(['completed', 'in-progress', null]),
  );
});

describe('a list below a label for what was done', () => {
  it('is answered by none, were it as long as the list of problems behind it', () => {
    const part = (number: string, finding: string, measures: readonly string[]) =>
      `${number}${finding}\n整改措施\n${measures.map((one, i) => `${'①②③'[i]}${one}`).join('\n')}\n`;
    const text = `（一）党的领导方面\n${part('1.', '理论学习不够深入', ['制定学习计划', '每月学习一次'])}${part('2.', '议事规则不健全', ['修订议事规则', '每季度公开'])}（二）党的建设方面\n${part('1.', '台账登记不规范', ['补记台账3本', '配备专人'])}${part('2.', '账实不符', ['盘点资产', '登记入账'])}`;
    expect(readBelow(text).problems.map(([finding, measures]) => [finding, measures])).toEqual([
      ['理论学习不够深入', ['制定学习计划', '每月学习一次']],
      ['议事规则不健全', ['修订议事规则', '每季度公开']],
      ['台账登记不规范', ['补记台账3本', '配备专人']],
      ['账实不符', ['盘点资产', '登记入账']],
    ]);
  });
});
