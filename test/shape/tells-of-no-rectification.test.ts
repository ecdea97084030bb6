/** Texts that say nothing of rectification: problems are read in them only where states say what became of them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

describe('a text that tells of no rectification', () => {
  it('has no problems where it lists cases and duties', () => {
    const { kind, problems } = parse(
      '临渡县渡运管理办法\n\n第一章 经营\n第一条 渡工从事渡运时，应当遵守下列规定：\n（一）不得超载\n（二）按照核定的航线行驶\n（三）保持船容整洁\n第二条 有下列情形之一，未按规定停航的，责令停航整顿：\n（一）大风达到六级的\n（二）水位超过警戒线的\n第三条 对渡工违反规定的情形提出意见的，按照下列办法处理：\n（一）核实情况\n（二）答复提出人\n',
    );
    expect([kind, problems]).toEqual(['official-document', []]);
  });

  const reply = (state: string) =>
    parse(
      `临渡县渡口公报\n\n县人大常委会：\n意见1：渡口值守责任不清。\n办理情况：明确4个渡口的值守单位。\n办理结果：${state}\n意见2：渡船检验不及时。\n办理情况：检验渡船7艘。\n办理结果：${state}\n`,
    ).problems.map(({ finding, status }) => [finding, status?.state]);
  it('has the problems that it says are done', () =>
    expect(reply('已办结。')).toEqual([
      ['渡口值守责任不清', 'completed'],
      ['渡船检验不及时', 'completed'],
    ]));
  it('and none of which it does not say what became of them', () => expect(reply('各渡口均有台账。')).toEqual([]));

  const checked = (states: readonly string[]) =>
    parse(
      `临渡县渡运中心关于突出问题自查情况的公开\n\n中心对照专项整治要求开展自查，查出${states.length}个问题，纠正情况如下。\n\n${states.map((state, i) => `第${i + 1}号问题：${['渡船检验走过场', '值守记录由一人代写', '救生衣破损无人更换', '票款拖延入账'][i]}\n${state}- 逐船建档${i + 3}份\n- 每月抽查一次\n`).join('\n')}`,
    ).problems.map(({ status, measures }) => [status?.state ?? null, measures.length]);
  it('has those whose state stands above what was done', () =>
    expect(checked(['已整改完成\n', '已整改完成\n', '正在整改\n', '已整改完成，长期坚持\n'])).toEqual([
      ['completed', 2],
      ['completed', 2],
      ['in-progress', 2],
      ['completed', 2],
    ]));
  it('has none where it lists duties of inspectors and says what one is', () => {
    const { kind, problems } = parse(
      '临渡县渡运督导规定\n\n为加强渡运督导，制定本规定。\n第一章 督导\n第一条 渡口设督导员。督导员应当熟悉渡运。\n第二条 督导员不履行职责的，停发补贴。\n第三条 督导员未按时到岗的，予以通报。\n第四条 督导员检查渡船，登记台账。\n第五条 督导机构每季汇总情况，报县政府。\n',
    );
    expect([kind === 'rectification-notice', problems]).toEqual([false, []]);
  });
});
