import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeRecord } from '../../src/record/schema.js';
import { addCount, type Histogram, spreadOf } from '../../src/stats/spread.js';
import { Summarizer } from '../../src/stats/summary.js';
import { emptyRecord, measure, problem, record } from '../output/sample.js';

function summaryOf(...records: NoticeRecord[]) {
  const summarizer = new Summarizer();
  for (const one of records) summarizer.add(one);
  return summarizer.summary();
}

function histogramOf(counts: readonly number[]): Histogram {
  const histogram: Histogram = new Map();
  for (const count of counts) addCount(histogram, count);
  return histogram;
}

/** A second notice: one problem of four measures, 500 characters of which 70 were not read. */
const other = emptyRecord({
  kind: 'article',
  source: { ...record.source, path: 'b.txt', characters: 500 },
  problems: [problem({ measures: [1, 2, 3, 4].map((ordinal) => measure(ordinal, null, '措施')) })],
  statistics: {
    ...record.statistics,
    sections: 0,
    problems: 1,
    measures: 4,
    measuresPerProblem: { min: 4, median: 4, max: 4 },
    byStatus: { 'in-progress': 1 },
    byCategory: {},
    money: 0.1,
    unread: { characters: 70, share: 0.14 },
  },
});

describe('spread', () => {
  it.each([
    [[5, 1, 2], { min: 1, median: 2, mean: 8 / 3, max: 5 }],
    [[4, 1, 2, 10], { min: 1, median: 3, mean: 4.25, max: 10 }],
    [[10, 9], { min: 9, median: 9.5, mean: 9.5, max: 10 }],
    [[3, 3, 3, 0], { min: 0, median: 3, mean: 2.25, max: 3 }],
  ])('of %j', (counts, spread) => expect(spreadOf(histogramOf(counts))).toEqual(spread));

  it('is null of nothing', () => expect(spreadOf(new Map())).toBeNull());

  it('has the median that the sorted list has', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (counts) => {
        const sorted = [...counts].sort((a, b) => a - b);
        const half = sorted.length >> 1;
        const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        expect(spreadOf(histogramOf(counts))?.median).toBe(median);
      }),
    );
  });
});

describe('doubt', () => {
  const sure = (confidence: number, ...of: number[]) =>
    emptyRecord({
      confidence,
      problems: of.map((one) => problem({ confidence: one })),
      statistics: { ...emptyRecord().statistics, problems: of.length },
    });
  it('counts notices, and problems of their own or of their notice', () => {
    expect(summaryOf(sure(0.9, 0.9, 0.6), sure(0.69, 1, 1), sure(0.2), sure(0.7, 0.7)).doubt).toEqual({
      below: 0.7,
      notices: { count: 2, share: 0.5 },
      problems: { count: 3, share: 0.6 },
    });
  });
  it('is none of nothing, and of records that know no confidence', () => {
    const none = { below: 0.7, notices: { count: 0, share: 0 }, problems: { count: 0, share: 0 } };
    expect(summaryOf().doubt).toEqual(none);
    const { confidence, ...older } = sure(1);
    expect(confidence).toBe(1);
    expect(summaryOf(older as NoticeRecord).doubt).toEqual(none);
  });
});

describe('summary', () => {
  it('of one notice has the figures of its own statistics', () => {
    const { measuresPerProblem, ...figures } = record.statistics;
    const summary = summaryOf(record);
    expect(summary).toMatchObject({ ...figures, notices: 1, kinds: { 'rectification-notice': 1 }, organizations: 1 });
    expect(summary.measuresPerProblem).toEqual({ ...measuresPerProblem, mean: 1 });
  });

  it('of several sums, with the spread over all problems and the share over all characters', () => {
    const summary = summaryOf(record, other);
    expect(summary).toMatchObject({ notices: 2, problems: 4, measures: 8, sections: 4, documents: 2, dates: 2 });
    // 2, 1, 0 and 4 measures; the mean of the notices' medians would be 2.5.
    expect(summary.measuresPerProblem).toEqual({ min: 0, median: 1.5, mean: 1.75, max: 4 });
    expect(summary.unread).toEqual({ characters: 100, share: 0.05 });
    expect(summary.byStatus).toEqual({ 'in-progress': 2, completed: 1 });
    expect(Object.keys(summary.byStatus)).toEqual(['in-progress', 'completed']);
  });

  it('of money has no more than fen', () => {
    const cents = (money: number) => emptyRecord({ statistics: { ...record.statistics, money } });
    expect(summaryOf(cents(0.1), cents(0.2)).money).toBe(0.3);
  });

  it('of nothing is zero and divides by nothing', () => {
    expect(summaryOf()).toMatchObject({ notices: 0, measuresPerProblem: null, unread: { characters: 0, share: 0 } });
  });

  it('leaves the record as it was, and is plain data', () => {
    const before = JSON.stringify(record);
    const summary = summaryOf(record, other);
    expect(JSON.stringify(record)).toBe(before);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('may be asked for on the way and goes on from there', () => {
    const summarizer = new Summarizer();
    summarizer.add(record);
    const first = summarizer.summary();
    summarizer.add(other);
    expect(first.notices).toBe(1);
    expect(summarizer.summary()).toEqual(summaryOf(record, other));
  });

  it('counts a state or category of any name', () => {
    const odd = emptyRecord({
      statistics: { ...record.statistics, byStatus: JSON.parse('{"__proto__":1,"constructor":2}') },
    });
    expect(Object.entries(summaryOf(odd).byStatus)).toEqual([
      ['constructor', 2],
      ['__proto__', 1],
    ]);
  });

  it('adds no record of which a part cannot be read', () => {
    const summarizer = new Summarizer();
    const broken = { ...record, problems: [{ ...record.problems[0], measures: null }] } as unknown as NoticeRecord;
    expect(() => summarizer.add(broken)).toThrow();
    expect(summarizer.summary()).toEqual(new Summarizer().summary());
  });
});
