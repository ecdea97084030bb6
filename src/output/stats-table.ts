/** The summary statistics as a table for a person: a row a notice, their sum, then the tallies. */
import type { Figures, Summary } from '../stats/summary.js';
import type { Tally } from '../stats/tally.js';
import { truncateStart } from './align.js';
import { type Labels, labelsOf } from './labels.js';
import { formatNumber, formatShare } from './numbers.js';
import { type Column, tableLines } from './table.js';
import { oneLine } from './visible.js';
import type { WriteContext } from './writer.js';

/** Columns that a path may take. */
const PATH_COLUMNS = 40;

/** Yields lines, each with its line end. */
export function* writeStatsTable(summary: Summary, context: WriteContext): Iterable<string> {
  const labels = labelsOf(context.lang);
  const body = summary.inputs.map((one) => [
    truncateStart(oneLine(one.path ?? '<stdin>'), PATH_COLUMNS),
    labels.kind[one.kind],
    ...figureCells(one),
  ]);
  const total = [labels.table.sum, labels.notices(summary.notices), ...figureCells(summary)];
  for (const line of tableLines(columnsOf(labels), [...body, total], 1, context.style)) yield `${line}\n`;

  yield* tallyLines(labels.table.byKind, summary.kinds, labels.kind, context);
  yield* tallyLines(labels.table.byStatus, withUnstated(summary, labels), labels.state, context);
  yield* tallyLines(labels.table.byCategory, summary.byCategory, {}, context);
}

function columnsOf({ table, total }: Labels): Column[] {
  const right = [
    total.sections,
    total.problems,
    total.measures,
    total.perProblem,
    total.documents,
    total.dates,
    total.money,
    total.unread,
  ];
  const left = [table.input, table.kind];
  return [
    ...left.map((title): Column => ({ title, align: 'left' })),
    ...right.map((title): Column => ({ title, align: 'right' })),
  ];
}

function figureCells(figures: Figures): string[] {
  const spread = figures.measuresPerProblem;
  return [
    formatNumber(figures.sections),
    formatNumber(figures.problems),
    formatNumber(figures.measures),
    spread === null ? '–' : `${spread.min}/${spread.median}/${spread.max}`,
    formatNumber(figures.documents),
    formatNumber(figures.dates),
    formatNumber(figures.money),
    formatShare(figures.unread.share),
  ];
}

/** Problems whose status is not stated are a line of their own: silence is not success. */
function withUnstated({ byStatus, problems }: Summary, labels: Labels): Tally {
  const stated = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return problems > stated ? { ...byStatus, [labels.unstated]: problems - stated } : byStatus;
}

function* tallyLines(title: string, tally: Tally, names: Record<string, string>, { style }: WriteContext) {
  const rows = Object.entries(tally).map(([name, count]) => [names[name] ?? oneLine(name), formatNumber(count)]);
  if (rows.length === 0) return;
  yield '\n';
  const columns: Column[] = [
    { title, align: 'left' },
    { title: '', align: 'right' },
  ];
  for (const line of tableLines(columns, rows, 0, style)) yield `${line}\n`;
}
