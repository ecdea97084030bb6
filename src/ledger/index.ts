/**
 * The ledger of rectification (整改台账): a table of problems, or of measures, over a stream of records.
 *
 * The writers take records as they come and keep none of them: the memory that they need does not grow with their
 * number. Nothing is read before the first piece is asked for.
 */
export { ALL_COLUMNS, type ColumnChoice, ColumnError, chosenColumns } from './chosen-columns.js';
export { ledgerCsv } from './csv.js';
export { ledgerMarkdown } from './markdown.js';
export type { LedgerOptions } from './options.js';
export { type LedgerNotice, readLedger } from './read.js';
export { LEDGER_ROWS, type LedgerRows } from './rows.js';
export { ledgerXlsx } from './xlsx.js';
