import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/copies/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { DIMENSIONS, groupingOf } from '../../src/stats/dimensions.js';
import { Summarizer } from '../../src/stats/summary.js';
import { monthOf, yearOf } from '../../src/stats/when.js';
import { at, emptyRecord, measure, problem, record } from '../output/sample.js';

const status = (state: 'completed' | 'in-progress') => ({ state, sustained: false, text: '', position: at(0, 1) });
const category = (id: string) => ({ id, evidence: [] });

/** A notice of an organization with problems of these categories and states. */
function notice(organization: string | null, problems: [string | null, 'completed' | 'in-progress' | null][]) {
  return emptyRecord({
    organization,
    title: `${organization}通报`,
    issuedOn: '2024-03-05',
    problems: problems.map(([id, state], index) =>
      problem({
        finding: `问题${index}`,
        category: id === null ? null : category(id),
        status: state === null ? null : status(state),
        measures: [measure(1, '一是', '措施')],
      }),
    ),
  });
}

function groups(by: string, ...records: NoticeRecord[]) {
  const grouping = groupingOf(by);
  if (!grouping) throw new Error(by);
  const summarizer = new Summarizer([grouping]);
  for (const [index, one] of records.entries()) summarizer.add(one, `${index}.txt`);
  const [{ rows }] = summarizer.summary().groups;
  return rows.map(({ key, notices, problems, completed, unstated }) => [key, notices, problems, completed, unstated]);
}

const first = notice('甲站', [
  ['finance', 'completed'],
  ['finance', null],
  ['safety', 'completed'],
]);
const second = notice('乙站', [
  ['finance', 'in-progress'],
  [null, null],
]);

describe('groupings', () => {
  it.each([...DIMENSIONS, 'category,status', ' year , inspection '])('%s is one', (by) =>
    expect(groupingOf(by)?.join()).toBe(by.replaceAll(' ', '')),
  );
  it.each(['', 'colour', 'category,', 'status,status', 'category,status,year', 'Category'])('%j is none', (by) =>
    expect(groupingOf(by)).toBeNull(),
  );

  it('count a notice once in each group that it has anything in', () => {
    expect(groups('category', first, second)).toEqual([
      [['finance'], 2, 3, 1, 1],
      [['safety'], 1, 1, 1, 0],
      [[null], 1, 1, 0, 1],
    ]);
  });

  it('of whole notices take all their problems', () => {
    expect(groups('organization', second, first, notice(null, []))).toEqual([
      [['甲站'], 1, 3, 2, 1],
      [['乙站'], 1, 2, 0, 1],
      [[null], 1, 0, 0, 0],
    ]);
  });

  it('cross two, also one of notices with one of problems', () => {
    expect(groups('category,status', first, second)).toEqual([
      [['finance', 'completed'], 1, 1, 1, 0],
      [['finance', 'in-progress'], 1, 1, 0, 0],
      [['safety', 'completed'], 1, 1, 1, 0],
      [['finance', null], 1, 1, 0, 1],
      [[null, null], 1, 1, 0, 1],
    ]);
    expect(groups('organization,status', first, second).map(([key]) => key)).toEqual([
      ['甲站', 'completed'],
      ['乙站', 'in-progress'],
      ['乙站', null],
      ['甲站', null],
    ]);
  });

  it('add up to the whole', () => {
    for (const by of DIMENSIONS) {
      const sum = groups(by, first, second, record).reduce((all, [, , problems]) => all + Number(problems), 0);
      expect(sum, by).toBe(8);
    }
  });

  it('of time stand in its order', () => {
    const on = (issuedOn: string | null) => ({ ...first, issuedOn });
    const keys = groups('month', on('2024-11-02'), on(null), on('2023-01'), on('2024-02-01')).map(([key]) => key);
    expect(keys).toEqual([['2023-01'], ['2024-02'], ['2024-11'], [null]]);
  });

  it('of notices are by their places', () => {
    expect(groups('notice', first, second).map(([key]) => key)).toEqual([['0.txt'], ['1.txt']]);
  });
});

