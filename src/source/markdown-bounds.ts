/**
 * Keeps Markdown to what its parser can take: it calls itself for every container in a container, and looks back over a
 * paragraph for every sign that may close something.
 */
import type { KeepTo } from './limit.js';

/** Quotations and lists in one another. */
const DEEPEST = 100;
/** Signs of one paragraph that may open or close something. */
const MOST_SIGNS = 10_000;
/** Beginnings of raw markup in one paragraph, each of which is looked for an end to. */
const MOST_RAW = 1_000;

const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const LIST = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** How many containers a line opens in one another. */
function containersOf(line: string): number {
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) count += 1;
  return count;
}

const signsIn = (line: string): number => line.match(/\*+|_+|~+|\[|`+/g)?.length ?? 0;
const rawIn = (line: string): number => line.match(/<[!?]/g)?.length ?? 0;

/** @throws {InputError} `too-large` for Markdown that was made to do harm */
export function keepMarkdown(text: string, keepTo: KeepTo): void {
  /** How far in the lists stand that are open. */
  const open: number[] = [];
  let [signs, raw] = [0, 0];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const list = LIST.exec(line);
    const indent = list?.[1].length ?? (line.length - line.trimStart().length || 0);
    if (list || (line.trim() !== '' && indent === 0))
      while (open.length > 0 && open[open.length - 1] >= indent) open.pop();
    if (list) open.push(indent);
    keepTo(DEEPEST, open.length + containersOf(line), 'quotations and lists in one another');
    // A row of a table is read cell by cell, and an item of a list is a paragraph of its own.
    if (list || line.trim() === '' || line.trimStart().startsWith('|')) [signs, raw] = [0, 0];
    signs += signsIn(line);
    raw += rawIn(line);
    keepTo(MOST_SIGNS, signs, 'signs of a paragraph');
    keepTo(MOST_RAW, raw, 'pieces of markup in a paragraph');
  }
}
