/** The words of the workbook beside those of the columns, in both languages. */
import type { Lang } from '../output/labels.js';
import type { Diagnostic } from '../record/schema.js';

export interface Words {
  sheets: { ledger: string; statistics: string; diagnostics: string };
  /** Stands at the head of every printed page. */
  title: string;
  /** The title of a ledger of what is still open. */
  unfinished: string;
  /** Excel's codes for the number of the page and of all. */
  foot: string;
  /** At the end of a text that a cell cannot hold. */
  cut: string;
  statistics: { item: string; count: string; share: string; all: string };
  totals: Record<
    | 'notices'
    | 'copies'
    | 'empty'
    | 'doubtfulNotices'
    | 'problems'
    | 'doubtfulProblems'
    | 'measures'
    | 'measuresOfProblems'
    | 'diagnostics',
    string
  > & {
    /** Before the note of the statistics on what it sums. */
    money(name: string): string;
  };
  /** What is in doubt of a row, with its confidence. */
  doubt: Record<'problem' | 'notice', (confidence: number) => string>;
  groups: Record<'kinds' | 'states' | 'categories' | 'severities', string>;
  uncategorized: string;
  diagnostics: Record<'place' | 'severity' | 'rule' | 'message', string>;
  severity: Record<Diagnostic['severity'], string>;
  noProblems: string;
  /** Of a notice that is in the ledger before. */
  copyOf(path: string): string;
  /** Behind the last diagnostic that is listed. */
  more(count: number): string;
}

const zh: Words = {
  sheets: { ledger: '整改台账', statistics: '统计', diagnostics: '诊断' },
  title: '整改台账',
  unfinished: '未完成整改问题清单',
  foot: '第 &P 页，共 &N 页',
  cut: '……（内容过长，已截断）',
  statistics: { item: '项目', count: '数量', share: '占比', all: '总计' },
  totals: {
    notices: '通报（份）',
    copies: '其中与前面重复的通报（份，rectify stats 不计）',
    empty: '未读出问题的通报（份）',
    doubtfulNotices: '存疑的通报（份）',
    problems: '问题（个）',
    doubtfulProblems: '存疑的问题（个，含存疑通报中的）',
    measures: '措施（条，含不属于任何问题的）',
    measuresOfProblems: '其中属于问题的措施（条，即台账所列）',
    money: (name) => `${name}（元）：`,
    diagnostics: '诊断（条）',
  },
  doubt: {
    problem: (confidence) => `本条，可信度 ${confidence}`,
    notice: (confidence) => `整份通报，可信度 ${confidence}`,
  },
  groups: { kinds: '按文种', states: '按整改状态', categories: '按问题类别', severities: '按诊断级别' },
  uncategorized: '未归类',
  diagnostics: { place: '出处', severity: '级别', rule: '规则', message: '说明' },
  severity: { error: '错误', warning: '警告', info: '提示' },
  noProblems: '未读出问题，台账中没有这份通报；请核对原文是否列出了问题。',
  copyOf: (path) => `与 ${path} 是同一份通报；台账中两份都列出，rectify stats 只计一次。`,
  more: (count) => `另有 ${count} 条未列出；请用 rectify parse 或 rectify check 查看。`,
};

const en: Words = {
  sheets: { ledger: 'Ledger', statistics: 'Statistics', diagnostics: 'Diagnostics' },
  title: 'Rectification ledger',
  unfinished: 'Problems still open',
  foot: 'Page &P of &N',
  cut: '… (too long for a cell, cut here)',
  statistics: { item: 'Item', count: 'Count', share: 'Share', all: 'Totals' },
  totals: {
    notices: 'Notices',
    copies: 'Copies of others among them (rectify stats leaves them out)',
    empty: 'Notices without problems',
    doubtfulNotices: 'Notices in doubt',
    problems: 'Problems',
    doubtfulProblems: 'Problems in doubt (those of notices in doubt too)',
    measures: 'Measures (those of no problem too)',
    measuresOfProblems: 'Measures of problems (the rows of the ledger)',
    money: (name) => `Yuan ${name}: `,
    diagnostics: 'Diagnostics',
  },
  doubt: {
    problem: (confidence) => `this problem, confidence ${confidence}`,
    notice: (confidence) => `the notice, confidence ${confidence}`,
  },
  groups: { kinds: 'By kind', states: 'By status', categories: 'By category', severities: 'By severity' },
  uncategorized: 'without a category',
  diagnostics: { place: 'Source', severity: 'Severity', rule: 'Rule', message: 'Message' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  noProblems: 'no problem was read, so the ledger has no row of this notice; check whether its text lists any',
  copyOf: (path) => `the same notice as ${path}: the ledger lists both, rectify stats counts one`,
  more: (count) => `${count} more are not listed; rectify parse and rectify check show them`,
};

/** The words of one language. */
export const wordsOf = (lang: Lang): Words => (lang === 'zh' ? zh : en);
