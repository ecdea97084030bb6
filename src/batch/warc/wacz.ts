/** The WARCs in a WACZ (a ZIP of a collection): they lie in it as they are, and are read where they lie. */
import { InputError } from '../../opening.js';
import { openPart, type Part, type PartReader, wholeFile } from './part.js';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_LENGTH = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const EXTRA64 = 1;
const FULL = 0xffffffff;

const WARC = /\.warc(?:\.gz)?$/i;
const damaged = () => new InputError('damaged', 'WACZ');

const big = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));

interface Directory {
  count: number;
  offset: number;
  size: number;
}

/** @throws {InputError} `damaged` where there is no directory */
function directoryOf(part: PartReader): Directory {
  const from = Math.max(0, part.size - END_LENGTH - LONGEST_COMMENT);
  const tail = Buffer.from(part.at(from, part.size - from));
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const found = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const before = at - LOCATOR64_LENGTH;
    if (found.offset !== FULL && found.count !== 0xffff) return found;
    if (before < 0 || tail.readUInt32LE(before) !== LOCATOR64) return found;
    const end = part.at(big(tail, before + 8), 56);
    if (end.length < 56 || end.readUInt32LE(0) !== END64) throw damaged();
    return { count: big(end, 32), size: big(end, 40), offset: big(end, 48) };
  }
  throw damaged();
}

/** The 64-bit values of an entry's extra field, for those of the usual ones that are full. */
function wide(extra: Buffer, values: number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA64) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== FULL || next + 8 > extra.length) return value;
      next += 8;
      return big(extra, next - 8);
    });
  }
  return values;
}

/**
 * The WARCs in a WACZ by their names.
 *
 * @throws {InputError} `damaged` where its directory is; `unsupported` for a WARC that is packed once more
 */
export function warcsIn(file: string): Map<string, Part> {
  const whole = wholeFile(file);
  const part = openPart(whole, 0);
  try {
    const { count, offset, size } = directoryOf(part);
    const directory = Buffer.from(part.at(offset, size));
    const found = new Map<string, Part>();
    for (let at = 0, seen = 0; seen < count; seen++) {
      if (at + CENTRAL_LENGTH > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw damaged();
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
      const nameEnd = at + CENTRAL_LENGTH + nameLength;
      const name = directory.toString('utf8', at + CENTRAL_LENGTH, nameEnd);
      const method = directory.readUInt16LE(at + 10);
      const [, packed, local] = wide(directory.subarray(nameEnd, nameEnd + extraLength), [
        directory.readUInt32LE(at + 24),
        directory.readUInt32LE(at + 20),
        directory.readUInt32LE(at + 42),
      ]);
      at = nameEnd + extraLength + commentLength;
      if (!WARC.test(name)) continue;
      if (method !== 0) throw new InputError('unsupported', `WACZ, ${name} is packed once more`);
      const header = part.at(local, LOCAL_LENGTH);
      if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL) throw damaged();
      const start = local + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
      if (start + packed > whole.end) throw damaged();
      found.set(name, { file, start, end: start + packed });
    }
    return found;
  } finally {
    part.close();
  }
}
