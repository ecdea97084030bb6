/**
 * From an extract to blocks: physical lines, their roles, the reading of the numbering, and the paragraphs that come
 * of joining lines that a page broke and cutting lines that hold several headings.
 */

import { flatMap } from '../../grammars/flat-map.js';
import type { Words } from '../../grammars/words.js';
import type { Extract, Range, Table } from '../source/extract.js';
import { fold } from './fold.js';
import { formatFoot, formatRoles } from './format-roles.js';
import { type LineRole, lineRoles } from './furniture.js';
import { FRESH, flows, type Run, runOf } from './join.js';
import type { Mark } from './marks.js';
import { DOUBTFUL, PRICES } from './numbering-prices.js';
import { cutAtHeadings, takeOutLineEnds } from './one-line-documents.js';
import { type Line, offsetIn, physicalLines } from './physical.js';
import { countOn, cutAtMarks, framedInside, type Piece, pieceOf, type ReadMark } from './pieces.js';
import { type Reading, resolve } from './resolve.js';
import { skippedRanges } from './skipped-ranges.js';
import { joinTornNumbers } from './torn-numbers.js';
import { ends, type Typesetting, typesettingOf } from './typesetting.js';
import { View } from './view.js';

/** The number in front of a block, read as a heading's. */
export interface BlockMark extends Mark {
  reading: Reading;
}

/** A paragraph: one or more lines, read as one. Its fields are always set in this order: what reads it reads one shape. */
export interface Block {
  /** `number`: of a field that a label names (1.责任人：…), apart from what it counts. */
  role: LineRole | 'table' | 'number';
  /** Source ranges of its lines, in order. */
  ranges: Range[];
  view: View;
  /** Offsets of `mark` count in `view`. */
  mark: BlockMark | null;
  table: Table | null;
  /** Depth of a Markdown heading, 0 if it is none. */
  heading: number;
  gap: number;
  indent: number;
  /** What parts it from the block before. */
  parted: Line['parted'];
}

export interface Layout {
  words: Words;
  source: string;
  folded: string;
  skipped: Range[];
  /** Lines that are page furniture, in order. */
  furniture: Range[];
  blocks: Block[];
}

/** 附件：1.某表, with 2.某表 below it: numbers of attachments count no headings. */
const ATTACHED = /^附(?:件|表)[:：]?(?: ?1[.、]|$)/;

const inOrder = (tables: readonly Table[]): Table[] => [...tables].sort((a, b) => a.start - b.start);

/** The lines that begin in no table. */
function outsideTables(lines: Line[], tables: readonly Table[]): Line[] {
  const sorted = inOrder(tables);
  let next = 0;
  let end = 0;
  let passed = false;
  return lines.filter((line) => {
    for (; next < sorted.length && sorted[next].start <= line.start; next++) {
      end = Math.max(end, sorted[next].end);
      passed = true;
    }
    if (line.start < end) return false;
    if (passed) line.behindTable = true;
    passed = false;
    return true;
  });
}

/** A line as a block of its own, whatever stands round it. */
export const plainBlock = (folded: string, line: Line): Block => {
  const ranges = [{ start: line.start, end: line.end }];
  const { gap, indent, parted } = line;
  return {
    role: 'body',
    ranges,
    view: new View(folded, ranges),
    mark: null,
    table: null,
    heading: 0,
    gap,
    indent,
    parted,
  };
};

/** A text in lines: those of tables are left out. */
export interface Lined {
  /** The words that count, those that the document shows among them. */
  words: Words;
  folded: string;
  skipped: Range[];
  lines: Line[];
}

/** Folds a text and finds its lines. */
export function linesOf(extract: Extract, words: Words): Lined {
  const source = extract.text;
  const skipped = skippedRanges(extract);
  const plain = fold(source, skipped);
  const lines = physicalLines(source, plain);
  const prose = new Set(outsideTables(lines, extract.tables));
  // Where the format itself begins a block no line was wrapped.
  const folded = takeOutLineEnds(words, plain, lines, (line) => !prose.has(line) || extract.starts.has(line.start));
  const all = cutAtHeadings(words, source, folded, folded === plain ? lines : physicalLines(source, folded));
  return { words, folded, skipped, lines: joinTornNumbers(words, outsideTables(all, extract.tables)) };
}

