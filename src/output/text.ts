/** The record for a person: what was read, from the title to the totals. */
import { labelsOf } from './labels.js';
import { claimLines, contactLines, totalLines } from './text/foot.js';
import { headLines } from './text/head.js';
import { outlineLines } from './text/outline.js';
import type { TextContext } from './text/page.js';
import { problemLines } from './text/problems.js';
import type { Writer } from './writer.js';

export const writeText: Writer = function* ({ record }, context) {
  const page: TextContext = { ...context, labels: labelsOf(context.lang) };
  for (const part of [headLines, outlineLines, problemLines, contactLines, claimLines, totalLines]) {
    let empty = true;
    for (const line of part(record, page)) {
      yield `${line}\n`;
      empty = false;
    }
    if (!empty) yield '\n';
  }
};
