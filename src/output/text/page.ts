import type { NoticeRecord } from '../../record/schema.js';
import { displayWidth, padEnd } from '../align.js';
import type { Labels } from '../labels.js';
import { oneLine } from '../visible.js';
import { wrap } from '../wrap.js';
import type { WriteContext } from '../writer.js';

/** What every part of the page needs. */
export interface TextContext extends WriteContext {
  labels: Labels;
}

/** A part of the page, line by line; a part with nothing to say yields nothing. */
export type Part = (record: NoticeRecord, page: TextContext) => Iterable<string>;

/** Columns that everything below a heading is moved right. */
export const INDENT = '  ';

/** `label  value` rows, the values in one column and wrapped in it. Rows without a value are left out. */
export function* rows(pairs: [label: string, value: string | null][], page: TextContext): Iterable<string> {
  const shown = pairs.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  const column = Math.max(0, ...shown.map(([label]) => displayWidth(label)));
  for (const [label, value] of shown) {
    const lead = INDENT + padEnd(label, column) + INDENT;
    for (const [index, line] of wrap(oneLine(value), page.width, lead).entries()) {
      yield index === 0 ? page.style.dim(lead) + line.slice(lead.length) : line;
    }
  }
}
