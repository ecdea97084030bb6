/** The file information block: where in the streams everything is (MS-DOC, 2.5). */
import { InputError } from '../error.js';
import type { Container } from '../ole/container.js';
import { MAIN_STREAM } from './sniff.js';

/** A place in the table stream. */
export interface Part {
  start: number;
  length: number;
}

/** Lengths of the stories, which follow one another, in characters. */
export interface Stories {
  text: number;
  footnotes: number;
  headers: number;
  macros: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

export interface File {
  main: DataView;
  table: DataView;
  /** What is too long for its place in the others. */
  data: DataView | null;
  stories: Stories;
  part(index: number): Part;
}

/** Indices of parts among those that the block lists. */
export const PARTS = { styles: 1, headers: 11, characters: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 };

const WORD_97 = 0x00c1;
const OF_WORD_6 = [0xa697, 0xa698, 0xa699];
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** The first of the pairs of start and length. */
const PAIRS = 154;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the block. @throws {InputError} `unsupported` for a document of Word 95 or older, `encrypted`, `damaged` */
export function readFib(container: Container): File {
  const bytes = container.stream(MAIN_STREAM);
  if (!bytes || bytes.length < PAIRS) throw new InputError('damaged', `DOC, ${MAIN_STREAM}`);
  const main = viewOf(bytes);
  const magic = main.getUint16(0, true);
  // Those others are of Word 6 in Chinese, Japanese and Korean.
  if ((magic & 0xff00) !== 0xa500 && !OF_WORD_6.includes(magic)) throw new InputError('damaged', `DOC, ${MAIN_STREAM}`);
  if (magic !== 0xa5ec || main.getUint16(2, true) < WORD_97) throw new InputError('unsupported', 'Word 95, DOC');
  const flags = main.getUint16(10, true);
  if (flags & ENCRYPTED) throw new InputError('encrypted', 'DOC');
  const name = flags & TABLE_1 ? '1Table' : '0Table';
  const table = container.stream(name);
  if (!table) throw new InputError('damaged', `DOC, ${name}`);
  const data = container.stream('Data');
  const count = (at: number) => main.getUint32(at, true);
  const pairs = main.getUint16(152, true);
  return {
    main,
    table: viewOf(table),
    data: data && viewOf(data),
    stories: {
      text: count(76),
      footnotes: count(80),
      headers: count(84),
      macros: count(88),
      comments: count(92),
      endnotes: count(96),
      boxes: count(100),
    },
    part(index) {
      if (index >= pairs) return { start: 0, length: 0 };
      const [start, length] = [count(PAIRS + index * 8), count(PAIRS + index * 8 + 4)];
      if (start + length > table.length) throw new InputError('damaged', `DOC, ${name}`);
      return { start, length };
    },
  };
}
