import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeStatsTable } from '../src/output/stats-table.js';
import { plain } from '../src/output/style.js';
import type { NoticeRecord } from '../src/record/schema.js';
import { spreadOf } from '../src/stats/spread.js';
import { Summarizer } from '../src/stats/summary.js';
import { emptyRecord, measure, problem, record } from './output-sample.js';

function summaryOf(...records: NoticeRecord[]) {
  const summarizer = new Summarizer();
  for (const one of records) summarizer.add(one);
  return summarizer.summary();
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
  it('is the middle of an odd count, the mean of the middle two of an even one', () => {
    expect(spreadOf([5, 1, 2])).toEqual({ min: 1, median: 2, max: 5 });
    expect(spreadOf([4, 1, 2, 10])).toEqual({ min: 1, median: 3, max: 10 });
    expect(spreadOf([10, 9])).toEqual({ min: 9, median: 9.5, max: 10 });
  });

  it('is null of nothing', () => expect(spreadOf([])).toBeNull());

  it('does not reorder what it is given, and has its median between the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (counts) => {
        const before = [...counts];
        const spread = spreadOf(counts);
        expect(counts).toEqual(before);
        expect(spread?.median).toBeGreaterThanOrEqual(Math.min(...counts));
        expect(spread?.median).toBeLessThanOrEqual(Math.max(...counts));
      }),
    );
  });
});

describe('summary', () => {
  it('of one notice is its own statistics', () => {
    const { inputs, notices, kinds, ...figures } = summaryOf(record);
    expect(figures).toEqual(record.statistics);
    expect({ notices, kinds }).toEqual({ notices: 1, kinds: { 'rectification-notice': 1 } });
    expect(inputs[0]).toMatchObject({ path: '通报/甲局.txt', organization: '中共青禾县水务局党组', problems: 3 });
  });

  it('of several sums, with the spread over all problems and the share over all characters', () => {
    const summary = summaryOf(record, other);
    expect(summary).toMatchObject({ notices: 2, problems: 4, measures: 8, sections: 4, documents: 2, dates: 2 });
    // 2, 1, 0 and 4 measures; the mean of the notices' medians would be 2.5.
    expect(summary.measuresPerProblem).toEqual({ min: 0, median: 1.5, max: 4 });
    expect(summary.unread).toEqual({ characters: 100, share: 0.05 });
    expect(summary.byStatus).toEqual({ 'in-progress': 2, completed: 1 });
    expect(Object.keys(summary.byStatus)).toEqual(['in-progress', 'completed']);
    expect(summary.inputs.map(({ path }) => path)).toEqual(['通报/甲局.txt', 'b.txt']);
  });

  it('of money has no more than fen', () => {
    const cents = (money: number) => emptyRecord({ statistics: { ...record.statistics, money } });
    expect(summaryOf(cents(0.1), cents(0.2)).money).toBe(0.3);
  });

  it('of nothing is zero and divides by nothing', () => {
    expect(summaryOf()).toMatchObject({ notices: 0, measuresPerProblem: null, unread: { characters: 0, share: 0 } });
  });

  it('leaves the record as it was', () => {
    const before = JSON.stringify(record);
    summaryOf(record, other);
    expect(JSON.stringify(record)).toBe(before);
  });
});

describe('table', () => {
  const table = (lang: 'zh' | 'en', ...records: NoticeRecord[]) =>
    [...writeStatsTable(summaryOf(...records), { lang, style: plain, width: 100 })].join('');

  it('has a row a notice, their sum and the tallies, aligned for Chinese', () => {
    expect(table('zh', record, other)).toMatchInlineSnapshot(`
      "输入           类型          章节  问题  措施  每题措施  文件  日期       金额  未读懂
      ─────────────  ────────────  ────  ────  ────  ────────  ────  ────  ─────────  ──────
      通报/甲局.txt  整改情况通报     4     3     4     0/1/2     1     1    186,000      2%
      b.txt          文章             0     1     4     4/4/4     1     1        0.1     14%
      ─────────────  ────────────  ────  ────  ────  ────────  ────  ────  ─────────  ──────
      合计           2 份             4     4     8   0/1.5/4     2     2  186,000.1      5%

      按类型
      ────────────  ─
      文章          1
      整改情况通报  1

      按整改状态
      ──────────  ─
      整改中      2
      已完成      1
      未说明      1

      按问题类别
      ──────────  ─
      finance     2
      "
    `);
  });

  it('counts problems whose status is not stated apart', () => {
    expect(table('en', record)).toMatch(/^not stated +1$/m);
    expect(table('en', other)).not.toContain('not stated');
  });

  it('cuts long paths at the beginning and shows no controls', () => {
    const path = `${'目录/'.repeat(30)}a\u001b.txt`;
    const text = table('en', emptyRecord({ source: { ...record.source, path } }));
    expect(text).toMatch(/^….*a␛\.txt /m);
  });
});
