/** The statistics as a long table: one figure a line, for programs and pivot tables. */
import { stringify } from 'csv-stringify/sync';
import type { GroupFigures } from '../../stats/groups.js';
import type { Summary } from '../../stats/summary.js';

/** Dimension, key, measure, value. */
type Line = [dimension: string, key: string, measure: string, value: number];

const COLUMNS = ['dimension', 'key', 'measure', 'value'];
const FIGURES: (keyof GroupFigures)[] = [
  'notices',
  'problems',
  'measures',
  'completed',
  'unstated',
  'recovered',
  'made',
];

/**
 * Yields pieces. Keys are those of the JSON; what is not stated is empty, and the two keys of a crossing have a comma
 * between them (one inside a key has a backslash before it). A cell that a spreadsheet would run as a formula gets an
 * apostrophe.
 */
export function* writeStatsCsv(summary: Summary, _: unknown, chosen: boolean): Iterable<string> {
  yield stringify([COLUMNS]);
  for (const line of linesOf(summary, chosen)) yield stringify([line], { escape_formulas: true });
}

function* linesOf(summary: Summary, chosen: boolean): Iterable<Line> {
  for (const [measure, value] of totalsOf(summary)) yield ['total', '', measure, value];
  for (const { by, rows } of summary.groups)
    for (const row of rows)
      for (const figure of FIGURES) yield [by.join(','), row.key.map(escapeKey).join(','), figure, row[figure]];
  if (chosen) return;
  for (const [word, sum] of Object.entries(summary.recovered.byWord)) yield ['recovered', word, 'yuan', sum];
  for (const [word, sum] of Object.entries(summary.claims.money.byWord)) yield ['stated', word, 'yuan', sum];
  for (const figure of ['problems', 'measures', 'completed'] as const)
    for (const [measure, value] of Object.entries(summary.claims[figure])) yield ['claims', figure, measure, value];
  for (const { title, mentions, notices } of summary.cited.most) {
    yield ['document', title, 'mentions', mentions];
    yield ['document', title, 'notices', notices];
  }
  for (const [index, { places }] of summary.duplicates.entries())
    for (const place of places) yield ['duplicate', place ?? '', 'group', index + 1];
}

function* totalsOf(summary: Summary): Iterable<[string, number]> {
  const { measuresPerProblem: per, recovered, made, claims, unread, doubt } = summary;
  for (const key of ['notices', 'organizations', 'sections', 'problems', 'measures', 'documents', 'dates'] as const)
    yield [key, summary[key]];
  if (summary.copies !== undefined) yield ['notices.copies', summary.copies];
  yield ['notices.empty', summary.empty];
  yield ['measures.ofProblems', summary.measuresOfProblems];
  for (const [key, value] of Object.entries(per ?? {})) yield [`measuresPerProblem.${key}`, value];
  yield ['money.named', summary.money];
  yield ['money.recovered', recovered.sum];
  yield ['money.stated', claims.money.stated];
  yield ['money.returned', claims.money.returned];
  yield ['made.documents', made.documents];
  yield ['made.regulations', made.regulations];
  yield ['claims.regulations', claims.regulations.claimed];
  yield ['unread.characters', unread.characters];
  yield ['unread.share', unread.share];
  for (const key of ['notices', 'problems'] as const) {
    yield [`doubt.${key}`, doubt[key].count];
    yield [`doubt.${key}.share`, doubt[key].share];
  }
}

const escapeKey = (key: string | null): string => (key ?? '').replace(/[\\,]/g, '\\$&');
