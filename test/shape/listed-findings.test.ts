/** Lists inside paragraphs that another list answers. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于检查发现问题整改情况的通报\n\n';
const read = (text: string) => {
  const record = parse(`${TITLE}${text}\n`);
  return record.problems.map(({ number, finding, measures, status }) => [
    number,
    finding,
    measures.map((measure) => measure.text),
    status?.state ?? null,
  ]);
};

describe('a list of findings in a paragraph', () => {
  it('is answered by the list in the next', () =>
    expect(
      read(
        '检查发现以下问题：1.台账登记不规范；2.库房屋面漏水；3.灭火器压力不足。\n整改情况如下：1.补记台账3本，由专人登记；2.更换屋面2处，经雨后查看不再渗漏；3.更换灭火器6具。',
      ),
    ).toEqual([
      ['1', '台账登记不规范', ['补记台账3本，由专人登记'], null],
      ['2', '库房屋面漏水', ['更换屋面2处，经雨后查看不再渗漏'], null],
      ['3', '灭火器压力不足', ['更换灭火器6具'], null],
    ]));
  it('is answered by lines in the next chapter', () =>
    expect(
      read(
        '一、反馈的主要问题\n检查组反馈的问题是：①台账登记不规范；②库房屋面漏水；③灭火器压力不足。\n二、整改情况\n①已补记台账3本，由专人登记。\n②已更换屋面2处。\n③已更换灭火器6具。',
      ).map(([number, finding]) => [number, finding]),
    ).toEqual([
      ['1', '台账登记不规范'],
      ['2', '库房屋面漏水'],
      ['3', '灭火器压力不足'],
    ]));
  it('behind labels pairs with the list behind the next label; a state told once is told of all', () =>
    expect(
      read(
        '一、恒亮线缆厂\n存在问题：1.台账登记不规范；2.库房屋面漏水。\n整改措施：1.补记台账3本；2.更换屋面2处。\n整改状态：已完成。\n二、小象玩具厂\n存在问题：灭火器压力不足。\n整改措施：更换灭火器6具。\n整改状态：正在推进。',
      ),
    ).toEqual([
      ['1', '台账登记不规范', ['补记台账3本'], 'completed'],
      ['2', '库房屋面漏水', ['更换屋面2处'], 'completed'],
      [null, '灭火器压力不足', ['更换灭火器6具'], 'in-progress'],
    ]));
  it('stays one finding where the measures are not as many', () =>
    expect(
      read('存在问题：1.台账登记不规范；2.库房屋面漏水。\n整改措施：一是补记台账；二是更换屋面；三是建章立制。').length,
    ).toBe(1));
  it('is not a list of measures and another of measures', () =>
    expect(
      read(
        '一、关于台账不清的问题\n整改措施：1.补记台账3本；2.由专人登记。\n二、关于库房漏水的问题\n整改措施：1.更换屋面2处；2.清理排水沟。',
      ).map(([, finding]) => finding),
    ).toEqual(['台账不清', '库房漏水']));
});

describe('framed sentences, one behind the other', () => {
  const HEAD = '渠江区关于审计查出问题整改情况的报告\n\n现将审计查出问题整改情况报告如下。\n';
  const framed = (finding: string, done: string) => `针对${finding}的问题，${done}`;
  const read = (text: string) =>
    parse(`${HEAD}${text}\n`).problems.map(({ finding, measures }) => [finding, measures.map((one) => one.text)]);
  const PAIRS = [
    ['绩效目标设置不科学', '区财政局复核绩效目标137个'],
    ['存量资金盘活不到位', '区财政局收回结转资金2318万元'],
    ['多计工程价款', '区住建局核减价款173.5万元'],
    ['门面房长期闲置', '区机关事务中心公开招租16间'],
  ];
  const sentences = PAIRS.map(([finding, done]) => framed(finding, done));
  it.each(['。', '；'])('are problems, parted by %s', (stop) =>
    expect(
      read(`一、财政方面\n${sentences.slice(0, 2).join(stop)}。\n二、资产方面\n${sentences.slice(2).join(stop)}。`),
    ).toEqual(PAIRS.map(([finding, done]) => [finding, [done]])),
  );
  it('leave a sentence of what was done where it stands', () =>
    expect(
      read(
        `一、财政方面\n${sentences[0]}。区审计局针对同类问题，开展了回访。\n${sentences[1]}。\n${sentences[2]}。`,
      ).map(([finding]) => finding),
    ).toEqual(PAIRS.slice(0, 3).map(([finding]) => finding)));
});
