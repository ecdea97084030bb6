import type { Lang } from '../output/labels.js';
import type { LedgerRows } from './rows.js';

export interface LedgerOptions {
  /** One row a problem, or one a measure. */
  rows: LedgerRows;
  lang: Lang;
  /** Begin the CSV with a byte-order mark, by which Excel on Windows knows UTF-8. The other formats have none. */
  bom?: boolean;
}
