/** Problems by month, always by month: a year is another section's. */
import type { GroupRow } from '../../../stats/groups.js';
import { formatNumber } from '../../numbers.js';
import type { StatsWords } from '../words.js';
import { axisLabel, axisLine, type Chart, splitLine } from './chart.js';
import { standIn } from './palette.js';

/** Months that are shown where they hold most of it: bars wide enough to be told apart on a phone. */
const FEW = 36;
/** Months that are shown at most, a decade. */
const MANY = 120;
/** The part of all problems that the last months must hold to stand for the whole. */
const MOST_OF_ALL = 0.75;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthName = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * The months without gaps: a month without notices is a month with 0 problems. They are the last ones, or, where those do
 * not hold most of the problems, the decade that holds most: a year that somebody mistyped is not to empty the chart.
 */
export function timeline(rows: readonly GroupRow[]): [month: string, problems: number][] {
  const known = new Map(
    rows.flatMap(({ key: [month], problems }) => (month === null ? [] : [[month, problems] as const])),
  );
  if (known.size === 0) return [];
  const counts = [...known].map(([month, problems]) => ({ at: monthNumber(month), problems }));
  counts.sort((one, other) => one.at - other.at);
  const last = counts.filter(({ at }) => at > counts[counts.length - 1].at - FEW);
  const shown = sumOf(last) >= sumOf(counts) * MOST_OF_ALL ? last : fullest(counts);
  const numbers = shown.map(({ at }) => at);
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: to - from + 1 }, (_, index) => monthName(from + index)).map((month) => [
    month,
    known.get(month) ?? 0,
  ]);
}

interface Count {
  /** Months since the year 0. */
  at: number;
  problems: number;
}

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { problems }) => sum + problems, 0);

/** Of counts in their order the decade that holds most, of several the last. */
function fullest(counts: readonly Count[]): readonly Count[] {
  let best = { from: 0, to: 0, sum: -1 };
  let from = 0;
  let sum = 0;
  for (const [to, { at, problems }] of counts.entries()) {
    sum += problems;
    for (; counts[from].at <= at - MANY; from++) sum -= counts[from].problems;
    if (sum >= best.sum) best = { from, to, sum };
  }
  return counts.slice(best.from, best.to + 1);
}

/** The first and the last month of the chart where it leaves others out; `null` where it has all. */
export function cutTo(rows: readonly GroupRow[]): [from: string, to: string] | null {
  const points = timeline(rows);
  if (points.length === 0) return null;
  const [from, to] = [points[0][0], points[points.length - 1][0]];
  return rows.some(({ key: [month] }) => month !== null && (month < from || month > to)) ? [from, to] : null;
}

export function trendChart(rows: readonly GroupRow[], words: StatsWords): Chart | null {
  const points = timeline(rows);
  if (points.length < 2) return null;
  const most = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  return {
    id: 'trend',
    title: words.part.trend,
    description: `${points[0][0]} – ${points[points.length - 1][0]}; ${words.spread.max} ${most[0]}: ${formatNumber(most[1])}`,
    height: ({ narrow }) => (narrow ? 230 : 360),
    option: ({ narrow }) => ({
      grid: { left: 40, right: 6, top: 14, bottom: 28 },
      xAxis: {
        type: 'category',
        data: points.map(([time]) => time),
        axisLabel: { ...axisLabel(narrow ? 11 : 12), hideOverlap: true },
        axisLine,
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 4,
        axisLabel: axisLabel(narrow ? 11 : 12),
        splitLine,
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barMaxWidth: 30,
          barCategoryGap: '28%',
          itemStyle: { color: standIn('accent'), borderRadius: [3, 3, 0, 0] },
          data: points.map(([, problems]) => problems),
        },
      ],
    }),
  };
}
