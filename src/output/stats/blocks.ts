/**
 * The statistics as a list of tables, the same for every format that people read: what a terminal, Markdown and HTML
 * show differs in layout alone. Cells are plain text, not yet escaped.
 */

import type { Comparison } from '../../stats/claimed.js';
import type { Grouping } from '../../stats/dimensions.js';
import type { Duplicate } from '../../stats/duplicates.js';
import type { GroupRow, Groups } from '../../stats/groups.js';
import type { Summary } from '../../stats/summary.js';
import { formatNumber, formatShare } from '../numbers.js';
import { oneLine } from '../visible.js';
import { keyName, type StatsWords } from './words.js';

export interface Block {
  title: string;
  /** Headings; the first column is of names, all others of numbers, but where `texts` says otherwise. */
  columns: string[];
  /** Columns of text, the first among them. */
  texts: number;
  rows: string[][];
  /** A number a row, to be shown as a bar. */
  sizes?: number[];
  /** What the figures are, and how many rows are left out. */
  notes: string[];
  /** What it splits; `null` for all other tables. */
  by: Grouping | null;
}

/** Most rows that people are shown of one table. */
export const MOST_ROWS = 20;

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : formatShare(Math.round((part / whole) * 1000) / 1000);

/** The table of a grouping, at most `most` rows. */
export function groupBlock({ by, rows }: Groups, words: StatsWords, most = MOST_ROWS): Block {
  const { dimension } = words;
  const shown = shownOf({ by, rows }, most);
  const left = rows.length - shown.length;
  const figures = figuresOf(by, rows, words);
  return {
    title: words.by(by.map((one) => dimension[one])),
    columns: [...by.map((one) => dimension[one]), ...figures.map(({ title }) => title)],
    texts: by.length,
    rows: shown.map((row) => [...keysOf(row, by, words), ...figures.map(({ cell }) => cell(row))]),
    sizes: shown.map(({ problems }) => problems),
    notes: left > 0 ? [words.more(left)] : [],
    by,
  };
}

/** The rows that are shown: of times the last, else the first. */
export function shownOf({ by, rows }: Groups, most: number): GroupRow[] {
  const ofTime = by[0] === 'year' || by[0] === 'month';
  return ofTime && by.length === 1 ? rows.slice(-most) : rows.slice(0, most);
}

export const keysOf = ({ key }: GroupRow, by: Grouping, words: StatsWords): string[] =>
  by.map((one, index) => oneLine(keyName(one, key[index], words)));

interface Figure {
  title: string;
  cell(row: GroupRow): string;
}

/** The figures of a group. Of a state it is its share of all problems that tells something, not how many are completed. */
function figuresOf(by: Grouping, rows: readonly GroupRow[], { figure }: StatsWords): Figure[] {
  const all = rows.reduce((sum, { problems }) => sum + problems, 0);
  const standing: Figure[] = by.includes('status')
    ? [{ title: figure.share, cell: ({ problems }) => share(problems, all) }]
    : [
        { title: figure.completed, cell: ({ completed }) => formatNumber(completed) },
        { title: figure.rate, cell: ({ completed, problems }) => share(completed, problems) },
      ];
  return [
    { title: figure.notices, cell: ({ notices }) => formatNumber(notices) },
    { title: figure.problems, cell: ({ problems }) => formatNumber(problems) },
    ...standing,
    { title: figure.measures, cell: ({ measures }) => formatNumber(measures) },
    { title: figure.recovered, cell: ({ recovered }) => formatNumber(recovered) },
  ];
}

/** Names and figures of everything together. */
export function totalRows(summary: Summary, words: StatsWords): [name: string, value: string, note: string][] {
  const { figure, spread } = words;
  const per = summary.measuresPerProblem;
  const parts = (['min', 'median', 'mean', 'max'] as const).map(
    (key) => `${spread[key]} ${formatNumber(per?.[key] ?? 0)}`,
  );
  const stated = Object.values(summary.byStatus).reduce((sum, count) => sum + count, 0);
  const completed = summary.byStatus.completed ?? 0;
  return [
    [figure.notices, formatNumber(summary.notices), copiesNote(summary, words)],
    [figure.organizations, formatNumber(summary.organizations), ''],
    [figure.problems, formatNumber(summary.problems), ''],
    [figure.completed, formatNumber(completed), share(completed, summary.problems)],
    [figure.unstated, formatNumber(summary.problems - stated), ''],
    [figure.measures, formatNumber(summary.measures), measuresNote(summary, words)],
    [figure.perProblem, per === null ? '–' : formatNumber(per.median), per === null ? '' : parts.join(' · ')],
    [figure.documents, formatNumber(summary.documents), ''],
    [figure.made, formatNumber(summary.made.documents), words.madeNote],
    [figure.regulations, formatNumber(summary.made.regulations), ''],
    [figure.dates, formatNumber(summary.dates), ''],
    [figure.unread, formatShare(Math.round(summary.unread.share * 10_000) / 10_000), ''],
    ...doubtRows(summary, words),
  ];
}

