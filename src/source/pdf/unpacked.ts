/**
 * How much a PDF's streams unpack to, before anything is made of them: a small file may hold gigabytes, or states saved
 * in states without end. They are unpacked piece by piece, and nothing of them is kept.
 */
import { Unzlib } from 'fflate';
import type { KeepTo } from '../limit.js';
import { MOST_ENCRYPTED, MOST_IN_STREAM, MOST_SAVED, MOST_UNMEASURED, MOST_UNPACKED } from './limits.js';

/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY = 2_048;
const PIECE = 1 << 14;

const codes = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const STREAM = codes('stream');
const END = codes('endstream');
const [LF, CR] = [10, 13];
const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** Where some bytes stand next, −1 for nowhere. */
function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

interface Stream {
  dictionary: string;
  data: Uint8Array;
}

function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  let at = indexOf(bytes, STREAM, 0);
  while (at >= 0) {
    let start = at + STREAM.length;
    if (bytes[start] === CR) start++;
    if (bytes[start] === LF) start++;
    const before = latin1(bytes.subarray(Math.max(0, at - DICTIONARY), at));
    const found = indexOf(bytes, END, start);
    const end = found < 0 ? bytes.length : found;
    // The word in a text opens none.
    if (before.trimEnd().endsWith('>>'))
      yield { dictionary: before.slice(before.lastIndexOf('obj') + 3), data: bytes.subarray(start, end) };
    at = indexOf(bytes, STREAM, found < 0 ? bytes.length : end + END.length);
  }
}

/** Packings of a stream, outermost first, as far as they make it smaller. */
const packings = (dictionary: string): string[] =>
  [
    ...dictionary.matchAll(
      /\/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|BrotliDecode|Crypt)\b/g,
    ),
  ].map(([, name]) => name);

const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/.test(dictionary);

const [SAVE, RESTORE] = codes('qQ');
const isBlank = (byte: number): boolean => byte <= 0x20;

/** Counts operators q and Q (ISO 32000-1, 8.4.2) in bytes that come piece by piece. @throws {InputError} `too-large` */
function savedStates(keepTo: KeepTo): (piece: Uint8Array) => void {
  let depth = 0;
  /** The two bytes before. */
  let [first, second] = [0x20, 0x20];
  return (piece) => {
    for (const byte of piece) {
      if (isBlank(byte) && isBlank(first)) {
        if (second === SAVE) keepTo(MOST_SAVED, ++depth, 'states saved in one another');
        else if (second === RESTORE && depth > 0) depth -= 1;
      }
      first = second;
      second = byte;
    }
  };
}

/** Unpacks what was deflated `times` over and counts it. @throws {InputError} `too-large` */
function inflatedLength(data: Uint8Array, times: number, look: (piece: Uint8Array) => void, keepTo: KeepTo): number {
  let length = 0;
  let take = (piece: Uint8Array): void => {
    length += piece.length;
    keepTo(MOST_IN_STREAM, length, 'bytes of a stream');
    look(piece);
  };
  for (let i = 0; i < times; i++) {
    const inner = take;
    const unpack = new Unzlib((piece) => inner(piece));
    take = (piece) => unpack.push(piece);
  }
  try {
    for (let at = 0; at < data.length; at += PIECE) take(data.subarray(at, at + PIECE));
  } catch (error) {
    // What is broken unpacks to what came before.
    if ((error as { code?: unknown }).code === 'too-large') throw error;
  }
  return length;
}

/** @throws {InputError} `too-large` for a file whose streams unpack to more than is read */
export function keepUnpacked(bytes: Uint8Array, keepTo: KeepTo): void {
  const tail = latin1(bytes.subarray(-DICTIONARY));
  if (/\/Encrypt\b/.test(tail)) {
    // Nobody can measure what is encrypted.
    keepTo(MOST_ENCRYPTED, bytes.length, 'bytes of an encrypted file');
    return;
  }
  let total = 0;
  let unmeasured = 0;
  const look = savedStates(keepTo);
  for (const { dictionary, data } of streamsOf(bytes)) {
    if (isPicture(dictionary)) continue;
    const names = packings(dictionary);
    if (names.length === 0) {
      look(data);
      continue;
    }
    if (names.every((name) => name === 'FlateDecode' || name === 'Fl'))
      total += inflatedLength(data, names.length, look, keepTo);
    else unmeasured += data.length;
    keepTo(MOST_UNPACKED, total, 'unpacked bytes');
    keepTo(MOST_UNMEASURED, unmeasured, 'bytes in rare packings');
  }
}

/** Whether a PDF holds pictures. The names of a dictionary are never encrypted. */
export function holdsPictures(bytes: Uint8Array): boolean {
  for (const { dictionary } of streamsOf(bytes)) if (isPicture(dictionary)) return true;
  return false;
}
