/**
 * The records of a WARC, one after another and each by its offset, whether each is packed by itself or none is. A record
 * that is cut or broken costs itself alone: what follows is found by how records begin.
 *
 * Written here and not taken from a library: those that were looked into end in silence where a file is cut, cannot go on
 * behind a broken record, and unpack in JavaScript.
 */
import { InputError, limiter, MOST_FILE } from '../../opening.js';
import { behindMember, isGzip, memberAt, nextMember } from './gzip-member.js';
import { type Head, headOf, LONGEST_HEAD } from './head.js';
import type { PartReader } from './part.js';

/** A record as it was found; its block is read when it is asked for. */
export interface WarcRecord {
  head: Head;
  /** The first bytes of the block, all of them where the record was packed. */
  begins: Buffer;
  /** Bytes of the block. */
  length: number;
}

/** What stands at an offset, and where what follows it begins. */
export type Found = { at: number; next: number } & ({ record: WarcRecord } | { error: InputError });

const MAGIC = 'WARC/';
const NEXT = '\r\n\r\nWARC/1.';
const SCAN = 256 << 10;
/** Bytes of a block that is not packed which tell what it is. */
const BEGINNING = 16 << 10;

const isHead = (bytes: Buffer): boolean => bytes.subarray(0, MAGIC.length).toString('latin1') === MAGIC;

/** Whether a record begins right here, or behind an empty line. */
export const startsRecord = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 16).trimStart().startsWith(MAGIC);

/** The record in unpacked bytes. @throws {InputError} `broken-record`, `unsupported` */
export function recordIn(bytes: Buffer): { record: WarcRecord; end: number } {
  const head = isHead(bytes) ? headOf(bytes) : null;
  const length = Number(head?.fields.get('content-length') ?? Number.NaN);
  if (head === null || !(length >= 0)) throw new InputError('broken-record', 'WARC, head of a record');
  const end = head.length + length;
  return { record: { head, begins: bytes.subarray(head.length, end), length }, end };
}

/** @throws {InputError} where the block does not end as records end */
function checkEnd(behind: Buffer): void {
  const text = behind.subarray(0, 4).toString('latin1');
  if (text !== '' && !/^\r?\n/.test(text)) throw new InputError('broken-record', 'WARC, length of a record');
}

const cutRecord = (there: number, length: number) =>
  new InputError('broken-record', `WARC, ${there} of ${length} bytes`);

/**
 * Reads the packed record at an offset.
 *
 * @throws {InputError}
 */
function packedAt(part: PartReader, at: number, most: number): { record: WarcRecord; next: number } {
  const { bytes, next } = memberAt(part, at, most);
  const { record, end } = recordIn(bytes);
  if (end > bytes.length) throw cutRecord(record.begins.length, record.length);
  checkEnd(bytes.subarray(end));
  if (startsRecord(bytes.subarray(end))) throw new InputError('unsupported', 'WARC in one GZIP member');
  return { record, next };
}

/**
 * Reads the record at an offset that is not packed, with the beginning of its block.
 *
 * @throws {InputError}
 */
function plainAt(part: PartReader, at: number, beginning: number): { record: WarcRecord; next: number } {
  const { record, end } = recordIn(part.at(at, LONGEST_HEAD));
  const start = at + end - record.length;
  if (record.length > part.size - start) throw cutRecord(part.size - start, record.length);
  const begins = part.at(start, Math.min(record.length, beginning));
  const behind = part.at(at + end, 8);
  // Of what is unpacked as it is read the size is known only now.
  if (record.length > part.size - start) throw cutRecord(part.size - start, record.length);
  checkEnd(behind);
  const ends = behind.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
  return { record: { ...record, begins }, next: at + end + (ends < 0 ? behind.length : ends) };
}

/**
 * Reads the record at an offset, its block whole.
 *
 * @param limits what the limit on a file is multiplied by
 * @throws {InputError} for a record that is broken, cut or beyond the limits, and where there is none
 */
export function recordAt(part: PartReader, at: number, limits?: number): WarcRecord {
  const most = MOST_FILE * (limits ?? 1);
  if (isGzip(part.at(at, 3))) return packedAt(part, at, most).record;
  const { record } = recordIn(part.at(at, LONGEST_HEAD));
  limiter('WARC', limits)(MOST_FILE, record.length, 'bytes');
  return plainAt(part, at, record.length).record;
}

/** Yields all records in their order, and in its place each that cannot be had. */
export async function* recordsOf(part: PartReader, limits?: number): AsyncGenerator<Found> {
  const packed = isGzip(part.at(0, 3));
  const most = MOST_FILE * (limits ?? 1);
  let told = false;
  for (let at = 0; at < part.size; ) {
    told = false;
    try {
      const found = packed ? packedAt(part, at, most) : plainAt(part, at, BEGINNING);
      yield { at, ...found };
      at = found.next;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const next = await behind(part, at, error, packed);
      yield { at, next, error };
      at = next;
      told = true;
    }
  }
  if (part.broken && !told) yield { at: part.size, next: part.size, error: part.broken };
}

/** Where the record behind a broken one begins. */
async function behind(part: PartReader, at: number, { code }: InputError, packed: boolean): Promise<number> {
  if (!packed) return nextPlain(part, Math.max(at + 1, part.earliest ?? 0));
  const known = code === 'too-large' || code === 'unsupported' ? await behindMember(part, at).catch(() => null) : null;
  return known ?? nextMember(part, at + 1);
}

/** The next offset at which a record begins that is not packed; the end of the part where there is none. */
function nextPlain(part: PartReader, from: number): number {
  for (let at = from; at < part.size; at += SCAN) {
    const found = part.at(at, SCAN + NEXT.length).indexOf(NEXT, 0, 'latin1');
    if (found >= 0) return at + found + NEXT.length - 'WARC/1.'.length;
  }
  return part.size;
}
