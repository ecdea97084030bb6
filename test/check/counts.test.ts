/** Counts that a notice states of itself, against each other and against what it lists. */
import { describe, expect, it } from 'vitest';
import { notice, problems, said } from '../support/checking.js';

const DONE = '补记资料。已完成整改。';
const OPEN = '补记资料。正在推进。';
const stated = (sentence: string, count: number, ...bodies: string[]) =>
  notice({
    preamble: `县委第一巡察组对县水务局进行了巡察，${sentence}`,
    body: problems(...Array.from({ length: count }, (_, i) => bodies[i] ?? DONE)),
  });

describe('contradicted-count', () => {
  it.each([
    ['反馈了3个问题。', 4, '3个问题'],
    ['反馈了6个问题。', 5, '6个问题'],
    ['反馈了12个问题。', 4, '12个问题'],
    ['反馈了2个方面4项问题。', 3, '4项问题'],
    ['反馈了6个问题，制定整改措施4条，完善4项制度。', 4, '6个问题'],
    ['反馈了6个问题，整改措施4条。', 4, '6个问题'],
    ['反馈了6个问题，部分干部受到通报批评。', 4, '6个问题'],
    ['反馈了2个问题，现将部分问题整改情况通报如下。', 4, '2个问题'],
  ])('tells %s of %i', (sentence, count, told) => {
    expect(said('contradicted-count', stated(sentence, count))).toEqual([told]);
    expect(said('problem-count', stated(sentence, count))).toEqual([]);
    expect(said('problem-part', stated(sentence, count))).toEqual([]);
  });
  it.each([
    ['反馈了4个问题。', 4],
    ['反馈了3个方面4个问题。', 4],
    ['反馈了4个方面12个问题。', 4],
    ['反馈了4大类12个问题。', 4],
    ['反馈了12个问题，已完成整改4个。', 4],
    ['反馈了12个问题，现将部分问题整改情况通报如下。', 4],
    ['反馈了12个问题，现将主要问题整改情况通报如下。', 4],
    ['反馈了12个问题。涉密的不予公开。', 4],
    ['反馈了12个问题，其中4个问题向社会公开。', 4],
    ['反馈了一批问题，其中重点问题2个。', 4],
  ])('lets %s of %i be', (sentence, count) => expect(said('contradicted-count', stated(sentence, count))).toEqual([]));
  it('lets the count of the headings above the problems be', () => {
    const body = [
      '一、反馈了的问题',
      '（一）学习方面',
      problems(DONE, DONE),
      '（二）管理方面',
      problems(DONE, DONE),
    ].join('\n');
    const preamble = '县委第一巡察组对县水务局进行了巡察，反馈了2个问题。';
    for (const rule of ['contradicted-count', 'problem-count'])
      expect(said(rule, notice({ preamble, body }))).toEqual([]);
  });
  it('lets a chapter of some of the problems be', () => {
    const preamble = '县委第一巡察组对县水务局进行了巡察，反馈了12个问题。';
    const body = `一、重点问题整改情况\n${problems(DONE, DONE)}`;
    expect(said('contradicted-count', notice({ preamble, body }))).toEqual([]);
    expect(said('contradicted-count', notice({ preamble, body: body.replace('重点', '') }))).toEqual(['12个问题']);
  });
  it('lets a text be that lists no problem', () => {
    const text = notice({
      preamble: '县委第一巡察组反馈了12个问题，均已整改。',
      body: '一、加强组织领导\n成立领导小组。',
    });
    expect(said('contradicted-count', text)).toEqual([]);
    expect(said('nothing-read', text)).toEqual(['青禾县水务局关于巡察整改情况的通报']);
  });
});

describe('problem-count', () => {
  it('tells a count that another of the notice gives the lie', () => {
    expect(said('problem-count', stated('反馈了3个问题，已完成整改4个。', 4))).toEqual(['3个问题']);
  });
  it.each([
    ['反馈了4个问题。', 4],
    ['反馈了3个问题。', 4],
    ['反馈了12个问题，已完成整改4个。', 4],
  ])('lets %s of %i be', (sentence, count) => expect(said('problem-count', stated(sentence, count))).toEqual([]));
});

describe('problem-part', () => {
  it.each(['反馈了12个问题，现将部分问题整改情况通报如下。', '反馈了4个方面12个问题。'])('tells %s', (sentence) => {
    expect(said('problem-part', stated(sentence, 4))).toEqual(['12个问题']);
  });
  it.each([4, 5, 3, 12])('lets a count of %i be', (count) => {
    expect(said('problem-part', stated(`反馈了${count}个问题。`, 4))).toEqual([]);
  });
});

