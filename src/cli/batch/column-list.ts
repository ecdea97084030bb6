/** `--columns` as it is written. */
import type { ColumnChoice } from '../../ledger/chosen-columns.js';

/**
 * Columns with commas between: a name, `heading=name` for one under another heading, `heading:text` for one with the same
 * text in every row. The signs may be full-width ones, as a Chinese keyboard gives them.
 */
export const columnList = (list: string): ColumnChoice[] => list.split(/[,，]/).map(choiceOf);

function choiceOf(item: string): ColumnChoice {
  const [, heading, sign, rest] = /^([^=＝:：]*)([=＝:：])(.*)$/s.exec(item) ?? [];
  if (sign === undefined) return item.trim();
  return /[=＝]/.test(sign)
    ? { heading: heading.trim(), from: rest.trim() }
    : { heading: heading.trim(), text: rest.trim() };
}
