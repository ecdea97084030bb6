/**
 * A web archive that was packed as a whole (one GZIP member, or several with many records each), as it is unpacked: read
 * from front to back, with no more in memory than was asked for last. Offsets count unpacked bytes.
 *
 * Unpacked in JavaScript: Node's own unpackers give the bytes of a stream only to who waits for them, and records are
 * asked for at once.
 */
import { gunzipper, InputError } from '../../opening.js';
import { memberBegins } from './gzip-member.js';
import { LONGEST_HEAD } from './head.js';
import type { PartReader } from './part.js';
import { recordIn, startsRecord } from './records.js';

/** Packed bytes that are unpacked at once; they may become a thousand times as many. */
const PACKED = 16 << 10;

/**
 * Whether a second record stands behind the first in one member. What is cut or broken is for others to tell.
 *
 * @param most bytes that a record may have
 */
export function isPackedWhole(part: PartReader, most: number): boolean {
  try {
    const { end } = recordIn(memberBegins(part, 0, LONGEST_HEAD));
    return end <= most && startsRecord(memberBegins(part, 0, end + 16).subarray(end));
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/**
 * The unpacked bytes of a part. The size is known once the end was reached. What stands before the bytes that were asked
 * for last is gone (`earliest`); to ask for it begins anew.
 *
 * Where what is packed is broken or cut, it ends, and tells of it (`broken`).
 */
export function unpacked(part: PartReader): PartReader {
  let held: Buffer = Buffer.alloc(0);
  let from = 0;
  let taken = 0;
  let size = Number.POSITIVE_INFINITY;
  let broken: InputError | undefined;
  let unpack = gunzipper();
  /** Unpacks some more; what stands before an offset need not be kept. */
  const pull = (offset: number): void => {
    const packed = part.at(taken, PACKED);
    taken += packed.length;
    const last = taken >= part.size;
    const { pieces, error } = unpack(packed, last);
    for (const { buffer, byteOffset, length } of pieces) {
      const bytes = Buffer.from(buffer, byteOffset, length);
      const isNeeded = from + held.length + length > offset;
      if (!isNeeded) from += held.length + length;
      held = !isNeeded ? Buffer.alloc(0) : held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    }
    if (last || error !== null) size = from + held.length;
    if (error !== null) broken = new InputError('broken-record', last ? 'WARC, GZIP ends too soon' : 'WARC, GZIP');
  };
  return {
    get size() {
      return size;
    },
    get earliest() {
      return from;
    },
    get broken() {
      return broken;
    },
    at(offset, length) {
      if (offset < from)
        [held, from, taken, size, unpack] = [Buffer.alloc(0), 0, 0, Number.POSITIVE_INFINITY, gunzipper()];
      while (size === Number.POSITIVE_INFINITY && from + held.length < offset + length) pull(offset);
      const gone = Math.min(offset - from, held.length);
      held = held.subarray(gone);
      from += gone;
      return from < offset ? Buffer.alloc(0) : held.subarray(0, length);
    },
    close: () => part.close(),
  };
}