describe('problem-claims', () => {
  const twice = (second: string) =>
    notice({
      preamble: '县委第一巡察组对县水务局进行了巡察，反馈了3个方面12个问题。',
      body: `一、组织整改情况\n${second}\n二、反馈问题整改情况\n${problems(DONE, DONE)}`,
    });
  it.each([
    ['局党组对反馈的13个问题逐一认领。', '13个问题'],
    ['巡察发现的4个方面11个问题全部建账。', '4个方面11个问题'],
  ])('tells %s', (second, told) => expect(said('problem-claims', twice(second))).toEqual([told]));
  it.each([
    '局党组对反馈的12个问题逐一认领。',
    '局党组对反馈的3个方面12个问题逐一认领。',
    '对反馈的29个具体问题逐一认领。',
    '对上轮巡察反馈的5个问题一并整改。',
    '对反馈的12个问题，其中反馈的4个重点问题由书记领办。',
    '选人用人专项检查反馈的6个问题同步整改。',
    '自查发现2个问题。',
  ])('lets %s be', (second) => expect(said('problem-claims', twice(second))).toEqual([]));
});

describe('measure-count', () => {
  const TWO = '一是补记资料。二是专人管理。已完成整改。';
  const measures = (count: number, ...bodies: string[]) =>
    stated(`反馈了2个问题，制定整改措施${count}条。`, 2, ...bodies);
  it('tells more than are stated', () => expect(said('measure-count', measures(3, TWO, TWO))).toHaveLength(1));
  it.each([4, 9])('lets %i stated be', (count) => expect(said('measure-count', measures(count, TWO, TWO))).toEqual([]));
  it('counts none without a number', () => expect(said('measure-count', measures(1, DONE, DONE))).toEqual([]));
  it('lets a part of the problems be', () => {
    expect(
      said('measure-count', stated('反馈了20个问题，制定整改措施3条。现将部分问题整改情况通报如下。', 2, TWO, TWO)),
    ).toEqual([]);
  });
});

describe('completed-count', () => {
  it.each([
    ['反馈了3个问题，已完成整改3个。', [DONE, OPEN, DONE], '已完成整改3个'],
    ['反馈了3个问题，已完成整改1个。', [DONE, OPEN, DONE], '已完成整改1个'],
  ])('tells %s', (sentence, bodies, told) => {
    expect(said('completed-count', stated(sentence, 3, ...bodies))).toEqual([told]);
  });
  it.each([
    ['反馈了3个问题，已完成整改2个。', [DONE, OPEN, DONE]],
    ['反馈了3个问题，已完成整改3个。', [DONE, '补记资料。基本完成整改。', DONE]],
    ['反馈了3个问题，已完成整改2个。', [DONE, '补记资料。基本完成整改。', DONE]],
    ['反馈了3个问题，已完成整改3个。', [DONE, '补记资料。', DONE]],
    ['反馈了12个问题，已完成整改11个。', [DONE, OPEN, DONE]],
  ])('lets %s be', (sentence, bodies) => {
    expect(said('completed-count', stated(sentence, 3, ...bodies))).toEqual([]);
  });
});

describe('completed-over-problems', () => {
  it('tells it', () => {
    expect(said('completed-over-problems', stated('反馈了3个问题，已完成整改4个。', 3))).toEqual(['已完成整改4个']);
  });
  it.each(['反馈了3个问题，已完成整改3个。', '反馈了3个问题，细化任务，已完成整改任务14项。'])(
    'lets %s be',
    (sentence) => {
      expect(said('completed-over-problems', stated(sentence, 3))).toEqual([]);
    },
  );
});

describe('completion-rate', () => {
  it.each([
    ['反馈了12个问题，已完成整改10个，整改完成率93.3%。', '整改完成率93.3%'],
    ['反馈了12个问题，已完成整改10个，办结率为100%。', '办结率为100%'],
  ])('tells %s', (sentence, told) => expect(said('completion-rate', stated(sentence, 2))).toEqual([told]));
  it.each([
    '反馈了12个问题，已完成整改10个，整改完成率83.33%。',
    '反馈了12个问题，已完成整改10个，整改完成率83.3%。',
    '反馈了12个问题，已完成整改10个，整改完成率84%。',
    '反馈了53个问题，已完成整改49个，整改完成率92.5%。',
    '反馈了42个问题，已完成整改36个，整改完成率85.71%。',
    '反馈了12个问题，已完成整改10个。资料办结率为100%。',
  ])('lets %s be', (sentence) => expect(said('completion-rate', stated(sentence, 2))).toEqual([]));
});
