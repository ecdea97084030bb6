/** A stretch of a file that is one WARC: the whole of it, or where a WACZ keeps one as it is. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { InputError } from '../../opening.js';

export interface Part {
  file: string;
  start: number;
  /** Exclusive. */
  end: number;
}

/** Bytes that are read ahead: records are looked at one after another. */
const AHEAD = 256 << 10;

/** Reads bytes of a part, by their offsets in it; what is behind its end is not there. */
export interface PartReader {
  readonly size: number;
  /** What stands before this offset is costly to have once more; all is at hand where it is not told. */
  readonly earliest?: number;
  /** Why it ends where it does, where that is not its end. */
  readonly broken?: InputError;
  /** The bytes at an offset, fewer than asked for only at the end of the part. */
  at(offset: number, length: number): Buffer;
  close(): void;
}

/** A part that is in memory already. */
export const inMemory = (bytes: Uint8Array): PartReader => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, at: (offset, length) => all.subarray(offset, offset + length), close: () => {} };
};

export const wholeFile = (file: string): Part => ({ file, start: 0, end: statSync(file).size });

/**
 * Opens a part. No more is in memory than was asked for last, and some bytes ahead.
 *
 * @param ahead bytes read beyond what is asked for
 * @throws the system's error
 */
export function openPart({ file, start, end }: Part, ahead = AHEAD): PartReader {
  const handle = openSync(file, 'r');
  let cached = { from: 0, bytes: Buffer.alloc(0) };
  const fill = (from: number, length: number): void => {
    const bytes = Buffer.allocUnsafe(Math.min(length, end - start - from));
    let done = 0;
    while (done < bytes.length) {
      const read = readSync(handle, bytes, done, bytes.length - done, start + from + done);
      if (read === 0) break;
      done += read;
    }
    cached = { from, bytes: bytes.subarray(0, done) };
  };
  return {
    size: end - start,
    at(offset, length) {
      const wanted = Math.max(0, Math.min(length, end - start - offset));
      const inside = offset >= cached.from && offset + wanted <= cached.from + cached.bytes.length;
      if (!inside) fill(offset, Math.max(wanted, ahead));
      return cached.bytes.subarray(offset - cached.from, offset - cached.from + wanted);
    },
    close: () => closeSync(handle),
  };
}
