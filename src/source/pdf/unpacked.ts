/**
 * How much a PDF's streams unpack to, before anything is made of them: a small file may hold gigabytes, or states saved
 * in states without end. They are unpacked piece by piece, and nothing of them is kept.
 */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_ENCRYPTED, MOST_IN_STREAM, MOST_PACKINGS, MOST_SAVED, MOST_UNPACKED } from './limits.js';
import { growsLate, isPicture, type Packing, packingsOf } from './packings.js';
import { inParts, type Take, unpacker } from './unpackers.js';

/** Bytes before a stream in which its dictionary stands; those of most stand in the last of them. */
const DICTIONARY = 1 << 16;
const NEAR = 512;
/** Bytes at the end of a file in which it says that it is encrypted. */
const TRAILER = 2_048;

const codes = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const STREAM = codes('stream');
const END = codes('endstream');
const [LF, CR] = [10, 13];
const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += NEAR) text += String.fromCharCode(...bytes.subarray(at, at + NEAR));
  return text;
};

/** Packings that can be measured. */
type Measured = Exclude<Packing, 'brotli'>;
const isMeasured = (packing: Packing): packing is Measured => packing !== 'brotli';

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

/** What stands between the head of an object and its stream. */
function dictionaryBefore(bytes: Uint8Array, at: number): string {
  for (const length of [NEAR, DICTIONARY]) {
    const before = latin1(bytes.subarray(Math.max(0, at - length), at));
    const head = before.lastIndexOf('obj');
    if (head >= 0) return before.slice(head + 3);
  }
  return '';
}

const OBJECT = codes(' obj');

/** Finds the text of an object by its number, as far as it stands in the open. All are looked up at the first asking. */
function objectsIn(bytes: Uint8Array): (number: string) => string | null {
  let places: Map<string, number> | undefined;
  const lookUp = (): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = indexOf(bytes, OBJECT, 0); at >= 0; at = indexOf(bytes, OBJECT, at + OBJECT.length)) {
      const number = /(\d+)\s+\d+$/.exec(latin1(bytes.subarray(Math.max(0, at - 20), at)))?.[1];
      if (number !== undefined) found.set(number, at + OBJECT.length);
    }
    return found;
  };
  return (number) => {
    places ??= lookUp();
    const at = places.get(number);
    return at === undefined ? null : latin1(bytes.subarray(at, at + NEAR)).split('endobj')[0];
  };
}

function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  let at = indexOf(bytes, STREAM, 0);
  while (at >= 0) {
    let start = at + STREAM.length;
    if (bytes[start] === CR) start++;
    if (bytes[start] === LF) start++;
    const found = indexOf(bytes, END, start);
    const end = found < 0 ? bytes.length : found;
    // The word in a text opens none.
    if (
      latin1(bytes.subarray(Math.max(0, at - 8), at))
        .trimEnd()
        .endsWith('>>')
    )
      yield { dictionary: dictionaryBefore(bytes, at), data: bytes.subarray(start, end) };
    at = indexOf(bytes, STREAM, found < 0 ? bytes.length : end + END.length);
  }
}

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

/**
 * Counts what a stream unpacks to, on the way too: what unpacks to little may have been much in between.
 *
 * @returns the bytes of all its packings together
 * @throws {InputError} `too-large`
 */
function unpackedLength(
  { dictionary, data }: Stream,
  packings: readonly Measured[],
  look: Take,
  keepTo: KeepTo,
): number {
  let total = 0;
  const counting = (take: Take): Take => {
    let length = 0;
    return (piece) => {
      length += piece.length;
      total += piece.length;
      keepTo(MOST_IN_STREAM, length, 'bytes of a stream');
      take(piece);
    };
  };
  const late = growsLate(dictionary);
  let take = counting(look);
  for (const [i, packing] of [...packings.entries()].reverse()) {
    const unpack = unpacker(packing, late, take);
    take = i > 0 ? counting((piece) => inParts(unpack, piece)) : unpack;
  }
  inParts(take, data);
  return total;
}

/** @throws {InputError} `too-large` for a file whose streams unpack to more than is read */
export function keepUnpacked(bytes: Uint8Array, keepTo: KeepTo): void {
  const tail = latin1(bytes.subarray(-TRAILER));
  if (/\/Encrypt\b/.test(tail)) {
    // Nobody can measure what is encrypted.
    keepTo(MOST_ENCRYPTED, bytes.length, 'bytes of an encrypted file');
    return;
  }
  let total = 0;
  const objectOf = objectsIn(bytes);
  const look = savedStates(keepTo);
  for (const stream of streamsOf(bytes)) {
    if (isPicture(stream.dictionary)) continue;
    const chains = packingsOf(stream.dictionary, objectOf);
    if (chains.length === 0) look(stream.data);
    for (const packings of chains) {
      if (!packings.every(isMeasured)) throw new InputError('unsupported', 'PDF, BrotliDecode');
      // No factor makes sense of more.
      if (packings.length > MOST_PACKINGS)
        throw new InputError('too-large', `PDF, packings of a stream > ${MOST_PACKINGS}`);
      total += unpackedLength(stream, packings, look, keepTo);
    }
    keepTo(MOST_UNPACKED, total, 'unpacked bytes');
  }
}

/** Whether a PDF holds pictures. The names of a dictionary are never encrypted. */
export function holdsPictures(bytes: Uint8Array): boolean {
  for (const { dictionary } of streamsOf(bytes)) if (isPicture(dictionary)) return true;
  return false;
}
