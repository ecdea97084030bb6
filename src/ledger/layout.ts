/** What a ledger is to show: its columns, and the rows that it has of each notice. */
import type { Lang } from '../output/labels.js';
import type { NoticeRecord, Problem } from '../record/schema.js';
import { bodyOfPath } from './body-of-path.js';
import { chosenColumns } from './chosen-columns.js';
import type { Cell, Column } from './column.js';
import type { LedgerOptions } from './options.js';
import { rowsOf } from './rows.js';
import { wordsOf } from './words.js';

export interface Layout {
  lang: Lang;
  columns: readonly Column[];
  headings: readonly string[];
  /** To stand above the table; `null` for none. */
  title: string | null;
  /** The rows of the next notice; problems are numbered through, whatever notice they are of. */
  rows(record: NoticeRecord): Iterable<Cell[]>;
}

/**
 * The layout that the options ask for.
 *
 * @throws {ColumnError}
 */
export function layoutOf({ rows, lang, columns: choices, title, organizationFrom, unfinished }: LedgerOptions): Layout {
  const columns = chosenColumns(choices);
  let problems = 0;
  return {
    lang,
    columns,
    headings: columns.map(({ heading }) => heading[lang]),
    title: title ?? (unfinished ? wordsOf(lang).unfinished : null),
    *rows(record) {
      const shown = { ...record, problems: unfinished ? record.problems.filter(isOpen) : record.problems };
      if (organizationFrom === 'path') shown.organization = bodyOf(record);
      for (const row of rowsOf(shown, rows, problems)) yield columns.map(({ read }) => read(row, lang));
      problems += shown.problems.length;
    },
  };
}

const bodyOf = ({ organization, inspection, source }: NoticeRecord): string | null =>
  organization ?? inspection?.inspected ?? bodyOfPath(source.path);

/** Silence is no completion: what is not said to be done is still to be looked after. */
const isOpen = ({ status }: Problem): boolean =>
  status === null || !['completed', 'not-required'].includes(status.state);
