/** Labels that tell a state, whatever their word: what stands behind them is a state nearly everywhere. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { wordsOf } from '../../grammars/words.js';
import { parse } from '../../src/index.js';
import { labelsStates } from '../../src/shape/label-look.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const FINDINGS = ['台账登记不规范，底数不清。', '库房屋面年久失修，多处漏水。', '票据审核不严，重复报销。'];
const MEASURES = ['补记台账3本', '更换屋面2处', '补齐票据9张'];
const read = (label: string, told: readonly string[]) =>
  parse(
    HEAD +
      told.map((one, i) => `问题${i + 1}：${FINDINGS[i]}\n整改措施：${MEASURES[i]}。\n${label}：${one}\n`).join(''),
  ).problems.map(({ status, measures }) => [status?.state ?? null, measures.map(({ text }) => text)]);

describe('a label of an unknown word', () => {
  it('tells states where each value is one, in three places', () =>
    expect(read('眼下', ['已经办结。', '正在办理，年底见效。', '已经办结。'])).toEqual([
      ['completed', [MEASURES[0]]],
      ['in-progress', [MEASURES[1]]],
      ['completed', [MEASURES[2]]],
    ]));
  it('tells none in two places', () =>
    expect(read('眼下', ['已经办结。', '正在办理，年底见效。']).map(([state]) => state)).toEqual([null, null]));
  it('tells none where one value of three is a state', () =>
    expect(
      read('眼下', ['已经办结。', '由办公室牵头，每月检查台账一次。', '专人登记，交接留痕。']).map(([state]) => state),
    ).toEqual([null, null, null]));
});

describe('a listed label that tells nothing elsewhere', () => {
  it('tells states where its values do', () =>
    expect(read('验收意见', ['同意销号。', '同意销号。', '正在整改，暂缓销号。'])).toEqual([
      ['completed', [MEASURES[0]]],
      ['completed', [MEASURES[1]]],
      ['in-progress', [MEASURES[2]]],
    ]));
  it('tells none where they do not', () =>
    expect(read('验收意见', ['材料齐全，同意报县里备案。', '现场看过，没有漏水。', '票据装订成册。'])).toEqual(
      MEASURES.map((measure) => [null, [measure]]),
    ));
  it('tells none beside a label that asks for a state', () =>
    expect(
      read('整改状态：正在整改\n验收意见', ['同意销号。', '同意销号。', '同意销号。']).map(([state]) => state),
    ).toEqual(['in-progress', 'in-progress', 'in-progress']));
});

describe('values of a phrase', () => {
  const words = wordsOf(BUILT_IN);
  const states = (asked: boolean, ...values: string[]) => labelsStates(words, values, asked);
  it('are states each', () => {
    expect(states(false, '已完成', '正在整改', '已完成')).toBe(true);
    expect(states(false, '已完成', '正在整改')).toBe(false);
    expect(states(false, '已完成', '补记台账3本', '更换屋面2处')).toBe(false);
  });
  it('may be three of four', () => expect(states(false, '已完成', '正在整改', '已完成', '补记台账3本')).toBe(true));
  it('tell it in their last sentence only behind a label', () => {
    const told = ['账实相符。已完成', '不再漏水。已完成', '票据齐全。已完成'];
    expect(states(true, ...told)).toBe(true);
    expect(states(false, ...told)).toBe(false);
  });
  it('are more than states where they are long', () => {
    const told = '每月对账一次，由会计和仓库各自签字，年底装订成册归档，留待审计抽查，缺页一律重做。已完成';
    expect(states(true, told, told, told)).toBe(false);
  });
});
