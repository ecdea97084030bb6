/** The sheet of statistics: the totals of `rectify stats`, each with what it counts. */
import { CATEGORIES } from '../../grammars/lexicon/categories.js';
import { type Lang, labelsOf } from '../output/labels.js';
import { statsWords } from '../output/stats/words.js';
import type { Counts } from '../stats/tally.js';
import type { Totals } from '../stats/totals.js';
import type { Cell } from './column.js';
import { wordsOf } from './words.js';

/** A row of the sheet of statistics; a heading has no figures. */
export interface Figure {
  label: string;
  count: Cell;
  /** Of its group, 0–1. */
  share: number | null;
}

/**
 * The rows of the sheet, groups in the order of their words whatever was counted first.
 *
 * @param copies notices that are copies of others; all have their rows in the ledger and are in its totals
 */
export function figuresOf(totals: Totals, copies: number, lang: Lang): Figure[] {
  const words = wordsOf(lang);
  const labels = labelsOf(lang);
  const { money, moneyNote } = statsWords(lang);
  const single = (key: keyof typeof words.totals, count: number): Figure => ({
    label: key === 'money' ? `${words.totals.money(money.named)}${moneyNote.named}` : words.totals[key],
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
  /** With those of which nothing is said, below the empty key. */
  const ofAll = (counts: Counts): Counts => {
    const rest = totals.problems - [...counts.values()].reduce((sum, count) => sum + count, 0);
    return rest > 0 ? new Map([...counts, ['', rest]]) : counts;
  };
  const categories = CATEGORIES.map((one): [string, string] => [one.id, one[lang]]);
  return [
    { label: words.statistics.all, count: null, share: null },
    single('notices', totals.notices),
    ...(copies > 0 ? [single('copies', copies)] : []),
    single('empty', totals.empty),
    single('doubtfulNotices', totals.doubtful.notices),
    single('problems', totals.problems),
    single('doubtfulProblems', totals.doubtful.problems),
    single('measures', totals.measures),
    single('measuresOfProblems', totals.measuresOfProblems),
    single('money', totals.money),
    single('diagnostics', totals.diagnostics),
    ...group(words.groups.kinds, totals.kinds, Object.entries(labels.kind)),
    ...group(words.groups.states, ofAll(totals.byStatus), [...Object.entries(labels.state), ['', labels.unstated]]),
    ...group(words.groups.categories, ofAll(totals.byCategory), [...categories, ['', words.uncategorized]]),
    ...group(words.groups.severities, totals.bySeverity, Object.entries(words.severity)),
  ];
}