describe('the time of a notice', () => {
  const feedback = { ...(record.inspection as NonNullable<NoticeRecord['inspection']>), feedbackOn: '2022-12-20' };
  const publication = {
    publishedAt: '2024-11-08T09:26',
    source: null,
    author: null,
    editor: null,
    views: null,
    evidence: {},
  };
  it.each([
    [{ issuedOn: '2023-07-14', inspection: feedback, publication }, '2023', '2023-07'],
    [{ inspection: feedback, publication }, '2022', '2022-12'],
    [{ publication }, '2024', '2024-11'],
    [{ issuedOn: '2023' }, '2023', null],
    [{ issuedOn: '2023-XX-04' }, '2023', null],
    [{ issuedOn: '202X-05' }, null, null],
    [{ issuedOn: '2023-13' }, '2023', null],
    [{ issuedOn: '2021-03-04/2021-04-23' }, '2021', '2021-03'],
    [{}, null, null],
  ])('%# is %s, %s', (fields, year, month) => {
    const one = emptyRecord({ evidence: {}, ...fields });
    expect([yearOf(one), monthOf(one)]).toEqual([year, month]);
  });
});

describe('duplicates', () => {
  const places = (...records: NoticeRecord[]) => {
    const summarizer = new Summarizer();
    for (const [index, one] of records.entries()) summarizer.add(one, `${index}.txt`);
    return summarizer.summary().duplicates.map(({ places }) => places);
  };

  it('are the same title over the same findings, whatever the layout', () => {
    const copy = { ...first, title: '甲站 通报（）', source: { ...first.source, sha256: 'b'.repeat(64) } };
    expect(places(first, second, copy, first)).toEqual([['0.txt', '2.txt', '3.txt']]);
  });

  it('are none where a finding or the title differs', () => {
    const changed = { ...first, problems: first.problems.slice(1) };
    expect(places(first, changed, { ...first, title: '丙站通报' })).toEqual([]);
  });

  it('without problems must be the same bytes', () => {
    const empty = (sha256: string) => emptyRecord({ title: '通知', source: { ...record.source, sha256 } });
    expect(places(empty('a'.repeat(64)), empty('b'.repeat(64)))).toEqual([]);
    expect(places(empty('a'.repeat(64)), empty('a'.repeat(64)))).toEqual([['0.txt', '1.txt']]);
  });

  it('keep findings apart', () => {
    const of = (...findings: string[]) =>
      contentOf(emptyRecord({ problems: findings.map((finding) => problem({ finding })) }));
    expect(of('甲', '乙')).not.toBe(of('甲乙'));
    expect(of('甲', '乙')).toBe(of('甲。', '乙 '));
  });

  it('come in several groups', () =>
    expect(places(first, second, second, first)).toEqual([
      ['1.txt', '2.txt'],
      ['0.txt', '3.txt'],
    ]));
});

describe('claims', () => {
  it('are compared only in the notices that make them', () => {
    const summarizer = new Summarizer();
    summarizer.add(record);
    summarizer.add(first);
    const { problems, measures, completed, regulations, money } = summarizer.summary().claims;
    expect(problems).toEqual({ notices: 1, claimed: 16, found: 3, equal: 0 });
    expect(measures).toEqual({ notices: 1, claimed: 48, found: 4, equal: 0 });
    expect(completed).toEqual({ notices: 1, claimed: 15, found: 1, equal: 0 });
    expect(regulations).toEqual({ notices: 1, claimed: 21 });
    expect(money).toEqual({ notices: 1, stated: 186_000, returned: 186_000, byWord: { 清退: 186_000 } });
  });

  it('of money are returned only where their word says so', () => {
    const claims = {
      ...record.claims,
      money: [
        { label: '盘活资金', value: 5 },
        { label: '追回补贴', value: 3 },
      ],
    };
    const summarizer = new Summarizer();
    summarizer.add({ ...first, claims: { ...claims, problems: 3 } });
    const { money, problems } = summarizer.summary().claims;
    expect(money).toEqual({ notices: 1, stated: 8, returned: 3, byWord: { 盘活资金: 5, 追回: 3 } });
    expect(problems).toEqual({ notices: 1, claimed: 3, found: 3, equal: 1 });
  });
});
