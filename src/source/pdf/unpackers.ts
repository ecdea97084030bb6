/**
 * Unpacks what streams of a PDF are packed with, piece by piece: what comes in goes out at once, and nothing is kept. It
 * serves to measure, so what is broken ends where it breaks.
 */
import { Unzlib } from 'fflate';
import type { Packing } from './packings.js';

/** Takes a piece. */
export type Take = (piece: Uint8Array) => void;

/** Bytes that are handed on at once: what one unpacks, the next has to unpack in its turn. */
const PIECE = 1 << 14;

/** Hands a piece on in parts, of which each unpacks to no more than memory has. */
export function inParts(take: Take, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; at += PIECE) take(piece.subarray(at, at + PIECE));
}

/** Gathers single bytes into pieces. */
function gathering(give: Take): { put(byte: number): void; flush(): void } {
  let room = new Uint8Array(PIECE);
  let filled = 0;
  const flush = () => {
    if (filled > 0) give(room.subarray(0, filled));
    room = new Uint8Array(PIECE);
    filled = 0;
  };
  return {
    put(byte) {
      room[filled++] = byte;
      if (filled === PIECE) flush();
    },
    flush,
  };
}

/** What is broken unpacks to what came before. */
function flate(give: Take): Take {
  const unpack = new Unzlib(give);
  let broken = false;
  return (piece) => {
    if (broken) return;
    try {
      unpack.push(piece);
    } catch (error) {
      if ((error as { code?: unknown }).code === 'too-large') throw error;
      broken = true;
    }
  };
}

const isBlank = (byte: number): boolean => byte <= 0x20;

function hex(give: Take): Take {
  const out = gathering(give);
  let high = -1;
  return (piece) => {
    for (const byte of piece) {
      const digit = Number.parseInt(String.fromCharCode(byte), 16);
      if (Number.isNaN(digit)) continue;
      if (high < 0) high = digit;
      else {
        out.put(high * 16 + digit);
        high = -1;
      }
    }
    out.flush();
  };
}

const [BANG, ZED, TILDE] = [0x21, 0x7a, 0x7e];
const DIGITS = 85;

function ascii85(give: Take): Take {
  const out = gathering(give);
  let value = 0;
  let digits = 0;
  let over = false;
  const put = (count: number) => {
    for (let i = 0; i < count; i++) out.put(Math.floor(value / 256 ** (3 - i)) & 0xff);
    value = 0;
    digits = 0;
  };
  return (piece) => {
    for (const byte of piece) {
      if (over || isBlank(byte)) continue;
      if (byte === TILDE) {
        if (digits > 1) put(digits - 1);
        over = true;
      } else if (byte === ZED && digits === 0) put(4);
      else {
        value = value * DIGITS + (byte - BANG);
        digits += 1;
        if (digits === 5) put(4);
      }
    }
    out.flush();
  };
}

function run(give: Take): Take {
  const out = gathering(give);
  /** Bytes to copy as they are; or how often the next is to be said. */
  let copy = 0;
  let repeat = 0;
  return (piece) => {
    for (const byte of piece) {
      if (copy > 0) {
        out.put(byte);
        copy -= 1;
      } else if (repeat > 0) {
        for (; repeat > 0; repeat--) out.put(byte);
      } else if (byte < 128) copy = byte + 1;
      else if (byte > 128) repeat = 257 - byte;
    }
    out.flush();
  };
}

const [CLEAR, END, FIRST, MOST_CODES] = [256, 257, 258, 4096];

/** LZW as it is in TIFF: codes of 9 to 12 bits, the high bits first (ISO 32000-1, 7.4.4.2). */
function lzw(give: Take, late: boolean): Take {
  const out = gathering(give);
  const early = late ? 0 : 1;
  /** A code stands for what an earlier one does, and a byte behind it. */
  const before = new Uint16Array(MOST_CODES);
  const last = Uint8Array.from({ length: MOST_CODES }, (_, i) => i & 0xff);
  const length = new Uint16Array(MOST_CODES).fill(1);
  const said = new Uint8Array(MOST_CODES);
  let next = FIRST;
  let size = 9;
  let previous = -1;
  let bits = 0;
  let buffer = 0;
  let over = false;
  const spell = (code: number): number => {
    const count = length[code];
    let at = code;
    for (let i = count - 1; i >= 0; i--) {
      said[i] = last[at];
      at = before[at];
    }
    return count;
  };
  const read = (code: number) => {
    if (code === CLEAR) {
      next = FIRST;
      size = 9;
      previous = -1;
      return;
    }
    if (code === END || code > next || (code === next && previous < 0)) {
      over = true;
      return;
    }
    const known = code < next;
    let count = spell(known ? code : previous);
    const first = said[0];
    if (!known) said[count++] = first;
    for (let i = 0; i < count; i++) out.put(said[i]);
    if (previous >= 0 && next < MOST_CODES) {
      before[next] = previous;
      last[next] = first;
      length[next] = length[previous] + 1;
      next += 1;
    }
    if (next + early >= 1 << size && size < 12) size += 1;
    previous = code;
  };
  return (piece) => {
    for (const byte of piece) {
      if (over) break;
      buffer = ((buffer << 8) | byte) & 0xffffff;
      bits += 8;
      if (bits < size) continue;
      bits -= size;
      read((buffer >> bits) & ((1 << size) - 1));
    }
    out.flush();
  };
}

/** Unpacks one packing; what comes of it is given on. */
export function unpacker(packing: Exclude<Packing, 'brotli'>, late: boolean, give: Take): Take {
  if (packing === 'lzw') return lzw(give, late);
  return { flate, hex, ascii85, run }[packing](give);
}
