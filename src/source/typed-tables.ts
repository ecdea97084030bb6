/** Tables that somebody typed into a document that has tables of its own. */
import type { Extract, Range } from './extract.js';
import { readText } from './text-table.js';

/** Tables that were typed with tabs or | are in a document what they are in a text. */
export function withTyped(extract: Extract): Extract {
  const typed = readText(extract.text);
  const apart = (one: Range) => extract.tables.every(({ start, end }) => one.end <= start || one.start >= end);
  const found = typed.tables.filter(apart);
  if (found.length === 0) return extract;
  const markup = typed.markup.filter((one) => found.some(({ start, end }) => one.start >= start && one.end <= end));
  return { ...extract, tables: [...extract.tables, ...found].sort((a, b) => a.start - b.start), markup };
}
