/** What the overviews show: a row a notice and a row a problem, and which of them fit the filters. */
import { computed, signal } from '@preact/signals';
import { CATEGORIES } from '../../../grammars/lexicon/categories.js';
import { findable } from '../../output/findable.js';
import { visible } from '../../output/visible.js';
import { isDoubtful } from '../../record/confidence.js';
import type { NoticeRecord, Problem } from '../../record/schema.js';
import { isChecked, isInDoubt, type Notice, recordOf } from './notice.js';
import { labels, lang, notices, words } from './state.js';

export interface NoticeRow {
  notice: Notice;
  record: NoticeRecord;
  title: string;
  organization: string;
  completed: number;
  warnings: number;
  corrections: number;
  doubtful: boolean;
  checked: boolean;
}

export interface ProblemRow {
  key: string;
  notice: NoticeRow;
  problem: Problem;
  finding: string;
  state: string;
  category: string;
  responsible: string;
  money: number | null;
  doubtful: boolean;
}

export interface Filter {
  text: string;
  organization: string;
  /** A state, `unstated`, or nothing. */
  state: string;
  category: string;
  doubt: '' | 'doubtful' | 'sure' | 'corrected';
}
export const NO_FILTER: Filter = { text: '', organization: '', state: '', category: '', doubt: '' };

export const filter = signal<Filter>(NO_FILTER);

const noticeRows = new WeakMap<Notice, NoticeRow>();

function noticeRow(notice: Notice): NoticeRow {
  let row = noticeRows.get(notice);
  if (!row) {
    const record = recordOf(notice);
    const checked = isChecked(notice);
    row = {
      notice,
      record,
      title: visible(record.title ?? notice.path.slice(notice.path.lastIndexOf('/') + 1)),
      organization: visible(record.organization ?? record.inspection?.inspected ?? ''),
      completed: record.problems.filter(({ status }) => status?.state === 'completed').length,
      warnings: record.diagnostics.filter(({ severity }) => severity !== 'info').length,
      corrections: (record.corrections ?? []).filter(({ action }) => action !== 'confirm').length,
      doubtful: !checked && isInDoubt(record),
      checked,
    };
    noticeRows.set(notice, row);
  }
  return row;
}

const problemRows = new WeakMap<NoticeRow, ProblemRow[]>();

function rowsOf(notice: NoticeRow): ProblemRow[] {
  let rows = problemRows.get(notice);
  if (!rows) {
    rows = notice.record.problems.map((problem) => {
      const amounts = problem.measures.flatMap(({ facts }) =>
        facts.flatMap((fact) => (fact.type === 'money' && fact.value !== null ? [fact.value] : [])),
      );
      return {
        key: `${notice.notice.id} ${problem.id}`,
        notice,
        problem,
        finding: visible(problem.finding || problem.title),
        state: problem.status?.state ?? 'unstated',
        category: problem.category?.id ?? '',
        responsible: visible(problem.responsible.map(({ text }) => text).join(' ')),
        // Several amounts are not added: they may be parts of one another.
        money: amounts.length === 1 ? amounts[0] : null,
        doubtful: !notice.checked && (isDoubtful(problem) || isDoubtful(notice.record)),
      };
    });
    problemRows.set(notice, rows);
  }
  return rows;
}

export const allNotices = computed(() => notices.value.map(noticeRow));
export const allProblems = computed(() => allNotices.value.flatMap(rowsOf));

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const folded = new WeakMap<object, string>();
/** The words of a row that a search looks through. */
function wordsIn(row: ProblemRow | NoticeRow): string {
  let text = folded.get(row);
  if (text === undefined) {
    text =
      'problem' in row
        ? fold(
            [row.finding, row.responsible, ...row.problem.measures.map((one) => one.text), row.notice.title].join('\n'),
          )
        : fold([row.title, row.organization, row.notice.path].join('\n'));
    folded.set(row, text);
  }
  return text;
}

const doubtFits = (doubt: Filter['doubt'], doubtful: boolean, corrections: number): boolean =>
  doubt === '' || (doubt === 'corrected' ? corrections > 0 : doubtful === (doubt === 'doubtful'));

export const shownProblems = computed(() => {
  const { text, organization, state, category, doubt } = filter.value;
  const wanted = fold(text.trim());
  return allProblems.value.filter(
    (row) =>
      (!organization || row.notice.organization === organization) &&
      (!state || row.state === state) &&
      (!category || row.category === category) &&
      doubtFits(doubt, row.doubtful, row.notice.corrections) &&
      (!wanted || wordsIn(row).includes(wanted)),
  );
});

/** Notices that fit, by themselves or by one of their problems. */
export const shownNotices = computed(() => {
  const { text, organization, state, category, doubt } = filter.value;
  const wanted = fold(text.trim());
  const byProblem = state || category || wanted ? new Set(shownProblems.value.map(({ notice }) => notice)) : null;
  return allNotices.value.filter((row) => {
    if (organization && row.organization !== organization) return false;
    if (!doubtFits(doubt, row.doubtful, row.corrections)) return false;
    if (state || category) return byProblem?.has(row) === true;
    return !wanted || wordsIn(row).includes(wanted) || byProblem?.has(row) === true;
  });
});

export const organizations = computed(() =>
  [...new Set(allNotices.value.map(({ organization }) => organization))]
    .filter(Boolean)
    .sort((a, b) => a.localeCompare(b, 'zh')),
);

export const categoryName = (id: string): string => CATEGORIES.find((one) => one.id === id)?.[lang.value] ?? id;

export const stateName = (state: string): string =>
  state === 'unstated' ? labels.value.unstated : labels.value.state[state as keyof typeof labels.value.state];

/** Where something stands, as people find it. */
export function placeOf(record: NoticeRecord, position: Problem['position']): string {
  return findable(record.source, position, lang.value) ?? words.value.notice.line(position.start.line);
}
