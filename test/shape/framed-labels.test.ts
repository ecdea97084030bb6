/** Labels in brackets: in mid-line without a stop before them, and none that a state is taken for. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '青禾县福利院关于专项检查整改情况的公示\n\n县民政局检查组反馈了意见，现公示如下：\n';
const told = (text: string) =>
  parse(HEAD + text).problems.map(({ finding, measures, status, responsible }) => [
    finding,
    measures.map((one) => one.text),
    status?.state ?? null,
    responsible.map((one) => one.text),
  ]);

describe('labels in brackets', () => {
  it('need no stop before them', () =>
    expect(
      told(
        '【反馈问题】护理记录代填【整改举措】培训护理员31名【整改结果】已完成【责任科室】护理部\n【反馈问题】药品混放【整改举措】1.购置药车2台；2.建立登记本【整改结果】正在推进【责任科室】医务室\n',
      ),
    ).toEqual([
      ['护理记录代填', ['培训护理员31名'], 'completed', ['护理部']],
      ['药品混放', ['购置药车2台', '建立登记本'], 'in-progress', ['医务室']],
    ]));
  it('are none where the bracket holds anything else', () =>
    expect(told('【反馈问题】护理记录【夜班】代填。【整改举措】培训护理员【含夜班】31名。\n')).toEqual([
      ['护理记录【夜班】代填', ['培训护理员【含夜班】31名'], null, []],
    ]));
});

const rounds = (label: string) =>
  [
    ['台账不清', '1.补记台账3本。2.配备专人。'],
    ['库房漏水', '更换屋面300平方米。'],
    ['巡护缺位', '1.制定排班表。2.加装监控。'],
  ]
    .map(
      ([finding, done], i) =>
        `【反馈问题${i + 1}】${finding}\n\n【${label}】${done}\n\n【整改成效】管理更加规范。\n\n【整改状态】已完成\n`,
    )
    .join('\n');

describe('what names a part', () => {
  it.each(['整改落实', '整改'])('%s in brackets is a label and no state', (label) => {
    const { problems } = parse(HEAD + rounds(label));
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 1, 2]);
    expect(problems.map(({ results }) => results.map((one) => one.text))).toEqual([
      ['管理更加规范'],
      ['管理更加规范'],
      ['管理更加规范'],
    ]);
  });
  it('a state in brackets stays one', () =>
    expect(
      parse(
        `${HEAD}1.台账不清\n【已完成】整改措施：补账。\n2.库房漏水\n【正在整改】整改措施：更换屋面。\n`,
      ).problems.map(({ status }) => status?.state),
    ).toEqual(['completed', 'in-progress']));
});

describe('a state alone on its line', () => {
  it('is no label, however often it stands there', () => {
    const parts = ['台账不清', '库房漏水', '巡护缺位', '公示不全'].map(
      (finding, i) => `${'①②③④'[i]}${finding}\n——明确专人负责，每月检查${i + 2}次\n已整改\n`,
    );
    expect(parse(HEAD + parts.join('')).problems.map(({ status }) => status?.state)).toEqual(
      parts.map(() => 'completed'),
    );
  });
});
