/** What a compound file holds, by the names in it: no table is followed, so that cut files are told too. */
import { isCompound } from './container.js';

/** Entries of the directory stand at multiples of their length. */
const ENTRY = 128;
const TYPE = 66;
const STREAM = 2;
const HEADER = 512;

const LETTER = 0x20;
const isLetter = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const sameByte = (one: number, lower: number): boolean => one === lower || (isLetter(lower) && one === lower - LETTER);

/** Whether a compound file has a stream of one of some names, whatever the case of their letters. */
export function hasStream(bytes: Uint8Array, ...names: string[]): boolean {
  if (!isCompound(bytes)) return false;
  const wanted = names.map((name) =>
    Uint8Array.from([...`${name.toLowerCase()}\0`].flatMap((char) => [char.charCodeAt(0), 0])),
  );
  for (let at = ENTRY * 4; at + ENTRY <= bytes.length; at += ENTRY)
    if (bytes[at + TYPE] === STREAM && wanted.some((name) => name.every((byte, i) => sameByte(bytes[at + i], byte))))
      return true;
  return false;
}

/** Whether a compound file breaks off before its directory. */
export function isCut(bytes: Uint8Array): boolean {
  if (!isCompound(bytes) || bytes.length < HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true) >= bytes.length;
}
