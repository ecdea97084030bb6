/** Words with numbers that open rounds: what was done stands right below each of them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const FINDINGS = ['台账登记不规范', '库房屋面年久失修', '票据审核不严格'];
const DONE = ['由办公室补记台账3本，并安排专人登记', '更换屋面2处，清理天沟40米', '追回1.2万元，退回单据9张'];
const read = (opening: (i: number) => string, label: (i: number) => string) =>
  parse(
    HEAD + FINDINGS.map((finding, i) => `${opening(i)}${finding}\n${label(i)}${DONE[i]}。\n`).join(''),
  ).problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);
const counted = (i: number) => `对比${i + 1}：`;
const READ = FINDINGS.map((finding, i) => [finding, [DONE[i]]]);

describe('a word and a number', () => {
  it.each(['怎么动手', '整改措施', '答复'])('open problems where %s stands below each', (label) =>
    expect(read(counted, () => `${label}：`)).toEqual(READ),
  );
  it.each([
    ['a label that tells nothing of what was done', () => '地点：'],
    ['another label each time', (i: number) => ['怎么动手：', '何人所为：', '何时做完：'][i]],
    ['no label', () => ''],
  ])('open none with %s below', (_, label) => expect(read(counted, label)).toEqual([]));
});
