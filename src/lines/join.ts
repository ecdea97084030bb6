/** Whether a sentence runs on from one line into the next: what a page break or a fixed line width tore apart. */
import { LABEL, LONE_LABEL } from '../../grammars/labels.js';
import { opensBlock } from '../../grammars/lexicon/openers.js';
import type { Line } from './physical.js';

/** What the lines of a text have in common. */
export interface Page {
  /** Columns that a full line has; 0 where lines are paragraphs. */
  full: number;
  /** Widest line of a wrapped text. */
  width: number;
  /** Columns by which paragraphs are set in, 0 if they are not. */
  indent: number;
  /** Offsets at which the format itself begins a block. */
  starts: ReadonlyMap<number, number>;
}

const TERMINAL = /[。!?:;…][”’")\]》】]{0,3}$/;
const INDENTED = /[—·]/;
const MIN_LINES = 6;
const MAX_COLUMNS = 140;

const ends = (text: string): boolean => TERMINAL.test(text.slice(-6));

/** Measures the page: are its lines cut at a width, and how are paragraphs set in? */
export function pageOf(lines: readonly Line[], starts: ReadonlyMap<number, number>): Page {
  const none: Page = { full: 0, width: 0, indent: 0, starts };
  if (lines.length < MIN_LINES) return none;
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const width = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.97))];
  if (width > MAX_COLUMNS || width < 20) return none;
  const full = width * 0.8;
  const long = lines.filter((line) => line.width >= full);
  const torn = long.filter((line) => !ends(line.text));
  if (long.length < lines.length * 0.3 || torn.length < long.length * 0.5) return none;
  // Lines behind a closed sentence on a short line begin a paragraph: are they set in, and lines behind torn ones not?
  const after = (test: (line: Line) => boolean) =>
    lines
      .slice(1)
      .filter((_, i) => test(lines[i]))
      .map((line) => line.indent);
  const fresh = after((line) => line.width < full && ends(line.text));
  const running = after((line) => line.width >= full && !ends(line.text));
  const share = (list: number[]) => list.filter((indent) => indent >= 2).length / Math.max(1, list.length);
  const indent = fresh.length > 0 && share(fresh) > 0.6 && share(running) < 0.4 ? 2 : 0;
  return { full, width, indent, starts };
}

/** Brackets and quotation marks that a line leaves open. */
function leavesOpen(text: string): boolean {
  let depth = 0;
  for (const char of text.slice(-80)) {
    if ('(《“‘〔'.includes(char)) depth++;
    else if (')》”’〕'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '。') depth = 0;
  }
  return depth > 0;
}

/** A line that stops in mid-sentence: it has sentences or clauses, and no end. */
const unfinished = (text: string): boolean => {
  if (ends(text)) return false;
  if (/[,、]$/.test(text) || leavesOpen(text)) return true;
  return text.length >= 24 && /[。;:]/.test(text) && !INDENTED.test(text[0]);
};

/** Whether `next` goes on in the sentence or paragraph of `line`. */
export function flows(line: Line, next: Line, page: Page): boolean {
  if (page.starts.has(next.start)) return false;
  LABEL.lastIndex = 0;
  if (LABEL.test(next.text) || LONE_LABEL.test(next.text) || LONE_LABEL.test(line.text)) return false;
  const closed = ends(line.text);
  const torn = page.full > 0 && line.width >= page.full && !closed && next.parted === 'newline';
  if (!torn && opensBlock(next.text)) return false;
  if (next.parted === 'blank')
    return !closed && unfinished(line.text) && (next.text.length > 12 || /[。;,、]/.test(next.text));
  // A long word that did not fit (an address on the net) leaves its line short.
  const word = /^[\w@.\-/:]{8,}/.exec(next.text)?.[0].length ?? 0;
  if (page.full && line.width + word >= page.full) {
    if (!closed || word) return true;
    if (page.indent) return next.indent < page.indent && line.width >= page.full;
    return line.width >= page.width - 1 && next.gap === 0;
  }
  if (page.full && line.gap > 0 && line.width < page.full * 0.75) return false;
  // A name or a date below an unclosed line is a signature, no end of a sentence.
  const sentence = next.text.length > 25 || /[。;,、]/.test(next.text);
  return !closed && sentence && unfinished(line.text) && line.text.length >= 20;
}
