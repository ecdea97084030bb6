/**
 * A ZIP archive as a stream. hucre builds archives too, but only whole in memory or around a single sheet; a ledger
 * has several, and as many rows as there are problems.
 */
import { crc32 } from './crc.js';
import { deflated } from './deflate.js';

/** One file of the archive; its text comes in pieces. */
export interface ZipEntry {
  path: string;
  pieces: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  path: Uint8Array;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const VERSION = 20;
/** Sizes stand behind the data (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980, the first day of the format: the same input gives the same bytes on any day. */
const TIME = 0;
const DAY = 0x21;
const LIMIT = 0xffff_ffff;
const BATCH = 1 << 16;

const encoder = new TextEncoder();

/**
 * Yields the archive. An entry is asked for only when the one before it has been written.
 *
 * @throws {RangeError} past 4 GiB, which no spreadsheet opens
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncIterable<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const { path, pieces } of entries) {
    const one: Written = { path: encoder.encode(path), crc: 0, packed: 0, size: 0, offset };
    const head = headerOf(one);
    yield head;
    const measured = async function* () {
      for await (const bytes of batched(pieces)) {
        one.crc = crc32(bytes, one.crc);
        one.size += bytes.length;
        yield bytes;
      }
    };
    for await (const bytes of deflated(measured())) {
      one.packed += bytes.length;
      yield bytes;
    }
    const tail = numbers([4, 0x08074b50], [4, one.crc], [4, one.packed], [4, one.size]);
    yield tail;
    directory.push(one);
    offset += head.length + one.packed + tail.length;
    if (Math.max(offset, one.size) > LIMIT) throw new RangeError(`${path}: the workbook grows past 4 GiB; split it`);
  }
  let length = 0;
  for (const one of directory) {
    const bytes = directoryEntry(one);
    length += bytes.length;
    yield bytes;
  }
  const { length: count } = directory;
  yield numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, offset], [2, 0]);
}

/** Pieces of text as UTF-8, gathered so that no small one costs a call. */
async function* batched(pieces: ZipEntry['pieces']): AsyncIterable<Uint8Array<ArrayBuffer>> {
  let batch = '';
  for await (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield encoder.encode(batch);
    batch = '';
  }
  yield encoder.encode(batch);
}

/** What stands before the data: checksum and sizes are not known yet. */
const headerOf = ({ path }: Written): Uint8Array =>
  joined(numbers([4, 0x04034b50], ...common(0, 0, 0), [2, path.length], [2, 0]), path);

const directoryEntry = ({ path, crc, packed, size, offset }: Written): Uint8Array => {
  const rest: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ];
  return joined(numbers([4, 0x02014b50], [2, VERSION], ...common(crc, packed, size), [2, path.length], ...rest), path);
};

type Field = [bytes: 2 | 4, value: number];

const common = (crc: number, packed: number, size: number): Field[] => [
  [2, VERSION],
  [2, FLAGS],
  [2, DEFLATE],
  [2, TIME],
  [2, DAY],
  [4, crc],
  [4, packed],
  [4, size],
];

/** Little-endian numbers of two or four bytes. */
function numbers(...fields: Field[]): Uint8Array {
  const bytes = fields.flatMap(([length, value]) => Array.from({ length }, (_, at) => (value >>> (8 * at)) & 0xff));
  return Uint8Array.from(bytes);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
