/** The lines of a text as blocks of their own, before any of them is joined: to look at some of them for themselves. */
import type { Words } from '../../grammars/words.js';
import { firstIndex } from '../lines/binary-search.js';
import { lineRoles } from '../lines/furniture.js';
import { type Block, type Lined, plainBlock } from '../lines/layout.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import type { Extract } from '../source/extract.js';

export interface UnjoinedLines {
  words: Words;
  lines: readonly Line[];
  block(i: number): Block;
  /** Lines with the roles that they have where the text begins with the first of them. */
  below(from: number, to: number): Block[];
  /** Lines with the roles that they have where the text ends with the last of them. */
  above(from: number, to: number): Block[];
  /** The number in front of a line, `null` without one. */
  number(i: number): number | null;
  /** 整改情况：, 存在问题： … in front of it. */
  isLabelled(i: number): boolean;
  /** A table stands between a line and the one before. */
  hasTableBefore(i: number): boolean;
  /** The most empty lines that stand above any line before one. */
  widestBefore(i: number): number;
  /** The line at which it is sure that the document has a body. */
  bodyFrom(): number;
}

/** Lines below some others that tell what these are. */
const REACH = 40;
const FRAMED = /^(?:针对|关于|对于)[^。;]{4,80}问题/;

/** Takes the lines of a text one by one. */
export function unjoinedLinesOf(extract: Extract, { words, folded, lines }: Lined): UnjoinedLines {
  const blocks: Block[] = [];
  const numbers: (number | null)[] = [];
  const tables = extract.tables.map(({ start }) => start).sort((a, b) => a - b);
  const widest = [0];
  for (const { gap } of lines.slice(1)) widest.push(Math.max(widest[widest.length - 1], gap));
  const block = (i: number): Block => {
    blocks[i] ??= plainBlock(folded, lines[i]);
    return blocks[i];
  };
  const withRoles = (from: number, to: number, end: number): Block[] =>
    lineRoles(words, lines.slice(from, end))
      .slice(0, to - from)
      .map((role, i) => ({ ...block(from + i), role }));
  const unjoined: UnjoinedLines = {
    words,
    lines,
    block,
    below: (from, to) => withRoles(from, to, to + REACH),
    above: (from, to) => withRoles(from, to, to),
    number(i) {
      if (numbers[i] === undefined) numbers[i] = headingMark(words, lines[i].text)?.value ?? null;
      return numbers[i];
    },
    isLabelled(i) {
      return words.labels.read(lines[i].text, 0) !== null;
    },
    hasTableBefore(i) {
      const from = lines[i - 1]?.end ?? 0;
      const table = tables[firstIndex(tables.length, (t) => tables[t] >= from)];
      return table !== undefined && table < lines[i].start;
    },
    widestBefore: (i) => widest[Math.max(0, i - 1)],
    bodyFrom() {
      let seen = 0;
      for (let i = 0; i < lines.length; i++) {
        if (unjoined.number(i) === 1 || unjoined.hasTableBefore(i)) return i;
        if (unjoined.isLabelled(i) || FRAMED.test(lines[i].text)) seen++;
        if (seen === 2) return i;
      }
      return lines.length;
    },
  };
  return unjoined;
}
