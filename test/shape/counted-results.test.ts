/** Words with a number that label what was done and what came of it, one after the other. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (text: string) =>
  parse(
    `临渡县幼儿园关于督导反馈问题整改情况的报告\n\n县督导组反馈了2个问题，现将整改情况报告如下。\n${text}\n`,
  ).problems.map(({ measures, results, status }) => [
    measures.map((one) => one.text),
    results.map((one) => one.text),
    status?.state ?? null,
  ]);

describe('counted labels for what came of it', () => {
  const first =
    '1.午睡时教师离岗\n做法一：设专人看护。\n成效一：发现发热幼儿7名。\n做法二：每周巡查两次。\n成效二：再未离岗。\n自评：已完成。\n';
  const second = '2.食谱重复\n做法一：重排食谱。\n做法二：请家长试吃。\n成效一：满意度升到93分。\n自评：正在推进。\n';
  const third = '3.软垫老化\n做法一：换新垫。\n成效一：测试合格。\n自评：已完成。';
  it('are no part of the measure above them', () =>
    expect(read(first + second + third)).toEqual([
      [['设专人看护', '每周巡查两次'], ['发现发热幼儿7名', '再未离岗'], 'completed'],
      [['重排食谱', '请家长试吃'], ['满意度升到93分'], 'in-progress'],
      [['换新垫'], ['测试合格'], 'completed'],
    ]));
  it('are measures where their word says so', () =>
    expect(read((first + second + third).replaceAll('成效', '举措'))[0].slice(0, 2)).toEqual([
      ['设专人看护', '发现发热幼儿7名', '每周巡查两次', '再未离岗'],
      [],
    ]));
});

describe('counted measures and results of one problem', () => {
  const parts =
    '整改措施一：削坡减载，清除危岩。\n整改成效一：未见塌方。\n整改措施二：喷播覆土，栽种马尾松。\n整改成效二：成活率91%。\n整改措施三：修截水沟。';
  it('are its own, below labels for the rest', () =>
    expect(
      read(`整改问题：采石场闭坑十一年未复绿，边坡裸露\n责任单位：松陂镇人民政府\n完成时限：2023年9月底\n${parts}`).map(
        ([measures, results]) => [measures, results],
      ),
    ).toEqual([
      [
        ['削坡减载，清除危岩', '喷播覆土，栽种马尾松', '修截水沟'],
        ['未见塌方', '成活率91%'],
      ],
    ]));
});