/** How many copies are left out of the figures; empty where none is. */
export const copiesNote = ({ copies = 0 }: Summary, words: StatsWords): string =>
  copies === 0 ? '' : words.copiesOnce(copies);

/** Sections have measures too: where the ledger has fewer rows, it is said how many. */
const measuresNote = ({ measures, measuresOfProblems }: Summary, words: StatsWords): string =>
  measures === measuresOfProblems ? '' : words.ofProblems(formatNumber(measuresOfProblems));

/** What is in doubt, in notices and in problems. */
export function doubtRows({ doubt }: Summary, { figure }: StatsWords): [name: string, value: string, note: string][] {
  return (['notices', 'problems'] as const).map((key) => [
    key === 'notices' ? figure.doubtfulNotices : figure.doubtfulProblems,
    formatNumber(doubt[key].count),
    formatShare(Math.round(doubt[key].share * 1000) / 1000),
  ]);
}

/** Amounts, each with what exactly it sums. */
export function moneyRows({ money, recovered, claims }: Summary, words: StatsWords): [string, string, string][] {
  const sums = { named: money, recovered: recovered.sum, stated: claims.money.stated, returned: claims.money.returned };
  return (['named', 'recovered', 'stated', 'returned'] as const).map((key) => [
    words.money[key],
    formatNumber(sums[key]),
    words.moneyNote[key],
  ]);
}

/** The words of return with their sums. */
export function recoveredBlock({ recovered }: Summary, words: StatsWords): Block {
  const entries = Object.entries(recovered.byWord);
  return {
    title: `${words.money.recovered} · ${words.part.recoveredBy}`,
    columns: [words.word, words.amount],
    texts: 1,
    rows: entries.map(([word, sum]) => [oneLine(word), formatNumber(sum)]),
    sizes: entries.map(([, sum]) => sum),
    notes: [],
    by: null,
  };
}

/** What notices state against what was found; figures that none states are left out. */
export function claimBlock({ claims }: Summary, words: StatsWords): Block {
  const { claim, figure } = words;
  const row = (name: string, { notices, claimed, found, equal }: Comparison) =>
    notices > 0 ? [[name, ...[notices, claimed, found, equal].map(formatNumber)]] : [];
  const { regulations } = claims;
  return {
    title: words.part.claims,
    columns: [claim.figure, claim.notices, claim.claimed, claim.found, claim.equal],
    texts: 1,
    rows: [
      ...(['problems', 'measures', 'completed'] as const).flatMap((key) => row(figure[key], claims[key])),
      ...(regulations.notices > 0
        ? [[claim.regulations, ...[regulations.notices, regulations.claimed].map(formatNumber), '–', '–']]
        : []),
    ],
    notes: [words.claimNote],
    by: null,
  };
}

/** The most named documents, at most `most`. */
export function citedBlock({ cited }: Summary, words: StatsWords, most: number): Block {
  const shown = cited.most.slice(0, most);
  return {
    title: words.part.cited,
    columns: [words.cited.title, words.cited.mentions, words.cited.notices],
    texts: 1,
    rows: shown.map(({ title, mentions, notices }) => [
      oneLine(`《${title}》`),
      formatNumber(mentions),
      formatNumber(notices),
    ]),
    sizes: shown.map(({ mentions }) => mentions),
    notes: [],
    by: null,
  };
}

/** Copies that people are shown: whole groups as far as there is room, of the last one its first places. */
export function copiesOf({ duplicates }: Summary, most = MOST_ROWS): { shown: Duplicate[]; left: number } {
  const shown: Duplicate[] = [];
  let room = most;
  for (const group of duplicates) {
    // Of a single place nobody sees that it is a copy.
    if (room < 2) break;
    shown.push({ ...group, places: group.places.slice(0, room) });
    room -= group.places.length;
  }
  const places = (groups: readonly Duplicate[]) => groups.reduce((sum, group) => sum + group.places.length, 0);
  return { shown, left: places(duplicates) - places(shown) };
}

/** Groups of copies, a row a place. */
export function duplicateBlock(summary: Summary, words: StatsWords): Block {
  const { shown, left } = copiesOf(summary);
  return {
    title: words.part.duplicates,
    columns: ['#', words.dimension.notice, words.dimension.organization],
    texts: 3,
    rows: shown.flatMap(({ places, title, organization }, index) =>
      places.map((place) => [
        String(index + 1),
        oneLine(place ?? '<stdin>'),
        oneLine(organization ?? title ?? words.notSaid),
      ]),
    ),
    notes: [...(left > 0 ? [words.more(left)] : []), words.duplicateNote],
    by: null,
  };
}
