/**
 * Keeps Markdown to what its parser can take: it calls itself for every container in a container, and looks back over a
 * paragraph for every sign that may close something.
 */
import type { KeepTo } from './limit.js';

/** Quotations and lists in one another. */
const DEEPEST = 100;
/**
 * Of a paragraph with this many signs that may open or close something, each is held against all others: what that takes is
 * counted as the square of their number, over all paragraphs that have more than a few.
 */
const FEW_SIGNS = 400;
const MOST_PAIRS = 10_000_000;
/** Beginnings of raw markup in one paragraph, each of which is looked for an end to. */
const FEW_RAW = 20;
const MOST_RAW_PAIRS = 1_000_000;

const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const LIST = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** The line below the header of a table. */
const RULED = /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*\|?$/;
/** What ends a table: a heading, a quotation, a line without bars. */
const NO_ROW = /^ {0,3}[#>]|^[^|]*$/;
/** What begins an item also in the middle of a paragraph: a number other than 1 does not. */
const INTERRUPTS = /^ {0,3}(?:[-+*]|1[.)])[ \t]/;

/** Whether a line that looks like one begins an item, and so a paragraph of its own. */
const startsItem = (line: string, inList: boolean): boolean => inList || INTERRUPTS.test(line);

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
  let [pairs, rawPairs] = [0, 0];
  /** Inside a table each cell is read by itself; a line of bars outside one is a line of a paragraph. */
  let table = false;
  const close = () => {
    if (signs > FEW_SIGNS) pairs += signs ** 2;
    if (raw > FEW_RAW) rawPairs += raw ** 2;
    [signs, raw] = [0, 0];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const list = LIST.exec(line);
    const indent = list?.[1].length ?? (line.length - line.trimStart().length || 0);
    if (list || (line.trim() !== '' && indent === 0))
      while (open.length > 0 && open[open.length - 1] >= indent) open.pop();
    if (list) open.push(indent);
    keepTo(DEEPEST, open.length + containersOf(line), 'quotations and lists in one another');
    if (NO_ROW.test(line)) table = false;
    else table ||= RULED.test(line.trim());
    if (line.trim() === '' || table || (list && startsItem(line, open.length > 1))) close();
    signs += signsIn(line);
    raw += rawIn(line);
    keepTo(MOST_PAIRS, pairs + signs ** 2, 'pairs of signs in paragraphs');
    keepTo(MOST_RAW_PAIRS, rawPairs + raw ** 2, 'pairs of pieces of markup in paragraphs');
  }
}
