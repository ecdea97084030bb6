/** Counts over all notices of a ledger, for its sheet of statistics. They take no more room for more notices. */
import { CATEGORIES } from '../../grammars/lexicon/categories.js';
import { type Lang, labelsOf } from '../output/labels.js';
import { doubtOf, isDoubtful } from '../record/confidence.js';
import type { NoticeRecord } from '../record/schema.js';
import { exactFen } from './amounts.js';
import type { Cell } from './columns.js';
import { wordsOf } from './words.js';

export interface Totals {
  notices: number;
  /** Notices without problems. */
  empty: number;
  doubtfulNotices: number;
  problems: number;
  doubtfulProblems: number;
  measures: number;
  /** Exact amounts in measures of problems. */
  fen: number;
  diagnostics: number;
  kinds: Map<string, number>;
  /** Of problems; the empty key counts those of which nothing is said. */
  states: Map<string, number>;
  categories: Map<string, number>;
  severities: Map<string, number>;
}

export const noTotals = (): Totals => ({
  notices: 0,
  empty: 0,
  doubtfulNotices: 0,
  problems: 0,
  doubtfulProblems: 0,
  measures: 0,
  fen: 0,
  diagnostics: 0,
  kinds: new Map(),
  states: new Map(),
  categories: new Map(),
  severities: new Map(),
});

/** Adds one notice, in place. */
export function addTotals(totals: Totals, record: NoticeRecord): void {
  const { kind, problems, diagnostics } = record;
  totals.notices += 1;
  if (problems.length === 0) totals.empty += 1;
  if (isDoubtful(record)) totals.doubtfulNotices += 1;
  totals.problems += problems.length;
  totals.doubtfulProblems += problems.filter((problem) => doubtOf(record, problem) !== null).length;
  totals.diagnostics += diagnostics.length;
  bump(totals.kinds, kind);
  for (const { measures, status, category } of problems) {
    totals.measures += measures.length;
    totals.fen += exactFen(measures);
    bump(totals.states, status?.state ?? '');
    bump(totals.categories, category?.id ?? '');
  }
  for (const { severity } of diagnostics) bump(totals.severities, severity);
}

const bump = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** A row of the sheet of statistics; a heading has no figures. */
export interface Figure {
  label: string;
  count: Cell;
  /** Of its group, 0–1. */
  share: number | null;
}

/** The rows of the sheet, groups in the order of their words whatever was counted first. */
export function figuresOf(totals: Totals, lang: Lang): Figure[] {
  const words = wordsOf(lang);
  const labels = labelsOf(lang);
  const single = (key: keyof typeof words.totals, count: number): Figure => ({
    label: words.totals[key],
    count,
    share: null,
  });
  const group = (
    label: string,
    counts: Map<string, number>,
    names: readonly [key: string, name: string][],
  ): Figure[] => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const known = names.filter(([key]) => counts.has(key));
    const rows = known.map(([key, name]) => ({ label: name, count: counts.get(key) ?? 0 }));
    if (all === 0) return [];
    return [
      { label, count: null, share: null },
      ...rows.map((row) => ({ ...row, share: Math.round((row.count / all) * 1e4) / 1e4 })),
    ];
  };
  const categories = CATEGORIES.map((one): [string, string] => [one.id, one[lang]]);
  return [
    { label: words.statistics.all, count: null, share: null },
    single('notices', totals.notices),
    single('empty', totals.empty),
    single('doubtfulNotices', totals.doubtfulNotices),
    single('problems', totals.problems),
    single('doubtfulProblems', totals.doubtfulProblems),
    single('measures', totals.measures),
    single('money', totals.fen / 100),
    single('diagnostics', totals.diagnostics),
    ...group(words.groups.kinds, totals.kinds, Object.entries(labels.kind)),
    ...group(words.groups.states, totals.states, [...Object.entries(labels.state), ['', labels.unstated]]),
    ...group(words.groups.categories, totals.categories, [...categories, ['', words.uncategorized]]),
    ...group(words.groups.severities, totals.severities, Object.entries(words.severity)),
  ];
}
