/** The text, put together from the pieces in which it stands in the file (MS-DOC, 2.8.35). */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { decodeWindows1252 } from '../windows-1252.js';
import { type File, PARTS } from './fib.js';
import { MOST_CHARACTERS, MOST_PIECES } from './limits.js';

/** A stretch of the text that stands in one place of the file. */
export interface Piece {
  /** In characters of the text. */
  start: number;
  end: number;
  /** In bytes of the main stream; two a character, or one. */
  offset: number;
  width: 1 | 2;
}

export interface Pieces {
  text: string;
  pieces: Piece[];
  /** Where in the main stream a character stands. */
  offsetOf(at: number): number;
}

const MORE = 1;
const TABLE = 2;
const NARROW = 0x40000000;

const damaged = () => new InputError('damaged', 'DOC, pieces');

/** Reads the table of pieces, and the text by it. */
export function readPieces({ main, table, part }: File, keepTo: KeepTo): Pieces {
  const { start, length } = part(PARTS.pieces);
  let at = start;
  const end = start + length;
  while (at + 5 <= end && table.getUint8(at) === MORE) at += 3 + table.getUint16(at + 1, true);
  if (at + 5 > end || table.getUint8(at) !== TABLE) throw damaged();
  const size = table.getUint32(at + 1, true);
  at += 5;
  if (at + size > end || size < 4) throw damaged();
  const count = Math.floor((size - 4) / 12);
  keepTo(MOST_PIECES, count, 'pieces');
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
  const texts: string[] = [];
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = table.getUint32(at + i * 4, true);
    const to = table.getUint32(at + i * 4 + 4, true);
    const code = table.getUint32(at + (count + 1) * 4 + i * 8 + 2, true);
    const width = code & NARROW ? 1 : 2;
    const offset = width === 1 ? (code & ~NARROW) >>> 1 : code;
    const bytes = (to - from) * width;
    if (from !== (pieces[i - 1]?.end ?? 0) || to < from || offset + bytes > main.byteLength) throw damaged();
    keepTo(MOST_CHARACTERS, to, 'characters');
    const piece = new Uint8Array(main.buffer, main.byteOffset + offset, bytes);
    texts.push(width === 1 ? decodeWindows1252(piece) : wide.decode(piece));
    pieces.push({ start: from, end: to, offset, width });
  }
  const offsetOf = (place: number): number => {
    let low = 0;
    for (let high = pieces.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle].start <= place) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    return piece ? piece.offset + (place - piece.start) * piece.width : 0;
  };
  return { text: texts.join(''), pieces, offsetOf };
}
