/** Fields in a bracket below a heading, and a state told before what was done. */
import { describe, expect, it } from 'vitest';
import { parse, read as readWhole } from '../../src/index.js';
import { provenanceFaults } from '../support/provenance.js';

const HEAD = '青禾市卫健委关于督导整改情况的函\n\n省督导组列出2个问题，现函复如下。\n一、整改情况\n';
const read = (first: string, second: string) =>
  parse(`${HEAD}（一）药品缺货\n${first}\n（二）设备闲置\n${second}\n二、下一步打算\n持续抓好整改。\n`).problems.map(
    (one) => ({
      responsible: one.responsible.map(({ text }) => text),
      deadline: one.deadline?.text ?? null,
      state: one.status?.state ?? null,
      measures: one.measures.map(({ text }) => text),
    }),
  );

describe('fields in a bracket', () => {
  it('are read up to what closes it, and parted by a bar', () =>
    expect(
      read(
        '［牵头单位：基层卫生科｜整改期限：2024年12月底］\n整改状态：已完成\n一是制定目录；二是统一配送。',
        '［牵头单位：白马县卫健局｜整改期限：2025年1月底］\n整改状态：正在推进\n选派2名技师到县医院进修三个月。',
      ),
    ).toEqual([
      { responsible: ['基层卫生科'], deadline: '2024年12月底', state: 'completed', measures: ['制定目录', '统一配送'] },
      {
        responsible: ['白马县卫健局'],
        deadline: '2025年1月底',
        state: 'in-progress',
        measures: ['选派2名技师到县医院进修三个月'],
      },
    ]));

  it('are none in a bracket that nothing closes', () =>
    expect(
      read('［牵头单位：基层卫生科\n整改措施：制定目录。', '［牵头单位：白马县卫健局\n整改措施：选派技师。').map(
        ({ responsible }) => responsible,
      ),
    ).toEqual([['基层卫生科'], ['白马县卫健局']]));

  it('behind a state that was told of what was done nothing is the problem’s', () =>
    expect(
      read('整改措施：制定目录。\n整改状态：已完成\n全市通报表扬。', '整改措施：选派技师。\n整改状态：已完成').map(
        ({ measures }) => measures,
      ),
    ).toEqual([['制定目录'], ['选派技师']]));
});

describe('who answers above the only finding', () => {
  const notice = (front: string, findings: string[]) =>
    parse(
      `平泽市水务局关于督察整改任务完成情况的公示\n\n督察组反馈的任务已组织验收，现公示如下。\n\n${front}\n${findings
        .map((finding) => `整改问题：${finding}\n主要做法：新建管道48公里。\n`)
        .join('')}`,
    ).problems.map(({ responsible, deadline }) => [responsible.map(({ text }) => text), deadline?.text ?? null]);
  it('is the problem’s', () =>
    expect(notice('责任单位：市水务局　完成时限：2024年11月底', ['污水直排。'])).toEqual([
      [['市水务局'], '2024年11月底'],
    ]));
  it('is nobody’s where there are several, or where the label is none of the lists', () => {
    expect(notice('责任单位：市水务局', ['污水直排。', '管网空白。'])).toEqual([
      [[], null],
      [[], null],
    ]);
    expect(notice('【任务序号】第十四项', ['污水直排。'])).toEqual([[[], null]]);
  });
});

describe('what runs on behind a bracket that a label for measures opened', () => {
  it('is one text with what stands in it', () => {
    const text = '一、。\n整改：其一，（整改：其二，。\n7)。\n。当前位置。\n整改\n**重点措施：《正在推进\n';
    const { record, tree } = readWhole(text);
    expect(provenanceFaults(record, tree, text)).toEqual([]);
  });
  it('and nothing behind it leaves the bracket out', () =>
    expect(
      parse(`${HEAD}（一）药品缺货（整改措施：补货3箱）。\n（二）设备闲置（整改措施：启用2台）。\n`).problems.map(
        ({ measures }) => measures.map(({ text }) => text),
      ),
    ).toEqual([['补货3箱'], ['启用2台']]));
});
