/** What a web page says of itself round the text: 发布时间, 来源, 作者, 编辑, 浏览量. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '中共林场镇委员会关于巡察整改情况的通报';
const BODY = `　　根据县委巡察工作安排，县委第二巡察组对林场镇党委进行了巡察，现将整改情况通报如下。
一、组织部署情况
　　镇党委召开专题会议，研究部署整改工作。
二、下一步工作
　　持续用力，巩固成果。
`;
const page = (line: string) => parse(`${TITLE}\n${line}\n${BODY}`).publication;

describe('a page’s own data', () => {
  it.each([
    ['发布时间：2024-01-22', { publishedAt: '2024-01-22' }],
    ['发布时间：2024-01-22 09:30', { publishedAt: '2024-01-22T09:30' }],
    ['发布时间：2024-01-22 09:30:15', { publishedAt: '2024-01-22T09:30' }],
    ['发布日期：2024年1月22日', { publishedAt: '2024-01-22' }],
    ['发布时间：2024/1/22 9:05', { publishedAt: '2024-01-22T09:05' }],
    ['来源：林场镇人民政府', { source: '林场镇人民政府' }],
    ['信息来源：林场镇党政办', { source: '林场镇党政办' }],
    ['发布时间：2024-01-22 来源：本站 浏览量：128', { publishedAt: '2024-01-22', source: '本站', views: 128 }],
    [
      '发布日期：2024-01-22 10:00　信息来源：党政办　作者：周某某　浏览次数：56 次',
      { publishedAt: '2024-01-22T10:00', source: '党政办', author: '周某某', views: 56 },
    ],
    ['【发布时间：2024-01-22】【来源：本站】【字号：大 中 小】', { publishedAt: '2024-01-22', source: '本站' }],
    ['时间：2024-01-22 09:30 点击数：77', { publishedAt: '2024-01-22T09:30', views: 77 }],
    ['2024-01-22 09:30 来源：本站', { publishedAt: '2024-01-22T09:30', source: '本站' }],
  ])('%s', (line, expected) => expect(page(line)).toMatchObject(expected));

  it('at the foot', () => {
    const record = parse(`${TITLE}\n${BODY}中共林场镇委员会\n2024年1月19日\n责任编辑：周某某\n`);
    expect(record.publication).toMatchObject({ editor: '周某某', publishedAt: null });
    expect(record.issuedOn).toBe('2024-01-19');
  });
  it('has evidence, verbatim', () => {
    const line = '发布时间：2024-01-22 09:30 来源：林场镇（本站） 浏览量：128';
    const text = `${TITLE}\n${line}\n${BODY}`;
    const { publication } = parse(text);
    const told = Object.values(publication?.evidence ?? {}).flat();
    expect(told.length).toBe(3);
    for (const span of told) expect(text.slice(span.position.start.offset, span.position.end.offset)).toBe(span.text);
    expect(publication?.evidence.views[0].text).toBe('128');
    expect(publication?.evidence.publishedAt[0].text).toBe('2024-01-22 09:30');
  });
  it('is in no section and no preamble', () => {
    const record = parse(`${TITLE}\n发布时间：2024-01-22 来源：本站\n${BODY}`);
    expect(JSON.stringify([record.preamble, record.sections])).not.toMatch(/2024-01-22|本站/);
    expect(record.issuedOn).toBeNull();
  });
  it('keeps its width', () => {
    expect(page('发布时间：2024-01-22 来源：林场镇（党政办）财政所')?.source).toBe('林场镇（党政办）财政所');
  });
  it('points at the date and nothing behind it', () => {
    expect(page('发布时间：2024-01-22 09:30 大 中 小')?.evidence.publishedAt[0].text).toBe('2024-01-22 09:30');
  });
});

describe('what is none', () => {
  it('is null', () => expect(parse(`${TITLE}\n${BODY}`).publication).toBeNull());
  it.each([
    '　　整改时间：2024年1月至3月，由镇党委负责。',
    '　　资金来源：镇财政，已经落实到位，共计12万元。',
    '　　信息发布时间由审核人确定，来源不明的一律不发。',
    '　　编辑整理制度汇编12册，发放到各村。',
  ])('%s', (line) => expect(parse(`${TITLE}\n${BODY}${line}\n`).publication).toBeNull());
  it.each(['发布时间：2024-13-45', '发布时间：近日', '发布时间：'])('%s gives no date', (line) => {
    expect(page(line)?.publishedAt ?? null).toBeNull();
  });
});
