/** What a column of the ledger is, and what its cells are made of. */
import type { Lang } from '../output/labels.js';
import type { Measure, Problem } from '../record/schema.js';
import type { LedgerRow } from './rows.js';

/** What stands in a cell; `null` leaves it empty. */
export type Cell = string | number | null;

export interface Column {
  key: string;
  heading: Record<Lang, string>;
  /** In spreadsheet columns: a 汉字 takes two. */
  width: number;
  kind: 'text' | 'count' | 'money';
  read(row: LedgerRow, lang: Lang): Cell;
}

/** A column of texts. */
export const textColumn = (key: string, zh: string, en: string, width: number, read: Column['read']): Column => ({
  key,
  heading: { zh, en },
  width,
  kind: 'text',
  read,
});

/** Parts in one cell; `null` where there are none. */
export const joined = (parts: readonly string[], by: string): string | null =>
  parts.length > 0 ? parts.join(by) : null;

/** Each with the ordinal that the notice gave it. */
export const measureTexts = (measures: readonly Measure[]): string[] =>
  measures.map(({ label, text }) => `${label ?? ''}${text}`);

/** Those who assist (配合单位) are no department in charge: they keep their label. */
export function responsibleOf(problem: Problem, roles: readonly string[]): string | null {
  const named = problem.responsible.filter(({ role }) => roles.includes(role));
  return joined(
    named.map(({ role, label, text }) => (role === 'other' ? `${label}：${text}` : text)),
    '\n',
  );
}
