/** Problems without measures or states, copies, ordinals that skip, states that their measures doubt. */
import { describe, expect, it } from 'vitest';
import { notice, problems, said } from '../support/checking.js';

const DONE = '补记资料。已完成整改。';
const of = (...bodies: string[]) => notice({ body: problems(...bodies) });

describe('ordinal-skip', () => {
  it.each([
    ['一是补记台账。三是专人管理。四是按月公示。', ['三是']],
    ['一是补记台账。二是专人管理。四是按月公示。', ['四是']],
    ['第一，补记台账；第三，专人管理。', ['第三，']],
    ['（1）补记台账；（2）专人管理；（4）按月公示。', ['（4）']],
    ['①补记台账；③专人管理；④按月公示。', ['③']],
  ])('tells %s', (body, told) => expect(said('ordinal-skip', of(body))).toEqual(told));
  it('tells it of measures outside problems', () => {
    const body = `一、组织整改情况\n一是加强领导。三是压实责任。四是督促检查。\n二、反馈问题整改情况\n${problems(DONE)}`;
    expect(said('ordinal-skip', notice({ body }))).toEqual(['三是']);
  });
  it.each([
    '一是补记台账。二是专人管理。三是按月公示。',
    '首先，补记台账；再次，专人管理；最后，按月公示。',
    '一是补记台账，其中三是重建的。二是统一是否公示的口径。',
    '一是补记台账。二是专人管理，做到：一是有人管；三是有人查。',
    '一是补记台账。二是开展“五是五不是”讨论。',
    '补记台账3本，第三季度公示。',
  ])('lets %s be', (body) => expect(said('ordinal-skip', of(body))).toEqual([]));
  it('starts afresh with each problem', () => {
    expect(said('ordinal-skip', of('一是补记台账。二是专人管理。', '一是封存车辆。二是公示里程。'))).toEqual([]);
  });
});

describe('problem-without-measures', () => {
  const bare = (middle: string) =>
    notice({ body: `1.针对台账不清的问题\n整改情况：${DONE}\n${middle}\n3.针对合同不规范的问题\n整改情况：${DONE}` });
  it('tells one without a body', () => {
    expect(said('problem-without-measures', bare('2.针对公车管理不严的问题'))).toEqual(['2.针对公车管理不严的问题']);
  });
  it('tells one with a state alone', () => {
    expect(said('problem-without-measures', bare('2.针对公车管理不严的问题\n整改状态：已完成'))).toHaveLength(1);
  });
  it.each([
    '2.针对公车管理不严的问题\n整改情况：封存车辆2台。',
    '2.针对公车管理不严的问题\n整改情况：（略）',
    '2.针对公车管理不严的问题\n整改状态：尚未启动',
    '2.针对公车管理不严的问题\n整改状态：无需整改',
    '2.针对公车管理不严的问题\n封存闲置车辆2台，公示全部车辆里程。',
  ])('lets %s be', (middle) => expect(said('problem-without-measures', bare(middle))).toEqual([]));
});

describe('problem-without-status', () => {
  it('tells the one that has none', () => {
    expect(said('problem-without-status', of(DONE, '封存车辆2台。', DONE, DONE))).toEqual(['2.针对公车管理不严的问题']);
  });
  it.each([
    ['all have one', [DONE, DONE, DONE, DONE]],
    ['few have one', [DONE, '封存车辆。', '清理合同。', DONE]],
    ['none has one', ['补记。', '封存车辆。', '清理合同。', '精简会议。']],
    ['it ends much like one', [DONE, '封存车辆2台，全部处置完毕。', DONE, DONE]],
    ['there are few problems', [DONE, '封存车辆。', DONE]],
  ])('lets it be where %s', (_, bodies) => expect(said('problem-without-status', of(...bodies))).toEqual([]));
  it('leaves an unknown one to its own rule', () => {
    const text = of(DONE, '封存车辆。\n整改状态：见附件', DONE, DONE);
    expect([said('problem-without-status', text), said('unread-status', text).length]).toEqual([[], 1]);
  });
});

describe('same-finding', () => {
  const two = (one: string, other: string) =>
    notice({ body: `1.针对${one}的问题\n整改情况：${DONE}\n2.针对${other}的问题\n整改情况：清理资料。已完成整改。` });
  it.each([
    ['固定资产台账不清', '固定资产台账不清'],
    ['固定资产台账“不清”', '固定资产台账不清'],
  ])('tells %s and %s', (one, other) => {
    expect(said('same-finding', two(one, other))).toEqual([`2.针对${other}的问题`]);
  });
  it.each([
    ['固定资产台账不清', '固定资产底数不清'],
    ['学习不够', '学习不够'],
  ])('lets %s and %s be', (one, other) => expect(said('same-finding', two(one, other))).toEqual([]));
});

describe('same-measure', () => {
  it('tells the same words under two problems', () => {
    const measure = '修订印发管理办法并组织全员逐条学习';
    expect(said('same-measure', of(`一是${measure}。二是补记。`, `一是封存。二是${measure}。`))).toEqual([measure]);
  });
  it.each([
    ['修订印发资产管理办法并组织学习。', '修订印发车辆管理办法并组织学习。'],
    ['加强学习教育。', '加强学习教育。'],
  ])('lets %s and %s be', (one, other) => expect(said('same-measure', of(one, other))).toEqual([]));
  it('lets one problem say it twice', () => {
    const measure = '修订印发管理办法并组织全员逐条学习';
    expect(said('same-measure', of(`一是${measure}。二是${measure}。`))).toEqual([]);
  });
});

describe('status-doubt', () => {
  it.each([
    ['一是腾退3间。二是其余2间正在办理移交手续。已完成整改。', '其余2间正在办理移交手续'],
    ['一是修复2层，三层尚未完工。二是专人管理。已整改到位。', '三层尚未完工'],
  ])('tells %s', (body, told) => expect(said('status-doubt', of(body))).toEqual([told]));
  it.each([
    '一是腾退3间。二是其余2间正在办理移交手续。正在推进。',
    '一是对尚未办理的手续逐一督促。二是对正在实施的项目开展检查。已完成整改。',
    '一是因设备尚未到货的项目改期。二是专人管理。已完成整改。',
    '一是整治“正在办理”长期挂账。二是专人管理。已完成整改。',
    '一是防止尚未解决先销号。二是专人管理。已完成整改。',
  ])('lets %s be', (body) => expect(said('status-doubt', of(body))).toEqual([]));
});
