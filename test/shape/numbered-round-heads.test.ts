/** Numbered lines with a colon: headings where parts come back below them, labels where each is a part itself. */
import { describe, expect, it } from 'vitest';
import { readBelow } from '../support/read-below.js';

describe('numbered lines that end in a colon', () => {
  const FINDINGS = ['干部谈心谈话开展少', '固定资产账实不符', '理论学习不够深入，中心组学习流于形式'];
  it.each([
    ['one after the other', (n: number) => `${n}、`, ''],
    ['with numbered parts', (n: number) => `${n}、`, '（一）'],
    ['in words', (n: number) => `问题${n}：`, ''],
  ])('head problems where the same labels come back below them, %s', (_, mark, number) =>
    expect(
      readBelow(
        FINDINGS.map(
          (finding, i) =>
            `${mark(i + 1)}${finding}：\n${number}整改措施：补记台账${i + 2}本。\n${number && '（二）'}责任领导：张某\n`,
        ).join(''),
      ).problems.map(([finding, measures]) => [finding, measures]),
    ).toEqual(FINDINGS.map((finding, i) => [finding, [`补记台账${i + 2}本`]])),
  );
  it('are labels of one problem where none comes back', () =>
    expect(
      readBelow('一、毛病在哪：\n发文数量同比增加18%。\n二、处方：\n精简文件，合并会议。\n三、经办处所：\n人事股\n')
        .problems,
    ).toEqual([['发文数量同比增加18%', ['精简文件，合并会议'], [], null]]));
});