/** Lays a text out. */
export function layOut(extract: Extract, { words, folded, skipped, lines }: Lined): Layout {
  const source = extract.text;
  const roles = rolesIn(words, lines, extract);
  for (const [i, line] of lines.entries())
    if (i && roles[i] === 'body' && roles[i - 1] === 'furniture') line.paged = true;
  // A line behind furniture stands apart from the one before, but a sentence may run on across it.
  const body = lines.filter((_, i) => roles[i] === 'body');
  const typesetting = typesettingOf(body, extract.starts);
  let last: Line | undefined;
  let run: Run = FRESH;
  let attached = false;
  const pieces = lines.map((line, i) => {
    if (roles[i] !== 'body') return pieceOf(words, lines, i, roles[i], false, 0);
    const soft = last !== undefined && flows(words, last, line, typesetting, run);
    attached = ATTACHED.test(line.text) || (attached && /^\d{1,2}[.、]/.test(line.text));
    const cited = last?.text.endsWith('第') ?? false; // 第 ⏎ （一）项
    const headed = last !== undefined && words.labels.headsList(last.text);
    run = runOf(words, run, line, soft);
    last = line;
    const piece = pieceOf(words, lines, i, roles[i], soft, headingAt(line, extract));
    if (piece.mark?.value === 1 && headed) piece.mark.below = true;
    if ((attached || cited) && piece.mark) Object.assign(piece.mark, DOUBTFUL);
    return piece;
  });
  framedInside(words, pieces);
  countOn(words, pieces);
  const marked = flatMap(pieces, (piece): ReadMark[] => [...(piece.mark ? [piece as ReadMark] : []), ...piece.inner]);
  resolve(
    marked.map(({ mark }) => mark),
    PRICES,
  ).forEach((reading, i) => {
    marked[i].reading = reading;
  });
  const furniture = lines.filter((_, i) => roles[i] === 'furniture').map(({ start, end }) => ({ start, end }));
  return {
    words,
    source,
    folded,
    skipped,
    furniture,
    blocks: blocksOf(words, flatMap(pieces, cutAtMarks), typesetting, extract, folded),
  };
}

/** The role of every line: what the format itself tells, and of the others what they look like by themselves. */
function rolesIn(words: Words, lines: readonly Line[], extract: Extract): LineRole[] {
  const formatted = formatRoles(lines, extract);
  const others = lines.filter((_, i) => !formatted[i]);
  const foot = formatFoot(lines, formatted, words.lexicon);
  const roles = lineRoles(words, others, others.filter((line) => line.start < (lines[foot]?.start ?? Infinity)).length);
  let next = 0;
  return formatted.map((role) => role ?? roles[next++]);
}

interface Draft extends Omit<Block, 'view' | 'mark'> {
  piece: Piece;
  last: Line;
  run: Run;
}

/** A line of nothing but a number (问题一：), or with a label that many numbers have behind it, is headed by the next line. */
function isHeadless({ labels }: Words, { piece, ranges }: Draft): boolean {
  if (piece.reading === null || !piece.mark || ranges.length > 1) return false;
  const { text } = piece.line;
  return piece.mark.end === text.length || labels.isBare(text.slice(piece.mark.end));
}

/** A document on one line was cut before what is no mark after all (第 （一）项), in the middle of a sentence. */
const cutInVain = ({ last, run }: Draft, { mark, line }: Piece): boolean =>
  mark !== null && line.parted === 'blank' && !ends(last.text) && (run.prose || !run.marked);

function blocksOf(
  words: Words,
  pieces: readonly Piece[],
  typesetting: Typesetting,
  extract: Extract,
  folded: string,
): Block[] {
  const drafts: Draft[] = [];
  let body: Draft | null = null;
  for (const piece of pieces) {
    const { line, role } = piece;
    const joins =
      role === 'body' &&
      body !== null &&
      !piece.reading &&
      (isHeadless(words, body) || cutInVain(body, piece) || flows(words, body.last, line, typesetting, body.run));
    if (joins && body) {
      body.ranges.push({ start: line.start, end: line.end });
      body.last = line;
      body.run = runOf(words, body.run, line, true);
      continue;
    }
    const draft: Draft = {
      role,
      ranges: [{ start: line.start, end: line.end }],
      table: null,
      heading: headingAt(line, extract),
      gap: line.gap,
      indent: line.indent,
      parted: line.parted,
      piece,
      last: line,
      run: runOf(words, FRESH, line, false),
    };
    drafts.push(draft);
    if (role === 'body') body = draft;
  }
  const blocks = drafts.map(({ role, ranges, table, heading, gap, indent, parted, piece }): Block => {
    const view = new View(folded, ranges);
    return { role, ranges, view, mark: blockMark(piece, view), table, heading, gap, indent, parted };
  });
  return withTables(blocks, extract.tables, folded);
}

/** Puts tables among the blocks, each behind what begins before it. */
function withTables(blocks: readonly Block[], tables: readonly Table[], folded: string): Block[] {
  const all: Block[] = [];
  let next = 0;
  for (const table of inOrder(tables)) {
    while (next < blocks.length && blocks[next].ranges[0].start <= table.start) all.push(blocks[next++]);
    const ranges = [{ start: table.start, end: table.end }];
    const view = new View(folded, ranges);
    all.push({ role: 'table', ranges, view, mark: null, table, heading: 0, gap: 1, indent: 0, parted: 'newline' });
  }
  for (; next < blocks.length; next++) all.push(blocks[next]);
  return all;
}

/** The mark with its offsets in the block's view. */
function blockMark(piece: Piece, view: View): BlockMark | null {
  if (!piece.mark || !piece.reading) return null;
  const { line, mark, reading } = piece;
  return { ...mark, reading, start: 0, end: view.indexOf(offsetIn(line, mark.end - 1)) + 1 };
}

const headingAt = (line: Line, extract: Extract): number => {
  for (let at = line.start; at >= 0 && extract.text[at] !== '\n' && line.start - at < 12; at--) {
    const depth = extract.starts.get(at);
    if (depth !== undefined) return depth;
  }
  return 0;
};
