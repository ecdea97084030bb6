/** What stands behind a label: a state beside a result, labels behind bars, lists behind a number that labels them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const FINDINGS = ['台账登记不规范，底数不清', '库房屋面年久失修，多处漏水', '票据审核不严，重复报销'];
const MEASURES = ['补记台账3本', '更换屋面2处', '补齐票据9张'];
const problems = (text: string) => parse(HEAD + text).problems;

describe('behind a label that asks for a state', () => {
  const told = (label: string, ...values: string[]) =>
    problems(
      values
        .map((value, i) => `问题${i + 1}：${FINDINGS[i]}。\n整改措施：${MEASURES[i]}。\n${label}：${value}\n`)
        .join(''),
    ).map(({ status, results }) => [status?.state ?? null, results.map(({ text }) => text)]);
  it.each(['得分', '整改进度', '整改状态'])('%s: what stands beside a state is a result', (label) =>
    expect(told(label, '平均跑动0.6次。已整改到位。', '已完成。9月以来退回12件，未见差错。', '已整改到位。')).toEqual([
      ['completed', ['平均跑动0.6次']],
      ['completed', ['9月以来退回12件，未见差错']],
      ['completed', []],
    ]),
  );
  it('what only says that it lasts is none', () =>
    expect(told('整改进度', '已完成整改，并长期坚持。', '已完成。长期坚持。', '基本完成。正在推进。')).toEqual([
      ['completed', []],
      ['completed', []],
      ['in-progress', []],
    ]));
});

describe('labels behind a bar', () => {
  const read = (sign: string) =>
    problems(
      MEASURES.map(
        (measure, i) => `${i + 1}.${FINDINGS[i]}\n整改措施：${measure}${sign}责任人：杜河清${sign}期限：${i + 5}月\n`,
      ).join(''),
    ).map(({ measures, responsible, deadline }) => [
      measures.map(({ text }) => text),
      responsible.map(({ text }) => text),
      deadline?.text ?? null,
    ]);
  it('open their own parts', () =>
    expect(read('／')).toEqual(MEASURES.map((measure, i) => [[measure], ['杜河清'], `${i + 5}月`])));
  it('a bar in front of other words is the measure’s own', () =>
    expect(
      problems(
        MEASURES.map((measure, i) => `${i + 1}.${FINDINGS[i]}\n整改措施：${measure}/册，每季/月核对。\n`).join(''),
      ).map(({ measures }) => measures.map(({ text }) => text)),
    ).toEqual(MEASURES.map((measure) => [`${measure}/册，每季/月核对`])));
});

describe('a finding in quotation marks', () => {
  const read = (...titles: string[]) =>
    problems(titles.map((title, i) => `（${i + 1}）${title}\n`).join('')).map(({ finding, measures }) => [
      finding,
      measures.map(({ text }) => text),
    ]);
  it('ends in front of the colon, whatever it holds', () =>
    expect(
      read(
        '“台账不清”：1.补记台账3本。2.专人登记，每月核对。',
        '“库房漏水。无人过问”：更换屋面2处，清理天沟40米。',
        '“‘一本账’不清：无人管”：补齐票据9张，追回1.2万元。',
      ),
    ).toEqual([
      ['台账不清', ['补记台账3本', '专人登记，每月核对']],
      ['库房漏水。无人过问', ['更换屋面2处，清理天沟40米']],
      ['‘一本账’不清：无人管', ['补齐票据9张，追回1.2万元']],
    ]));
  it('goes on behind a quotation that no colon follows', () =>
    expect(
      read('“一把手”责任不落实。补记台账3本。', '“三公”经费超支。追回1.2万元。', '“两张皮”现象突出。集中学习4次。'),
    ).toEqual([
      ['“一把手”责任不落实', ['补记台账3本']],
      ['“三公”经费超支', ['追回1.2万元']],
      ['“两张皮”现象突出', ['集中学习4次']],
    ]));
});

describe('a number that labels measures', () => {
  const LISTS = [
    '一是补记台账3本；二是专人登记。',
    '一是更换屋面2处；二是清理天沟40米。',
    '一是补齐票据9张；二是追回1.2万元。',
  ];
  const SPLIT = [
    ['补记台账3本', '专人登记'],
    ['更换屋面2处', '清理天沟40米'],
    ['补齐票据9张', '追回1.2万元'],
  ];
  const measures = (text: string) => problems(text).map((problem) => problem.measures.map(({ text }) => text));
  const below = (front: string) =>
    FINDINGS.map((finding, i) => `问题${i + 1}：${finding}。\n整改${i + 1}：${front}${LISTS[i]}\n`).join('');
  it('has a measure for each ordinal of its list', () => expect(measures(below(''))).toEqual(SPLIT));
  it('has one where something stands in front of the first', () =>
    expect(measures(below('办公室牵头，'))).toEqual(LISTS.map((list) => [`办公室牵头，${list.slice(0, -1)}`])));
  it('is one answer of a list that answers another', () =>
    expect(
      measures(
        `一、存在的主要问题\n${FINDINGS.map((finding, i) => `${i + 1}.${finding}\n`).join('')}二、整改情况\n${LISTS.map((list, i) => `整改${i + 1}：${list}\n`).join('')}`,
      ),
    ).toEqual(SPLIT));
});
