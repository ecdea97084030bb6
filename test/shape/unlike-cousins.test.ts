/** Chapters whose units are numbered as the problems are, and tell something else. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '石桥镇党委关于巡察整改情况的报告\n\n县委第二巡察组反馈了意见，现将整改情况报告如下。\n';
const PROBLEMS = `二、反馈问题的整改
（一）财务管理
1.关于苗圃账目无人复核的问题。一是聘请会计复核；二是按季公开。目前已完成整改。
2.关于粮站地磅多年未检定的问题。送检地磅2台。目前已完成整改。
（二）作风建设
1.关于文化站图书去向不明的问题。盘点图书3100册。目前正在推进。
2.关于仓房漏雨的问题。翻修仓房3间。目前已完成整改。
`;
const findings = (text: string) => parse(`${HEAD}${text}`).problems.map(({ finding }) => finding);
const FOUND = ['苗圃账目无人复核', '粮站地磅多年未检定', '文化站图书去向不明', '仓房漏雨'];

describe('a chapter numbered as the problems are', () => {
  it('tells what has changed where its units have no frame and no state', () => {
    const record = parse(
      `${HEAD}一、整改带来的变化\n（一）办事快了\n1.推来推去的事少了。一是窗口当场答复两百多件；二是办件时间压到三天。\n2.跑冤枉路的人少了。证明材料由镇里代查。\n${PROBLEMS}`,
    );
    expect(record.problems.map(({ finding }) => finding)).toEqual(FOUND);
    expect(record.sections[0].sections.map(({ title }) => title)).toEqual(['办事快了']);
  });
  it('holds problems where its units are framed too', () =>
    expect(findings(`一、立行立改的问题\n1.关于公章随意放置的问题。专柜存放。目前已完成整改。\n${PROBLEMS}`)).toEqual([
      '公章随意放置',
      ...FOUND,
    ]));
});

describe('a legend of words', () => {
  const table = (legend: string) =>
    parse(
      `${HEAD}${legend}\n序号｜存在问题｜整改措施｜亮灯\n1｜苗圃账目无人复核｜聘请会计复核｜绿灯\n2｜粮站地磅多年未检定｜送检地磅2台｜黄灯\n3｜仓房漏雨｜报批翻修｜红灯\n`,
    ).problems.map(({ status }) => status?.state ?? null);
  it('says what each stands for', () =>
    expect(table('绿灯表示已完成整改，黄灯表示正在整改，红灯表示尚未启动。')).toEqual([
      'completed',
      'in-progress',
      'not-started',
    ]));
  it('of one word is none', () => expect(table('绿灯表示已完成整改。')).toEqual([null, null, null]));
});

describe('whether it is done', () => {
  it('is answered by yes and no', () =>
    expect(
      parse(
        `${HEAD}序号\t存在问题\t整改措施\t是否完成\n1\t苗圃账目无人复核\t聘请会计复核\t是\n2\t粮站地磅多年未检定\t送检地磅2台\t否\n`,
      ).problems.map(({ status }) => status?.state),
    ).toEqual(['completed', 'in-progress']));
});

describe('a state behind a comma', () => {
  const one = (text: string) => {
    const [problem] = parse(`${HEAD}1.苗圃账目无人复核\n${text}\n2.仓房漏雨\n整改措施：翻修。\n`).problems;
    return [problem.measures.map((m) => m.text), problem.results.map((m) => m.text), problem.status?.state ?? null];
  };
  it.each([
    ['整改措施：复核账目14次，已完成整改。', [['复核账目14次'], [], 'completed']],
    ['整改措施：补登台账14本，目前已整改到位，长期坚持。', [['补登台账14本'], [], 'completed']],
    ['整改措施：复核账目。\n整改成效：复核账目14次，已完成。', [['复核账目'], ['复核账目14次'], 'completed']],
  ])('%s', (text, expected) => expect(one(text)).toEqual(expected));
  it.each([
    ['整改措施：追回3万元，已全部退回。', [['追回3万元，已全部退回'], [], null]],
    ['整改措施：复核账目14次，已完成。', [['复核账目14次，已完成'], [], null]],
    ['整改措施：一是复核账目，已办结；二是公开账目，已办结。', [['复核账目，已办结', '公开账目，已办结'], [], null]],
  ])('%s tells of a step', (text, expected) => expect(one(text)).toEqual(expected));
});

describe('findings without a frame beside framed ones', () => {
  const chapters = (state: (text: string) => string) =>
    parse(
      `桐林县应急管理局关于督导反馈问题整改情况的通报\n\n省督导组反馈了意见，现将整改情况通报如下。\n一、监管执法类问题整改情况\n一是零售点“下店上宅”未清零。\n（1）注销5家许可证；\n（2）每旬夜查一次。\n${state('已完成整改。')}二是顶板管理检查走过场。\n（1）聘请工程师逐巷排查；\n（2）下到采掘面签字打卡。\n${state('正在推进整改。')}二、应急救援类问题整改情况\n一是针对物资账实不符问题，已全面盘点。已完成整改。\n二是针对预案照抄照搬问题，已修编预案6部。已完成整改。\n三是针对队伍缺编问题，已选聘队员59名。正在推进整改。\n`,
    ).problems.map(({ finding, measures }) => [finding, measures.length]);
  it('are such all the same where each has a state', () =>
    expect(chapters((text) => `${text}\n`)).toEqual([
      ['零售点“下店上宅”未清零', 2],
      ['顶板管理检查走过场', 2],
      ['物资账实不符', 1],
      ['预案照抄照搬', 1],
      ['队伍缺编', 1],
    ]));
});
