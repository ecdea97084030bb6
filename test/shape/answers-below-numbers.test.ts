/** Labels that nobody uses elsewhere, right below the number of each problem; and answers to several problems at once. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (text: string) =>
  parse(
    `临渡花园业委会关于审计意见整改情况的公开信\n\n街道审计小组提出意见，现将整改情况公布如下。\n${text}\n`,
  ).problems.map(({ number, measures, status }) => [number, measures.map((one) => one.text), status?.state ?? null]);

const opinions = (answer: string) =>
  [
    '第1条意见：收支未按季度公布。\n%：把七个季度的收支表补贴在公告栏。已整改。',
    '第2条意见：合同未经表决。\n%：第一，重新谈价；第二，提交大会表决。已整改。',
    '第3条意见：报销白条多。\n%：超出的由经手人退回。尚未完成。',
  ]
    .join('\n')
    .replaceAll('%', answer);

describe('what stands right below each number', () => {
  it('labels what was done, whatever its word', () =>
    expect(read(opinions('回话'))).toEqual([
      ['1', ['把七个季度的收支表补贴在公告栏'], 'completed'],
      ['2', ['重新谈价', '提交大会表决'], 'completed'],
      ['3', ['超出的由经手人退回'], 'in-progress'],
    ]));
  it('labels nothing where the words differ', () =>
    expect(
      read(
        '第1条意见：收支未按季度公布。\n春风里：把收支表补贴在公告栏。已整改。\n第2条意见：合同未经表决。\n秋月下：重新谈价。已整改。',
      )[0][1],
    ).toEqual(['春风里：把收支表补贴在公告栏']));
});

describe('a label that says that it is for several', () => {
  const joint = (label: string) =>
    read(
      `第1条意见：收支未按季度公布。\n整改情况：补贴在公告栏。已整改。\n第2条意见：报销白条多。\n第3条意见：采购无签收。\n${label}：逐批过堂补凭证。已整改。`,
    );
  it.each(['合并整改情况', '一并整改措施', '共同整改措施', '整改情况（意见2、3）'])(
    '%s answers those above it that have no answer',
    (label) =>
      expect(joint(label)).toEqual([
        ['1', ['补贴在公告栏'], 'completed'],
        ['2', ['逐批过堂补凭证'], 'completed'],
        ['3', ['逐批过堂补凭证'], 'completed'],
      ]),
  );
  it.each(['整改情况', '整改情况（意见1、3）'])('%s answers its own', (label) =>
    expect(joint(label)[1]).toEqual(['2', [], null]),
  );
});

describe('ordinals behind a label', () => {
  it.each([
    ['a state', '（已完成整改）①原合同宣读一遍；②复印件贴出。'],
    ['a numeral of their own', '第一，三处合同宣读一遍；第二，复印件贴出。'],
  ])('count though %s stands beside them', (_, answer) =>
    expect(read(`1.包租不公开。\n整改情况：${answer}\n2.评议关门。\n整改情况：重新评议。`)[0][1]).toHaveLength(2),
  );
  it('do not behind what is no state', () =>
    expect(
      read('1.包租不公开。\n整改情况：（见附件）①原合同宣读一遍。\n2.评议关门。\n整改情况：重新评议。')[0][1],
    ).toHaveLength(1));
});

describe('a sentence that says that it is for those above', () => {
  const joint = (opening: string) =>
    read(
      `1.私开耕地11.6亩，种了四年玉米。\n2.采石便道占用林地未办手续。\n${opening}：一是清除地上物；二是补植落叶松。均已完成整改。\n3.临时用地到期不还。\n整改情况：送达催告书两次。尚未完成整改。`,
    );
  it.each(['上述两个问题一并整改', '以上2项问题合并处理'])('%s answers them', (opening) =>
    expect(joint(opening)).toEqual([
      ['1', ['清除地上物', '补植落叶松'], 'completed'],
      ['2', ['清除地上物', '补植落叶松'], 'completed'],
      ['3', ['送达催告书两次'], 'in-progress'],
    ]),
  );
});
