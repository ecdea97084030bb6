/** Labels that are put together of listed ones, and what they say of a part. */
import { describe, expect, it } from 'vitest';
import { compoundRoles } from '../../grammars/compound-label.js';
import { labelsOf } from '../../grammars/label.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { parse } from '../../src/index.js';

const labels = labelsOf(BUILT_IN);

describe('a label put together of listed ones', () => {
  it.each([
    ['整改措施及落实情况', 'measures'],
    ['整改措施和成效', 'measures'],
    ['主要做法与工作成效', 'measures'],
    ['责任单位及责任人', 'department'],
    ['整改目标、整改时限', 'target'],
    ['取得的成效', 'results'],
  ])('%s is %s', (word, role) => expect(labels.rolesOf(word)).toEqual([role]));

  it.each(['存在问题及整改情况', '责任单位和整改措施', '措施及', '整改措施及附图', '时限和'])(
    '%s is none: its parts go into different fields, or are no labels',
    (word) => expect(labels.rolesOf(word)).toEqual([]),
  );

  it('is none where 的 parts a title: 检查发现的问题', () => expect(labels.rolesOf('检查发现的问题')).toEqual([]));

  it('has a role only where each part has one', () => {
    const rolesOf = (part: string) => (part === '做法' ? (['measures'] as const) : []);
    expect(compoundRoles('做法和做法', rolesOf)).toEqual(['measures']);
    expect(compoundRoles('做法和图片', rolesOf)).toEqual([]);
    expect(compoundRoles('做法', rolesOf)).toEqual([]);
  });

  it('heads a section of a notice about one problem, with a list of measures', () => {
    const [problem, ...others] = parse(
      '青禾区关于督察反馈第十二项问题整改情况的公示\n\n督察反馈的第十二项问题已按整改方案要求完成整改，现公示如下。\n\n反馈问题\n石桥河沿岸12家作坊污水直排。\n\n整改责任单位\n青禾区人民政府\n\n整改措施及落实情况\n1.关停作坊。取缔无证作坊5家。\n2.铺设管网。新建管道3公里。\n',
    ).problems;
    expect(others).toEqual([]);
    expect(problem.finding).toBe('石桥河沿岸12家作坊污水直排');
    expect(problem.measures.map(({ text }) => text)).toEqual(['关停作坊。取缔无证作坊5家', '铺设管网。新建管道3公里']);
    expect(problem.status?.state).toBe('completed');
  });
});
