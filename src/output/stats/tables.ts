/** The formats without charts, in one part of the bundle. */
import type { Summary } from '../../stats/summary.js';
import type { WriteContext } from '../writer.js';
import { writeStatsCsv } from './csv.js';
import { writeStatsMarkdown } from './markdown.js';
import { writeStatsTable } from './table.js';

/** Writes a summary in pieces; `chosen` is whether its groupings were asked for, and nothing else is to be told. */
export type StatsWriter = (summary: Summary, context: WriteContext, chosen: boolean) => Iterable<string>;

export const TABLES: Record<'table' | 'markdown' | 'csv', StatsWriter> = {
  table: writeStatsTable,
  markdown: writeStatsMarkdown,
  csv: writeStatsCsv,
};
