import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../../grammars/facts/index.js';
import { BUILT_IN } from '../../../grammars/lexicon/built-in.js';
import { edtfOf } from '../../../src/fields/facts/edtf.js';
import { type FactContext, FactReader, type FoundFact } from '../../../src/fields/facts/reader.js';

/** Dates as text=EDTF, with ~ behind what was inferred, of several texts read in order. */
const dates = (context: FactContext, ...texts: string[]): string[] => {
  const reader = new FactReader(context, BUILT_IN);
  return texts.flatMap((text) =>
    reader
      .read(text)
      .filter((fact) => fact.type === 'date')
      .map(({ start, end, value, inferred }) => `${text.slice(start, end)}=${value}${inferred ? ' inferred' : ''}`),
  );
};
const ISSUED = { issued: '2024-06-18' };

describe('dates with a year', () => {
  it.each([
    ['于2024年8月20日缴库', '2024年8月20日=2024-08-20'],
    ['二〇二四年十一月二十八日', '二〇二四年十一月二十八日=2024-11-28'],
    ['二○○七年八月', '二○○七年八月=2007-08'],
    ['2023年*月4日', '2023年*月4日=2023-XX-04'],
    ['2023年*月**日', '2023年*月**日=2023-XX-XX'],
    ['xxxx年xx月', 'xxxx年xx月=XXXX-XX'],
    ['20××年5月', '20××年5月=20XX-05'],
    ['2024.06.18', '2024.06.18=2024-06-18'],
    ['2024-06-18', '2024-06-18=2024-06-18'],
    ['2024/6/18', '2024/6/18=2024-06-18'],
    ['2024-04-2720:06:26', '2024-04-27=2024-04-27'],
    ['2024年9月底前', '2024年9月=2024-09'],
    ['2024年底前', '2024年=2024'],
    ['自2021年起', '2021年=2021'],
    ['2022年8月下旬', '2022年8月下旬=2022-08-21~/2022-08-31~'],
    ['2024年2月下旬', '2024年2月下旬=2024-02-21~/2024-02-29~'],
    ['2021年至2023年凭证', '2021年至2023年=2021/2023'],
    ['2021—2023年', '2021—2023年=2021/2023'],
    ['2021年3月4日至4月23日', '2021年3月4日至4月23日=2021-03-04/2021-04-23'],
    ['2024年5月6日至10日', '2024年5月6日至10日=2024-05-06/2024-05-10'],
    ['2023年11月至2月', '2023年11月至2月=2023-11/2024-02'],
    ['2023年3—5月', '2023年3—5月=2023-03/2023-05'],
    ['2022年*月31日至2022年*月30日', '2022年*月31日至2022年*月30日=2022-XX-31/2022-XX-30'],
    ['2024 年 5 月 1 日', '2024 年 5 月 1 日=2024-05-01'],
    ['2024年2月29日', '2024年2月29日=2024-02-29'],
    ['2022年10月份', '2022年10月份=2022-10'],
    ['2020年5次', '2020年=2020'],
  ])('%s', (text, expected) => {
    expect(dates({}, text)).toEqual([expected]);
  });

  it.each(
    `2月30日 2024年2月30日 2023年2月29日 13月 2024年13月1日 202442日 2024年42日 2024年2日 近年来 目前 上半年 2024年上半年 2024年三季度
     2024年一、二季度 2023—2024学年 3年 三年 20年以上 90年代 6·9 一月一检 每年3月 15日 4日至8日 三年级 2500年 上年度 本年度 5个月`.split(
      /\s+/,
    ),
  )('%s gives none', (text) => {
    expect(dates(ISSUED, text)).toEqual([]);
  });
});

