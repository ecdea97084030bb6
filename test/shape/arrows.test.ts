/** Arrows between a finding and what was done, and in front of measures. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE =
  '临渡县白渡村关于巡察反馈问题整改情况的公示\n\n县委第三巡察组到我村开展巡察，反馈了几个问题，现将整改情况公示如下。\n';
const problems = (text: string) =>
  parse(`${TITLE}${text}\n`).problems.map(({ finding, status, measures }) => [
    finding,
    status?.state ?? null,
    measures.map((one) => one.text),
  ]);

describe('arrows', () => {
  it('part a finding from what was done, below chapters that tell the state', () =>
    expect(
      problems(
        '（甲）已完成整改的\n1）渡口超载无人管 → 设定员栏杆，超员渡船强制清员\n2）仓库油料过期 → 更换柴油480升\n（乙）尚未启动的\n3）码头照明间断 → 已订购灯具，到货后更换\n4）水库大坝没有护栏 → 已报预算，年内施工',
      ),
    ).toEqual([
      ['渡口超载无人管', 'completed', ['设定员栏杆，超员渡船强制清员']],
      ['仓库油料过期', 'completed', ['更换柴油480升']],
      ['码头照明间断', 'not-started', ['已订购灯具，到货后更换']],
      ['水库大坝没有护栏', 'not-started', ['已报预算，年内施工']],
    ]));
  it('open measures below a finding with its state in front', () =>
    expect(
      problems(
        '【改好】村集体山林低价租给外乡老板\n→ 请律师看合同，依法终止\n→ 山林重新招租\n【在改】村部盖好了却锁着门\n→ 一楼辟出棋牌室\n【改好】低保户里混进开小车的人家\n→ 重新入户评议，清退4户\n→ 新纳入2户',
      ),
    ).toEqual([
      ['村集体山林低价租给外乡老板', 'completed', ['请律师看合同，依法终止', '山林重新招租']],
      ['村部盖好了却锁着门', 'in-progress', ['一楼辟出棋牌室']],
      ['低保户里混进开小车的人家', 'completed', ['重新入户评议，清退4户', '新纳入2户']],
    ]));
  it('part nothing where several stand in a line', () =>
    expect(
      problems('1.关于审批流程“申请 → 初审 → 公示”拖沓的问题\n整改情况：合并初审。已完成整改。').map(
        ([finding]) => finding,
      ),
    ).toEqual(['审批流程“申请 → 初审 → 公示”拖沓']));
});
