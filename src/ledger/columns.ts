/** The columns that a ledger has where nobody chooses others. */
import { CATEGORIES } from '../../grammars/lexicon/categories.js';
import { type Lang, labelsOf } from '../output/labels.js';
import { doubtOf } from '../record/confidence.js';
import type { Measure, Problem, Status } from '../record/schema.js';
import { amountOf } from './amounts.js';
import { type Column, joined, measureTexts, responsibleOf, textColumn } from './column.js';
import { placeOf } from './place.js';
import type { LedgerRow } from './rows.js';
import { wordsOf } from './words.js';

export const COLUMNS: readonly Column[] = [
  { ...textColumn('number', '序号', 'No.', 6, ({ number }) => number), kind: 'count' },
  textColumn(
    'organization',
    '单位',
    'Body',
    16,
    ({ record }) => record.organization ?? record.inspection?.inspected ?? null,
  ),
  textColumn('inspector', '巡察组', 'Inspector', 14, ({ record }) => record.inspection?.inspector ?? null),
  textColumn('feedbackOn', '反馈时间', 'Feedback on', 12, ({ record }) => record.inspection?.feedbackOn ?? null),
  textColumn('category', '类别', 'Category', 12, ({ problem }, lang) => categoryName(problem, lang)),
  textColumn('finding', '反馈问题', 'Finding', 30, ({ problem }) => problem.finding || problem.title || null),
  textColumn('measures', '整改措施', 'Measures', 52, ({ measures, problem }, lang) =>
    measureLines(measures, problem, lang),
  ),
  textColumn('leader', '责任领导', 'Leader', 11, ({ problem }) => responsibleOf(problem, ['leader'])),
  textColumn('department', '责任部门', 'Department', 14, ({ problem }) =>
    responsibleOf(problem, ['department', 'other']),
  ),
  textColumn('deadline', '整改时限', 'Deadline', 13, ({ problem }) => problem.deadline?.text ?? null),
  textColumn('status', '整改状态', 'Status', 18, ({ problem }, lang) => statusName(problem.status, lang)),
  {
    ...textColumn('amount', '涉及金额（元）', 'Amount (yuan)', 15, ({ measures }, lang) =>
      amountOf(measures, labelsOf(lang).separator),
    ),
    kind: 'money',
  },
  textColumn('documents', '依据文件', 'Documents', 24, ({ measures }) => documents(measures)),
  textColumn('source', '出处', 'Source', 18, ({ record, problem }, lang) => placeOf(record, problem.position, lang)),
  textColumn('doubt', '存疑', 'In doubt', 16, doubtText),
];

function categoryName({ category }: Problem, lang: Lang): string | null {
  if (category === null) return null;
  return CATEGORIES.find(({ id }) => id === category.id)?.[lang] ?? category.id;
}

/** What is to be held against the source before it is used; empty where nothing is in doubt. */
function doubtText({ record, problem }: LedgerRow, lang: Lang): string | null {
  const doubt = doubtOf(record, problem);
  if (doubt === null) return null;
  return wordsOf(lang).doubt[doubt]((doubt === 'problem' ? problem : record).confidence);
}

/** Each on a line of its own, with the ordinal that the notice gave it. */
function measureLines(measures: readonly Measure[], { elided }: Problem, lang: Lang): string | null {
  if (measures.length === 0 && elided) return labelsOf(lang).problem.elided;
  return joined(measureTexts(measures), '\n');
}

/** Silence is no state: it is said to be silence. */
function statusName(status: Status | null, lang: Lang): string {
  const labels = labelsOf(lang);
  if (status === null) return labels.unstated;
  const state = labels.state[status.state];
  return status.sustained ? `${state}${lang === 'zh' ? '，' : ', '}${labels.sustained}` : state;
}

/** Titles and numbers of documents as written, each once. */
function documents(measures: readonly Measure[]): string | null {
  const facts = measures.flatMap((measure) => measure.facts);
  const named = facts.filter(({ type }) => type === 'document' || type === 'documentNumber');
  return joined([...new Set(named.map((fact) => fact.text))], '、');
}
