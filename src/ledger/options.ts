import type { Lang } from '../output/labels.js';
import type { ColumnChoice } from './chosen-columns.js';
import type { LedgerRows } from './rows.js';

export interface LedgerOptions {
  /** One row a problem, or one a measure. */
  rows: LedgerRows;
  lang: Lang;
  /** Begin the CSV with a byte-order mark, by which Excel on Windows knows UTF-8. The other formats have none. */
  bom?: boolean;
  /** Which columns, instead of the preset. */
  columns?: readonly ColumnChoice[];
  /** Stands above the table; CSV has none. */
  title?: string;
  /** Whence the body, where a notice does not name it. */
  organizationFrom?: 'path';
  /** Only problems that are not said to be completed, or to need nothing. */
  unfinished?: boolean;
}
