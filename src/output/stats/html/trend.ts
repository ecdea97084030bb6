/** Problems by month; where the months are too many for a chart, the last of them, or years. */
import type { GroupRow } from '../../../stats/groups.js';
import { formatNumber } from '../../numbers.js';
import type { StatsWords } from '../words.js';
import { axisLabel, axisLine, type Chart, splitLine } from './chart.js';
import { standIn } from './palette.js';

/** Months that fit side by side. */
export const MOST_MONTHS = 36;
/** The part of all problems that the last months must hold to stand for the whole. */
const MOST_OF_ALL = 0.75;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthName = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The points of time without gaps: a month without notices is a month with 0 problems. */
export function timeline(rows: readonly GroupRow[]): [time: string, problems: number][] {
  const known = new Map(
    rows.flatMap(({ key: [time], problems }) => (time === null ? [] : [[time, problems] as const])),
  );
  if (known.size === 0) return [];
  const numbers = [...known.keys()].map(monthNumber);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const from = Math.max(first, last - MOST_MONTHS + 1);
  const months = fill(from, last, monthName, known);
  if (from === first || total(months) >= total([...known]) * MOST_OF_ALL) return months;
  const years = new Map<string, number>();
  for (const [month, problems] of known) years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + problems);
  const [start, to] = [Math.floor(first / 12), Math.floor(last / 12)];
  if (to - start >= MOST_MONTHS) return [...years].sort(([a], [b]) => (a < b ? -1 : 1));
  return fill(start, to, (year) => String(year).padStart(4, '0'), years);
}

/** Whether the chart leaves early months out. */
export function isCut(rows: readonly GroupRow[]): boolean {
  const points = timeline(rows);
  return (
    points.some(([time]) => time.length > 4) && rows.some(({ key: [time] }) => time !== null && time < points[0][0])
  );
}

const total = (points: readonly (readonly [string, number])[]): number =>
  points.reduce((sum, [, problems]) => sum + problems, 0);

const fill = (from: number, to: number, name: (n: number) => string, known: Map<string, number>): [string, number][] =>
  Array.from({ length: to - from + 1 }, (_, index) => name(from + index)).map((time) => [time, known.get(time) ?? 0]);

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
