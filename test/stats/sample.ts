/** Made-up notices for the tests of the statistics' formats. */
import type { NoticeRecord, Problem } from '../../src/record/schema.js';
import { groupingOf } from '../../src/stats/dimensions.js';
import { Summarizer, type Summary } from '../../src/stats/summary.js';
import { at, emptyRecord, measure, problem, record } from '../output/sample.js';

type State = NonNullable<Problem['status']>['state'];

const tallyOf = (names: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** One notice of a station, its problems in these categories and states. */
export function noticeOf(fields: Partial<NoticeRecord>, ...problems: [id: string | null, state: State | null][]) {
  return emptyRecord({
    kind: 'rectification-notice',
    organization: '乙粮站',
    title: '乙粮站整改通报',
    ...fields,
    problems: problems.map(([id, state], index) =>
      problem({
        finding: `问题${index}`,
        category: id === null ? null : { id, evidence: [] },
        status: state === null ? null : { state, sustained: false, text: '', position: at(0, 1) },
        measures: [measure(null, null, '措施')],
      }),
    ),
    statistics: {
      ...emptyRecord().statistics,
      problems: problems.length,
      measures: problems.length,
      byStatus: tallyOf(problems.flatMap(([, state]) => state ?? [])),
      byCategory: tallyOf(problems.flatMap(([id]) => id ?? [])),
    },
  });
}

/** What every place of text in a notice can hold at its worst. */
export const HOSTILE = `</title><script>alert("1")</script><svg onload='x'>&amp;|*\u001b[31m\u202e,=1+1`;

export const notices: NoticeRecord[] = [
  record,
  noticeOf({ issuedOn: '2023-09-04' }, ['finance', 'completed'], ['safety', 'in-progress'], ['finance', null]),
  noticeOf({ issuedOn: '2024-01-20', organization: null }, [null, 'completed']),
];

export function summaryOf(records: readonly NoticeRecord[], ...by: string[]): Summary {
  const groupings = by.map((one) => groupingOf(one) ?? []);
  const summarizer = new Summarizer(by.length > 0 ? groupings : undefined);
  for (const [index, one] of records.entries()) summarizer.add(one, one.source.path ?? `${index}.txt`);
  return summarizer.summary();
}
