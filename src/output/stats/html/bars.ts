/** Horizontal bars, one a name, stacked where problems are in several states. */
import { formatNumber } from '../../numbers.js';
import type { Matrix } from '../matrix.js';
import { axisLabel, axisLine, type Chart } from './chart.js';
import { type ColourName, standIn } from './palette.js';

const ROW = 30;

/**
 * @param matrix names in rows, parts of the bars in columns
 * @param colours one a column
 */
export function barChart(id: string, title: string, matrix: Matrix, colours: readonly ColourName[]): Chart {
  const { rows, columns, counts } = matrix;
  const sums = counts.map((parts) => parts.reduce((sum, count) => sum + count, 0));
  return {
    id,
    title,
    description: rows.map((name, row) => `${name} ${formatNumber(sums[row])}`).join('; '),
    height: () => rows.length * ROW + 12,
    option: ({ narrow }) => ({
      grid: { left: narrow ? 112 : 206, right: 44, top: 4, bottom: 8 },
      xAxis: { type: 'value', show: false, max: Math.max(1, ...sums) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows,
        axisLine,
        axisTick: { show: false },
        axisLabel: {
          ...axisLabel(narrow ? 11 : 12.5),
          color: standIn('ink'),
          interval: 0,
          width: narrow ? 104 : 196,
          overflow: 'truncate',
        },
      },
      series: columns.map((_, column) => ({
        type: 'bar',
        stack: 'all',
        silent: true,
        barWidth: 16,
        itemStyle: { color: standIn(colours[column]) },
        data: counts.map((parts) => parts[column]),
        label: {
          show: column === columns.length - 1,
          position: 'right',
          color: standIn('muted'),
          fontSize: 12,
          formatter: ({ dataIndex }: { dataIndex: number }) => formatNumber(sums[dataIndex]),
        },
      })),
    }),
  };
}
