/** Forms whose cells came out as lines: a label, its value, a label, its value, round after round. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { pairedTables } from '../../src/source/paired-lines.js';

const ROWS = [
  ['三号仓粮面结露，测温缆断了四根没人换', '翻动粮面两遍，结露消除；换新测温缆四根', '仓储股', '已办妥'],
  ['熏蒸药剂账实不符，少十一罐说不清去向', '逐罐核对领用签字，药剂库改成双锁', '安全股', '还在办，三罐未有下落'],
  ['出库作业不戴安全绳，仓顶临边无护栏', '停工两天补焊护栏一百四十米', '工程组', '已办妥'],
];
const LABELS = ['检查所见', '办理经过', '承办', '眼下'];
const round = (row: readonly string[], i: number, labels: readonly string[] = LABELS) =>
  ['事项编号', String(i + 1), ...row.flatMap((value, c) => [labels[c], value])].join('\n');
const text = (rounds: readonly string[]) =>
  `北塘粮食公司关于仓储检查整改情况的公示\n\n市粮食局2024年5月13日至17日对我公司作了仓储检查，6月3日反馈问题，整改情况如下。\n\n${rounds.join('\n\n')}\n`;

describe('rounds of labels and values on lines of their own', () => {
  const { problems } = parse(text(ROWS.map((row, i) => round(row, i))));
  it('are problems', () =>
    expect(problems.map(({ finding, measures }) => [finding, measures.map((one) => one.text)])).toEqual(
      ROWS.map(([finding, measure]) => [finding, [measure]]),
    ));
  it('tell who answers and how far it is', () =>
    expect(problems.map(({ responsible, status }) => [responsible[0].text, status?.state])).toEqual([
      ['仓储股', 'completed'],
      ['安全股', 'in-progress'],
      ['工程组', 'completed'],
    ]));
});

describe('tables of paired lines', () => {
  it('have a label and a value in each row', () => {
    const source = text(ROWS.map((row, i) => round(row, i)));
    const tables = pairedTables(source);
    expect(tables).toHaveLength(3);
    expect(tables[1].rows.map(({ cells }) => source.slice(cells[0].start, cells[0].end))).toEqual([
      '事项编号',
      ...LABELS,
    ]);
    expect(source.slice(tables[2].start, tables[2].end)).toBe(round(ROWS[2], 2));
  });
  it.each([
    ['two rounds', ROWS.slice(0, 2).map((row, i) => round(row, i))],
    [
      'other labels each time',
      ROWS.map((row, i) =>
        round(
          row,
          i,
          ['甲处所见', '乙处经过', '丙处承办', '丁处眼下'].map((word) =>
            word.replace('处', '处后再次'.slice(0, i + 1)),
          ),
        ),
      ),
    ],
    [
      'values of several lines',
      ROWS.map((row, i) => round(row, i).replace('办理经过\n', '办理经过\n先行核查。\n'.repeat(i + 1))),
    ],
    ['prose', ROWS.map(([finding, measure]) => `${finding}。\n${measure}。`)],
  ])('are none of %s', (_, rounds) => expect(pairedTables(text(rounds)).length).toBe(0));
});
