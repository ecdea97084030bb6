/** What measures say came back, and what they say was made: each with what only looks like it. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import type { Measure } from '../../src/record/schema.js';
import { isRegulation, madeIn } from '../../src/stats/made.js';
import { recoveriesOf } from '../../src/stats/recovered.js';
import { Summarizer } from '../../src/stats/summary.js';

const notice = (body: string) => parse(`某县粮站关于巡察整改情况的通报\n\n1.针对台账不清的问题\n整改情况：${body}\n`);

function measureOf(text: string): Measure {
  const [measure] = notice(`一是${text}`).problems[0].measures;
  expect(measure.facts.length, text).toBeGreaterThan(0);
  return measure;
}

const recovered = (text: string) => recoveriesOf(measureOf(text)).map(({ word, value }) => `${word} ${value}`);

describe('money that came back', () => {
  it.each([
    ['追回违规支出3.2万元', ['追回 32000']],
    ['清退2021年至2023年超发的补贴4800元，涉及12人', ['清退 4800']],
    ['清退超标准住宿费2360元', ['清退 2360']],
    ['将结余的伙食费1.5万元全部退还学生', ['退还 15000']],
    ['结余资金5万元已上缴财政专户', ['上缴 50000']],
    ['被挪用的7.8万元已归还原渠道', ['归还 78000']],
    ['收回本金30万元、利息2万元', ['收回 300000', '收回 20000']],
    ['核减工程款9万元，其中6万元已在尾款中扣回', ['扣回 60000']],
    ['追缴欠租2万元，已全部到账', []],
    ['已追缴欠租2万元', ['追缴 20000']],
    ['追缴欠租2万元全部入库', ['追缴 20000']],
    ['退回违规资金3000元，处以罚款5000元', ['退回 3000']],
    ['收繳違紀款8萬元', ['收缴 80000']],
    ['追回剩余3万元', ['追回 30000']],
    ['追回资金4万元；另清退礼金600元', ['追回 40000', '清退 600']],
  ])('%s: %j', (text, expected) => expect(recovered(text)).toEqual(expected));

  it.each([
    '投入资金185万元新建仓房',
    '催缴历年欠租66万元',
    '向14家企业下达通知，追缴配套费26万元',
    '责令3名经手人退赔3万元',
    '要求承租人限期退还2万元',
    '拟收回借款5万元',
    '尚未收回的借款5万元转入清单',
    '可收回借款5万元',
    '计划年底前清退补贴5万元',
    '收缴罚款36万元',
    '补缴税款1.9万元',
    '核减工程款46万元',
    '10万元以上的支出收回审批权',
    '收回门面3间，年增收6万元',
    '收回门面3间用于出租增收6万元',
    '清理往来款27笔、金额189万元',
    '3万元的票据退回重开',
    '收回5000美元',
    '收回租金**万元',
    '盘活存量资金47万元',
  ])('%s: none', (text) => expect(recovered(text)).toEqual([]));

  it('is not counted again as a part or a total of what was counted', () => {
    expect(recovered('共追回5万元，其中补贴3万元、清退招待费2万元')).toEqual(['追回 50000']);
    expect(recovered('清退补贴3万元、招待费2万元，共计清退5万元')).toEqual(['清退 30000', '清退 20000']);
  });

  it('is not counted again where results repeat a measure', () => {
    const summarizer = new Summarizer();
    summarizer.add(notice('一是追回补贴3万元。二是制定台账。\n整改成效：追回补贴3万元，收回借款2万元。已完成整改。'));
    const { recovered: sum, money } = summarizer.summary();
    expect(sum).toEqual({ amounts: 2, sum: 50_000, byWord: { 追回: 30_000, 收回: 20_000 } });
    expect(money).toBe(80_000);
  });
});

describe('documents that were made', () => {
  it.each([
    ['制定《粮食出库管理办法》', ['粮食出库管理办法']],
    ['修订印发了《合同管理规定》', ['合同管理规定']],
    ['修订完善《财务管理制度》《采购管理办法》', ['财务管理制度', '采购管理办法']],
    ['出台《仓储安全规程（试行）》（某粮发〔2024〕5号）、《轮换细则》', ['仓储安全规程（试行）', '轮换细则']],
    ['9月1日印发《年度培训计划》', ['年度培训计划']],
    ['印发并严格执行《公务接待管理规定》', ['公务接待管理规定']],
    ['修訂《黨委會議事規則》', ['黨委會議事規則']],
  ])('%s: %j', (text, titles) => expect(madeIn(measureOf(text))).toEqual(titles));

  it.each([
    '严格执行《公务接待管理规定》',
    '按照《行政单位国有资产管理办法》报批',
    '组织学习《中国共产党章程》',
    '学习县委印发的《整改工作方案》',
    '正在修订《合同管理规定》',
    '拟出台《轮换细则》',
    '计划于年底前制定《轮换细则》',
    '要求各仓库制定《值班制度》',
    '写入新修订的《考核办法》',
    '发出《整改通知书》12份',
  ])('%s: none', (text) => expect(madeIn(measureOf(text))).toEqual([]));

  it.each(['管理办法', '管理办法（试行）', '议事规则', '财务制度(暂行)', '長效機制'])(
    '%s is a standing rule',
    (title) => expect(isRegulation(title)).toBe(true),
  );
  it.each(['整改工作方案', '学习计划', '办法汇编说明', '通知'])('%s is none', (title) =>
    expect(isRegulation(title)).toBe(false),
  );

  it('count once a notice, however often they are named', () => {
    const summarizer = new Summarizer();
    summarizer.add(notice('一是修订《出库办法》。二是印发《出库办法》和《培训方案》。三是执行《值班制度》。'));
    expect(summarizer.summary().made).toEqual({ documents: 2, regulations: 1 });
    expect(summarizer.summary().cited).toMatchObject({
      titles: 3,
      most: [{ title: '出库办法', mentions: 2, notices: 1 }, {}, {}],
    });
  });
});
