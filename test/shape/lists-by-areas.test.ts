/** Chapters whose areas answer those of another, and further lists of who, until when and how far. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '青禾县残联关于巡察整改情况的通报\n\n县委第一巡察组反馈了问题，现将整改情况通报如下。\n\n';
const told = (text: string) =>
  parse(text).problems.map(({ finding, measures, status }) => [
    finding,
    measures.map((one) => one.text),
    status?.state ?? null,
  ]);

describe('lists below areas', () => {
  const found =
    '二、反馈的主要问题\n（一）履职方面\n1.培训就业率低，走过场。\n2.评估流于形式。\n（二）资金方面\n1.补贴审核不严，向已故人员发放。\n';
  const answer =
    '三、整改落实情况\n（一）履职方面\n1.与企业签订订单培训协议9份。已完成。\n2.与医院签订评估协议，抽查30件。已完成。\n（二）资金方面\n1.追回补贴1.2万元，建立比对机制。正在推进。\n';
  it('answer each other area by area', () =>
    expect(told(HEAD + found + answer)).toEqual([
      ['培训就业率低，走过场', ['与企业签订订单培训协议9份'], 'completed'],
      ['评估流于形式', ['与医院签订评估协议，抽查30件'], 'completed'],
      ['补贴审核不严，向已故人员发放', ['追回补贴1.2万元，建立比对机制'], 'in-progress'],
    ]));
  it('are no answers where an area has another length', () =>
    expect(told(HEAD + found + answer.replace('1.追回', '1.倒查补贴档案40份。已完成。\n2.追回'))).not.toContainEqual([
      '补贴审核不严，向已故人员发放',
      ['追回补贴1.2万元，建立比对机制'],
      'in-progress',
    ]));
});

describe('further lists', () => {
  const text = (third: string) =>
    `${HEAD}一、问题清单\n1、采伐收入未上缴财政\n2、造林面积虚报\n3、档案管理混乱\n二、措施清单\n1、补缴收入21.6万元，核对台账。\n2、聘请单位复核面积，扣回资金3万元。\n3、整理案卷400卷，配备专柜。\n${third}四、完成情况清单\n1、已完成，长期坚持\n2、已完成\n3、未完成，正在报批\n`;
  it('say who and until when, and behind that how far', () => {
    const { problems } = parse(
      text(
        '三、责任清单\n1、责任领导：关某某，整改期限：2022年8月底\n2、责任领导：邱某某，整改期限：2022年9月底\n3、责任领导：白某某，整改期限：2022年7月底\n',
      ),
    );
    expect(problems.map(({ responsible }) => responsible.map((one) => one.text))).toEqual([
      ['关某某'],
      ['邱某某'],
      ['白某某'],
    ]);
    expect(problems.map(({ deadline }) => deadline?.value)).toEqual(['2022-08', '2022-09', '2022-07']);
    expect(problems.map(({ status }) => status?.state)).toEqual(['completed', 'completed', 'in-progress']);
  });
  it('and how far alone', () =>
    expect(parse(text('')).problems.map(({ status }) => status?.state)).toEqual([
      'completed',
      'completed',
      'in-progress',
    ]));
});
