/**
 * Files in a file: the compound file of Office before 2007 (MS-CFB). Only what is asked for is looked at, and no chain
 * of sectors is followed for longer than the file has sectors.
 */
import { InputError } from '../error.js';

export interface Container {
  /** The bytes of a stream at the top, `null` where there is none. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;
const NONE = 0xffffffff;
const IN_HEADER = 109;
const STREAM = 2;
const MINI_SHIFT = 6;

const damaged = (what: string) => new InputError('damaged', `OLE, ${what}`);

/** Names of streams differ by more than the case of their letters (MS-CFB, 2.6.4). */
export const sameName = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** Whether bytes begin as those of a compound file do. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/**
 * Opens a compound file.
 *
 * @throws {InputError} `damaged` for one that was cut, or whose tables lead nowhere or in circles
 */
export function openContainer(bytes: Uint8Array): Container {
  if (!isCompound(bytes) || bytes.length < HEADER) throw damaged('header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== MINI_SHIFT) throw damaged('header');
  const length = 1 << shift;
  const sectors = Math.ceil(bytes.length / length);
  const at = (sector: number): number => {
    const offset = (sector + 1) * length;
    if (sector >= LAST_SECTOR || offset >= bytes.length) throw damaged('sector');
    return offset;
  };
  const word = (sector: number, index: number): number => {
    const offset = at(sector) + index * 4;
    if (offset + 4 > bytes.length) throw damaged('sector');
    return view.getUint32(offset, true);
  };

  /** The sectors that hold the table of what follows each sector. */
  const tables: number[] = [];
  const count = Math.min(view.getUint32(44, true), sectors);
  for (let i = 0; i < Math.min(count, IN_HEADER); i++) tables.push(view.getUint32(76 + i * 4, true));
  const perSector = length / 4;
  for (let sector = view.getUint32(68, true), i = 0; tables.length < count && sector < LAST_SECTOR; i++) {
    if (i > sectors) throw damaged('table');
    for (let k = 0; k < perSector - 1 && tables.length < count; k++) tables.push(word(sector, k));
    sector = word(sector, perSector - 1);
  }
  const after = (sector: number): number => {
    const table = tables[Math.floor(sector / perSector)];
    if (table === undefined) throw damaged('table');
    return word(table, sector % perSector);
  };

  /** The bytes of a chain; as many as `size` says, or all. */
  const chained = (first: number, size: number | null): Uint8Array => {
    if (size !== null && size > bytes.length) throw damaged('size');
    const chain: number[] = [];
    const wanted = size === null ? Number.POSITIVE_INFINITY : Math.ceil(size / length);
    for (let sector = first; chain.length < wanted && sector < LAST_SECTOR; sector = after(sector)) {
      chain.push(sector);
      if (chain.length > sectors) throw damaged('circle');
    }
    if (size !== null && chain.length < wanted) throw damaged('chain');
    const whole = new Uint8Array(chain.length * length);
    for (const [i, sector] of chain.entries()) {
      const from = at(sector);
      // The last sector of a file may be short, but not of what the stream has in it.
      if (size !== null && from + Math.min(length, size - i * length) > bytes.length) throw damaged('sector');
      whole.set(bytes.subarray(from, from + length), i * length);
    }
    return size === null ? whole : whole.subarray(0, size);
  };

  const entries = entriesIn(chained(view.getUint32(48, true), null), length);
  const [root] = entries;
  if (!root) throw damaged('directory');
  const top = topOf(entries);
  const cutoff = view.getUint32(56, true);
  /** Streams below the cutoff stand in small sectors, in a stream of their own. */
  let mini: { stream: Uint8Array; table: DataView } | null = null;
  const small = ({ start, size }: Entry): Uint8Array => {
    if (!mini) {
      const table = chained(view.getUint32(60, true), null);
      mini = { stream: chained(root.start, root.size), table: new DataView(table.buffer) };
    }
    const { stream, table } = mini;
    const whole = new Uint8Array(size);
    for (let sector = start, done = 0; done < size; done += 1 << MINI_SHIFT) {
      const from = sector << MINI_SHIFT;
      if (sector >= LAST_SECTOR || from >= stream.length || sector * 4 + 4 > table.byteLength) throw damaged('chain');
      whole.set(stream.subarray(from, from + Math.min(1 << MINI_SHIFT, size - done)), done);
      sector = table.getUint32(sector * 4, true);
    }
    return whole;
  };
  return {
    stream(name) {
      const entry = top.find((one) => sameName(one.name, name));
      if (!entry) return null;
      if (entry.size > bytes.length) throw damaged('size');
      return entry.size < cutoff ? small(entry) : chained(entry.start, entry.size);
    },
  };
}

function entriesIn(directory: Uint8Array, sector: number): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i): Entry => {
    const at = i * ENTRY;
    const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true)));
    return {
      name: names.decode(directory.subarray(at, at + length - 2)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      // Files with small sectors may have rubbish in the upper half.
      size: view.getUint32(at + 120, true) + (sector > HEADER ? view.getUint32(at + 124, true) * 2 ** 32 : 0),
    };
  });
}

/** The streams right below the root; those of documents inside the document are deeper. */
function topOf(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = [];
  const seen = new Set<number>();
  const open = [entries[0].child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (at === NONE || !entry || seen.has(at)) continue;
    seen.add(at);
    if (entry.type === STREAM) top.push(entry);
    open.push(entry.left, entry.right);
  }
  return top;
}
