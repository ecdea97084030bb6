/** One member of a file in GZIP (RFC 1952): web archives pack each record by itself, so that it can be had by its place. */
import * as zlib from 'node:zlib';
import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import { InputError } from '../../opening.js';
import type { PartReader } from './part.js';

/** Bytes looked at first; most records of pages are packed into fewer. */
const FIRST = 64 << 10;
const GROWTH = 4;
/** Check sum and length behind the packed bytes. */
const TRAILER = 8;
const LONGEST_HEADER = 70 << 10;
const MAGIC = '\u001f\u008b\b';
/** Looked at where a member may begin: of a record its header and first bytes are shorter. */
const SHORT = 1024;

/** Bytes that are unpacked beyond what was asked for, where they are packed well. */
const LARGE = 16 << 20;

const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

export interface Member {
  bytes: Buffer;
  /** Where the next one begins. */
  next: number;
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** Node has it since 20.15; before that the length alone is checked. */
const sumOf = (zlib as { crc32?(bytes: Uint8Array): number }).crc32;

const cut = () => new InputError('broken-record', 'WARC, GZIP ends too soon');
const broken = () => new InputError('broken-record', 'WARC, GZIP');

/** Bytes of a member's header. @throws {InputError} `broken-record` */
function headerLength(part: PartReader, at: number, longest = LONGEST_HEADER): number {
  const bytes = part.at(at, longest);
  if (!isGzip(bytes)) throw broken();
  const flags = bytes[3];
  let end = 10;
  if (flags & HAS_EXTRA) end += 2 + (bytes[end] | (bytes[end + 1] << 8));
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, end);
    if (zero < 0) throw broken();
    end = zero + 1;
  }
  if (flags & HAS_CRC) end += 2;
  if (end > bytes.length) throw cut();
  return end;
}

/**
 * Unpacks the member at an offset.
 *
 * @param most bytes that it may have unpacked
 * @throws {InputError} `broken-record` where it is cut or is none; `too-large`
 */
export function memberAt(part: PartReader, at: number, most: number): Member {
  const start = at + headerLength(part, at);
  for (let length = FIRST; ; length *= GROWTH) {
    const packed = part.at(start, length);
    const { bytes, used } = inflated(packed, most);
    // What is complete leaves at least its trailer unread.
    if (used + TRAILER <= packed.length) {
      const [sum, size] = [packed.readUInt32LE(used), packed.readUInt32LE(used + 4)];
      if (size !== bytes.length % 2 ** 32 || (sumOf !== undefined && sumOf(bytes) !== sum)) throw broken();
      return { bytes, next: start + used + TRAILER };
    }
    if (packed.length < length) throw cut();
  }
}

/**
 * The first bytes of the member at an offset, fewer where it has no more or is cut.
 *
 * @throws {InputError} `broken-record` where it is none, `too-large` where it is packed as no record is
 */
export function memberBegins(part: PartReader, at: number, count: number): Buffer {
  const start = at + headerLength(part, at);
  for (let length = SHORT; ; length *= GROWTH) {
    const packed = part.at(start, length);
    const { bytes, used } = inflated(packed, 2 * count + LARGE);
    if (bytes.length >= count || used < packed.length || packed.length < length) return bytes.subarray(0, count);
  }
}

function inflated(packed: Buffer, most: number): { bytes: Buffer; used: number } {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: most,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, used: engine.bytesWritten };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new InputError('too-large', `WARC, bytes > ${most}`);
    throw broken();
  }
}

/** Where the member behind a too large one begins, found without keeping what is unpacked; `null` where it is broken. */
export async function behindMember(part: PartReader, at: number): Promise<number | null> {
  const start = at + headerLength(part, at);
  const inflate = createInflateRaw();
  let ended = false;
  const over = new Promise<boolean>((done) => {
    const end = (whole: boolean) => () => {
      ended = true;
      done(whole);
    };
    inflate.on('end', end(true)).on('error', end(false)).resume();
  });
  for (let offset = start; !ended && offset < part.size; ) {
    const chunk = Buffer.from(part.at(offset, FIRST));
    offset += chunk.length;
    await Promise.race([over, new Promise<void>((done) => inflate.write(chunk, () => done()))]);
  }
  inflate.end();
  return (await over) ? start + inflate.bytesWritten + TRAILER : null;
}

/** The next offset from one on at which a member of a web archive may begin; the end of the part where there is none. */
export function nextMember(part: PartReader, from: number): number {
  for (let at = from; at < part.size; ) {
    const bytes = part.at(at, FIRST);
    for (let found = bytes.indexOf(MAGIC, 0, 'latin1'); found >= 0; found = bytes.indexOf(MAGIC, found + 1, 'latin1'))
      if (beginsRecord(part, at + found)) return at + found;
    // The three bytes may stand across the edge.
    at += Math.max(1, bytes.length - 2);
  }
  return part.size;
}

/** Whether what unpacks at an offset begins as a record does. */
function beginsRecord(part: PartReader, at: number): boolean {
  try {
    const start = at + headerLength(part, at, SHORT);
    const { buffer } = inflateRawSync(part.at(start, SHORT), {
      info: true,
      finishFlush: constants.Z_SYNC_FLUSH,
    }) as unknown as { buffer: Buffer };
    return buffer.subarray(0, 5).toString('latin1') === 'WARC/';
  } catch {
    return false;
  }
}
