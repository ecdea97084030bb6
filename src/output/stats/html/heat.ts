/** A heat map of two crossed dimensions: five steps of one colour, the figure in each cell. */
import type { CustomSeriesRenderItem } from 'echarts';
import { formatNumber } from '../../numbers.js';
import type { Matrix } from '../matrix.js';
import { axisLabel, type Chart, type Room } from './chart.js';
import { type ColourName, standIn } from './palette.js';

const ROW = 32;
const STEPS = 4;

/** The step of a count, 0 for none: by its root, so that one large count does not make all others the same. */
export const stepOf = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.min(STEPS, Math.max(1, Math.ceil(Math.sqrt(count / most) * STEPS)));

/** The largest count of which both keys are known; what is unknown can be so much that all else looks the same. */
function mostKnown({ counts, keys, rowKeys }: Matrix): number {
  const known = counts.flatMap((parts, row) =>
    parts.filter((_, column) => rowKeys[row] !== null && keys[column] !== null),
  );
  return Math.max(0, ...known) || Math.max(0, ...counts.flat());
}

export function heatChart(id: string, title: string, matrix: Matrix): Chart {
  const { rows, columns, counts } = matrix;
  const most = mostKnown(matrix);
  const cells = counts.flatMap((parts, row) => parts.map((count, column) => [column, row, count]));
  const top = ({ narrow }: Room) => (narrow && columns.some((name) => /[a-z]/.test(name)) ? 78 : 40);
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    const count = Number(api.value(2));
    const step = stepOf(count, most);
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const [width, height] = (api.size as NonNullable<typeof api.size>)([1, 1]) as number[];
    const shape = { x: x - width / 2 + 1.5, y: y - height / 2 + 1.5, width: width - 3, height: height - 3, r: 4 };
    const fill = (name: string) => standIn(`${name}${step}` as ColourName);
    const text = { text: count === 0 ? '·' : formatNumber(count), x, y, align: 'center', verticalAlign: 'middle' };
    return {
      type: 'group',
      silent: true,
      children: [
        { type: 'rect', shape, style: { fill: fill('heat') } },
        { type: 'text', style: { ...text, fill: fill('on'), fontSize: 12.5, fontFamily: 'inherit' } },
      ],
    } as ReturnType<CustomSeriesRenderItem>;
  };
  return {
    id,
    title,
    wide: 940,
    description: rows
      .map((name, row) => `${name}: ${columns.map((column, at) => `${column} ${counts[row][at]}`).join(', ')}`)
      .join('; '),
    height: (room) => rows.length * ROW + top(room) + 4,
    option: (room) => ({
      grid: { left: room.narrow ? 108 : 214, right: 2, top: top(room), bottom: 4 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: columns,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...axisLabel(room.narrow ? 11 : 12),
          interval: 0,
          ...(top(room) > 40
            ? { rotate: 55 }
            : { width: (room.width - 224) / columns.length, overflow: 'break', lineHeight: 14 }),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...axisLabel(room.narrow ? 11 : 12.5),
          color: standIn('ink'),
          interval: 0,
          width: room.narrow ? 100 : 204,
          overflow: 'truncate',
        },
      },
      series: [{ type: 'custom', silent: true, renderItem, data: cells }],
    }),
  };
}