describe('the year of a date without one', () => {
  it('is that of the last date that names a month, given or inferred', () => {
    expect(dates({ issued: '2023-10-09' }, '2022年3月1日反馈。', '4月下旬通报', '5月6日至10日复查')).toEqual([
      '2022年3月1日=2022-03-01',
      '4月下旬=2022-04-21~/2022-04-30~ inferred',
      '5月6日至10日=2022-05-06/2022-05-10 inferred',
    ]);
  });

  it('is lent by no bare year, year range, document number or title', () => {
    const before = '2019年,2016年至2018年,甲发〔2017〕3号,《2018年3月计划》';
    expect(dates(ISSUED, '2023年10月2日', before, '11月1日').at(-1)).toBe('11月1日=2023-11-01 inferred');
  });

  it('is the next one for a smaller month after November or December', () => {
    expect(dates(ISSUED, '2023年12月20日', '3月22日').at(-1)).toBe('3月22日=2024-03-22 inferred');
    expect(dates(ISSUED, '2023年10月20日', '3月22日').at(-1)).toBe('3月22日=2023-03-22 inferred');
    expect(dates({ issued: '2023-12-30' }, '2023年12月20日', '3月22日').at(-1)).toBe('3月22日=2023-03-22 inferred');
  });

  it('does not let what is done fall after the issue', () => {
    expect(dates(ISSUED, '2024年2月1日', '9月1日已执行').at(-1)).toBe('9月1日=2023-09-01 inferred');
    expect(dates(ISSUED, '2024年2月1日', '计划9月1日执行').at(-1)).toBe('9月1日=2024-09-01 inferred');
    expect(dates(ISSUED, '2024年2月1日', '9月底前完成').at(-1)).toBe('9月=2024-09 inferred');
    expect(dates(ISSUED, '2024年2月1日', '9月底前已完成').at(-1)).toBe('9月=2023-09 inferred');
  });

  it('is that of the issue, else of the publication, where no date stands before', () => {
    expect(dates(ISSUED, '3月至6月')).toEqual(['3月至6月=2024-03/2024-06 inferred']);
    expect(dates(ISSUED, '10月底、11月底')).toEqual(['10月=2023-10 inferred', '11月=2023-11 inferred']);
    expect(dates({ issued: null, published: '2025-08-22T16:45' }, '4月25日')).toEqual(['4月25日=2025-04-25 inferred']);
    expect(dates({}, '4月25日')).toEqual([]);
    expect(dates({ issued: '2023-XX-XX' }, '4月25日')).toEqual(['4月25日=2023-04-25 inferred']);
  });

  it('follows masked months too', () => {
    expect(dates({}, '2023年*月4日', '*月9日').at(-1)).toBe('*月9日=2023-XX-09 inferred');
  });

  it('is told by 今年, 去年, 明年', () => {
    expect(dates(ISSUED, '今年2—3月份')).toEqual(['今年2—3月份=2024-02/2024-03 inferred']);
    expect(dates(ISSUED, '去年底')).toEqual(['去年=2023 inferred']);
    expect(dates(ISSUED, '明年3月底前')).toEqual(['明年3月=2025-03 inferred']);
    expect(dates(ISSUED, '2022年12月1日', '次年3月').at(-1)).toBe('次年3月=2023-03 inferred');
    expect(dates({}, '今年')).toEqual([]);
  });

  it.each(['1月以来', '截至1月底', '1月起', '1月份以来'])('%s is a month', (text) => {
    expect(dates(ISSUED, text)[0]).toMatch(/^1月份?=2024-01 inferred$/);
  });

  it('reads months in numerals where the word or a day says so', () => {
    expect(dates(ISSUED, '三月份')).toEqual(['三月份=2024-03 inferred']);
    expect(dates(ISSUED, '三月八日')).toEqual(['三月八日=2024-03-08 inferred']);
  });

  it('drops the list number that a lost blank glued to it', () => {
    expect(dates(ISSUED, '2.7月4日')).toEqual(['7月4日=2023-07-04 inferred']);
  });
});

describe('edtfOf', () => {
  it('reads a day that stands alone as it is read in a text', () => {
    for (const year of ['1899', '1900', '1999', '2024', '2099', '2100'])
      for (const month of ['0', '00', '1', '02', '9', '12', '13'])
        for (const day of ['0', '1', '09', '28', '29', '31', '32']) {
          const text = `${year}年${month}月${day}日`;
          const [found] = new FactReader({}, BUILT_IN).read(text).filter(({ type }) => type === 'date');
          expect(edtfOf(text, BUILT_IN)?.value, text).toBe(found?.value);
        }
  });

  it.each([
    ['二○○七年八月二十七日', '2007-08-27'],
    ['2024.06.18', '2024-06-18'],
    ['2024年1月19日', '2024-01-19'],
    ['2023年9月底', '2023-09'],
    ['2024.12', '2024-12'],
    ['2023年3月16日至5月16日', '2023-03-16/2023-05-16'],
    ['2022年*月31日至2022年*月30日', '2022-XX-31/2022-XX-30'],
    ['2025年2月24日至4月30日', '2025-02-24/2025-04-30'],
    ['xxxx年xx月xx日', 'XXXX-XX-XX'],
  ])('%s → %s', (text, value) => {
    expect(edtfOf(text, BUILT_IN)).toEqual({ value, inferred: false });
  });

  it('needs a year', () => {
    expect(edtfOf('5月3日', BUILT_IN)).toBeNull();
    expect(edtfOf('5月3日', BUILT_IN, { year: 2020 })).toEqual({ value: '2020-05-03', inferred: true });
  });

  it.each(['立行立改', '202442日', '长期坚持', ''])('%s is no date', (text) => {
    expect(edtfOf(text, BUILT_IN, { year: 2020 })).toBeNull();
  });
});

describe('texts that are only gone over', () => {
  const behind = (text: string): string | undefined => {
    const reader = new FactReader(ISSUED, BUILT_IN);
    reader.pass(text);
    const [date] = reader.read('5月3日复查');
    return date?.type === 'date' ? date.value : undefined;
  };

  it.each(['2021年3月5日反馈', '2021.3.5-5.20巡察', '2021-03-05反馈', '2021年3月'])('%s gives its year', (text) => {
    expect(behind(text)).toBe('2021-05-03');
  });

  it.each(['2021年反馈', '3日反馈', '资金20.21万元', '台账不清', ''])('%s names no month, and gives none', (text) => {
    expect(behind(text)).toBe('2024-05-03');
  });

  const parts = [...'0123456789年月日.-/至*x今去次底 的', '2021年', '2021', '5月'];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((list) => list.join(''));

  it('give the dates behind them the same year as texts that are read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reader = new FactReader(ISSUED, BUILT_IN);
        reader.read(text);
        const [date] = reader.read('5月3日复查');
        expect(behind(text)).toBe(date?.type === 'date' ? date.value : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('yield the dates among their facts', () => {
    const text = '2021年3月5日追回3万元，5月20日前建立制度2项';
    const of = (read: (reader: FactReader) => FoundFact[]) => read(new FactReader(ISSUED, BUILT_IN));
    expect(of((reader) => reader.dates(text, parseFacts(text, BUILT_IN)))).toEqual(
      of((reader) => reader.read(text)).filter(({ type }) => type === 'date'),
    );
  });
});
