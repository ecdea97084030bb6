/** What a record says against its reading: each suspicion where it is due, and none in a plain notice. */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, parse } from '../../src/index.js';
import type { Problem, Status } from '../../src/record/schema.js';
import { suspectOf } from '../../src/record/suspect.js';
import { type Suspicions, suspicionsOf } from '../../src/record/suspicions.js';

const FINDINGS = ['台账登记不规范', '值班制度执行不严', '固定资产底数不清', '合同管理混乱', '公务接待超标准'];
const PLAIN = parse(
  `某局关于巡察整改情况的通报\n县委第一巡察组对某局开展了巡察。现将整改情况通报如下。\n一、反馈问题整改情况\n${FINDINGS.map(
    (finding, i) => `${i + 1}.${finding}\n整改情况：一是补记资料${i + 1}份。二是组织培训。已完成整改。\n`,
  ).join('')}`,
);

/** The plain record with its problems changed. */
const changed = (change: (problem: Problem, i: number) => Partial<Problem>): NoticeRecord => ({
  ...PLAIN,
  problems: PLAIN.problems.map((problem, i) => ({ ...problem, ...change(problem, i) })),
});

const ENGINE = 0.98;

describe('a plain notice', () => {
  it('has all its problems', () => expect(PLAIN.problems.map(({ finding }) => finding)).toEqual(FINDINGS));
  it('is sure', () => expect(suspectOf(PLAIN, ENGINE).confidence).toBeGreaterThan(0.95));
});

describe('a suspicion', () => {
  it.each<[keyof Suspicions, NoticeRecord, number]>([
    ['skips', changed((_, i) => ({ number: String(i * 2 + 1) })), 4 / 5],
    ['mixedNumbers', changed(({ number }, i) => ({ number: i ? number : null })), 1],
    ['statesMissing', changed(({ status }, i) => ({ status: i < 2 ? null : status })), 0.8],
    ['measuresMissing', changed(({ measures }, i) => ({ measures: i < 2 ? [] : measures })), 0.4],
    [
      'unanswered',
      changed(({ measures, status }, i) => (i ? { measures, status } : { measures: [], status: null })),
      0.2,
    ],
    ['repeated', changed(() => ({ finding: '整改事项' })), 4 / 5],
    ['sharedOpening', changed(({ finding }) => ({ finding: `反映${finding}` })), 1],
    ['sharedEnding', changed(({ finding }) => ({ finding: `${finding}一事` })), 1],
    ['noWord', changed(({ finding }) => ({ finding: `1/5${finding}` })), 1],
    ['parted', changed(({ finding }) => ({ finding: `${finding}|办公室` })), 1],
    ['colon', changed(({ finding }) => ({ finding: `情形：${finding}` })), 1],
    ['sentences', changed(({ finding }) => ({ finding: `${finding}。已补记` })), 1],
    ['weakest', changed((_, i) => ({ confidence: i ? 1 : 0.3 })), 0.7],
  ])('%s is told by what it is told by', (name, record, value) => {
    expect(suspicionsOf(record, ENGINE)[name]).toBeCloseTo(value, 5);
    expect(suspicionsOf(PLAIN, ENGINE)[name]).toBeLessThan(value / 2);
  });

  it.each<[keyof Suspicions, string, NoticeRecord]>([
    [
      'statesMissing',
      'only what is left to do has a state',
      changed((_, i) => ({ status: i < 2 ? { ...(PLAIN.problems[0].status as Status), state: 'in-progress' } : null })),
    ],
    ['noWord', 'findings count what they find', changed(({ finding }, i) => ({ finding: `${i + 2}个科室${finding}` }))],
  ])('%s is not told where %s', (name, _, record) => expect(suspicionsOf(record, ENGINE)[name]).toBe(0));

  it.each<[string, NoticeRecord]>([
    ['findings that all begin alike', changed(({ finding }) => ({ finding: `反映${finding}` }))],
    ['findings that begin with figures', changed(({ finding }) => ({ finding: `1/5${finding}` }))],
    ['findings that are all one', changed(() => ({ finding: '整改事项' }))],
    ['numbers that skip', changed((_, i) => ({ number: String(i * 2 + 1) }))],
  ])('puts %s in doubt', (_, record) => expect(suspectOf(record, ENGINE).confidence).toBeLessThan(0.7));

  it('says which speaks loudest, and where', () => {
    const { reason, otherwise, position } = suspectOf(
      changed(({ finding }) => ({ finding: `反映${finding}` })),
      ENGINE,
    );
    expect([reason, otherwise]).toEqual(['alike-findings', 'label-in-findings']);
    expect(position).toEqual(PLAIN.problems[0].evidence.finding[0].position);
  });

  it('weighs the doubt of the engine', () =>
    expect(suspectOf(PLAIN, 0.1).confidence).toBeLessThan(suspectOf(PLAIN, ENGINE).confidence - 0.3));
});
