/**
 * Documents of Word 97 to 2003, and of WPS (.doc, .wps: MS-DOC): their text as Word shows it, numbers of lists
 * included.
 *
 * Read here rather than by a library: the one there is for Node (word-extractor 1.0.4) needs Node's Buffer and streams,
 * loses the numbers of lists, and is brought down by a file whose tables lead in a circle or beyond its end.
 */
import { writer } from '../blocks/write.js';
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { type KeepTo, limiter } from '../limit.js';
import { counter } from '../lists/counters.js';
import { openContainer } from '../ole/container.js';
import { binaryFormat, refusalOf } from '../signatures.js';
import { withTyped } from '../typed-tables.js';
import { type File, PARTS, readFib, type Stories } from './fib.js';
import { markFields } from './fields.js';
import { MOST_BYTES } from './limits.js';
import { readLists } from './lists.js';
import { type Pieces, readPieces } from './pieces.js';
import { readParagraphs, unseenRuns } from './properties.js';
import { looksLikeDoc, MAIN_STREAM } from './sniff.js';
import { type Context, paragraphsOf } from './story.js';
import { readStyles } from './styles.js';
import { blocksOf } from './tables.js';

/**
 * Reads a document. Behind the text stand its boxes and notes, and behind them, as furniture, headers and footers.
 *
 * @throws {InputError} `binary` for what is no such document, `unsupported` for one of Word 95 or older, `encrypted`,
 *   `damaged`, or `too-large` (see `limits.ts`)
 */
export function readDoc(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('DOC', limits);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  const format = binaryFormat(bytes);
  if (format !== null && !looksLikeDoc(bytes)) throw refusalOf(bytes, format);
  try {
    return readFile(bytes, keepTo);
  } catch (error) {
    // A place beyond the end of a stream.
    if (error instanceof RangeError) throw new InputError('damaged', 'DOC');
    throw error;
  }
}

function readFile(bytes: Uint8Array, keepTo: KeepTo): DocumentText {
  const container = openContainer(bytes);
  if (!container.stream(MAIN_STREAM)) throw new InputError('binary', 'OLE (doc, xls, wps …)');
  const file = readFib(container);
  const { stories } = file;
  const pieces = readPieces(file, keepTo);
  if (stories.text > pieces.text.length) throw new InputError('damaged', 'DOC, text');
  const context = contextOf(file, pieces, keepTo);
  const text = writer(keepTo);
  const read = (start: number, length: number, place: (index: number) => string) =>
    blocksOf(paragraphsOf(start, Math.min(pieces.text.length, start + length), place, context), keepTo);
  text.blocks(read(0, stories.text, (i) => `body/p[${i}]`));
  text.end();
  for (const { name, start, length } of behind(stories)) {
    if (length === 0) continue;
    text.gap();
    // The last mark closes the story and is none of a paragraph.
    text.blocks(read(start, length - 1, (i) => `${name}/p[${i}]`));
  }
  writeFurniture(file, read, text);
  return { format: 'doc', encoding: 'utf-8', lossy: false, extract: withTyped(text.extract()) };
}

/** Boxes and notes: which stories stand behind the text. */
function behind({ text, footnotes, headers, macros, comments, endnotes, boxes }: Stories) {
  const notes = text + footnotes + headers + macros + comments;
  return [
    { name: 'textbox', start: notes + endnotes, length: boxes },
    { name: 'footnote', start: text, length: footnotes },
    { name: 'endnote', start: notes, length: endnotes },
  ];
}

function contextOf(file: File, pieces: Pieces, keepTo: KeepTo): Context {
  const length = pieces.text.length;
  const unseen = new Uint8Array(length);
  const contents = new Uint8Array(length);
  const runs = unseenRuns(file, keepTo);
  for (const { start, end, offset, width } of pieces.pieces) {
    const last = offset + (end - start) * width;
    let at = 0;
    for (let high = runs.length; at < high; ) {
      const middle = (at + high) >> 1;
      if (runs[middle][1] <= offset) at = middle + 1;
      else high = middle;
    }
    for (; at < runs.length && runs[at][0] < last; at++) {
      const from = Math.max(0, Math.floor((runs[at][0] - offset) / width));
      unseen.fill(1, start + from, Math.min(end, start + Math.ceil((runs[at][1] - offset) / width)));
    }
  }
  markFields(pieces.text, unseen, contents);
  return {
    pieces,
    unseen,
    contents,
    properties: readParagraphs(file, keepTo),
    inherit: readStyles(file, keepTo),
    list: readLists(file, keepTo),
    count: counter(),
    paragraphs: 0,
    keepTo,
  };
}

/** Lines that part notes from the text come first among the headers. */
const SEPARATORS = 6;

/** Headers and footers, each once. */
function writeFurniture(
  { table, part, stories }: File,
  read: (start: number, length: number, place: (index: number) => string) => ReturnType<typeof blocksOf>,
  text: ReturnType<typeof writer>,
): void {
  const { start, length } = part(PARTS.headers);
  const first = stories.text + stories.footnotes;
  const edges = Array.from({ length: Math.floor(length / 4) }, (_, i) => table.getUint32(start + i * 4, true));
  const done = new Set<string>();
  let from = 0;
  for (let i = SEPARATORS; i + 2 < edges.length; i++) {
    const size = Math.min(edges[i + 1], stories.headers) - edges[i] - 1;
    if (size <= 0 || edges[i] < from) continue;
    from = edges[i + 1];
    const blocks = read(first + edges[i], size, (at) => `header[${i - SEPARATORS + 1}]/p[${at}]`);
    const said = JSON.stringify(blocks, (key, value) => (key === 'place' ? undefined : value));
    if (done.has(said)) continue;
    if (done.size === 0) text.gap();
    done.add(said);
    text.furniture(blocks);
  }
}
