/** The directory of a ZIP (APPNOTE.TXT 6.3): what files it holds, and where. Bytes are only looked at, not unpacked. */

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  crc: number;
  /** Bytes as packed and as unpacked. */
  packed: number;
  size: number;
  /** Where its own header stands. */
  offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const names = new TextDecoder();
const strict = new TextDecoder('utf-8', { fatal: true });
const ofChina = new TextDecoder('gb18030');
/** The flag that says that names are UTF-8. */
const UTF8 = 1 << 11;

/** A name: UTF-8 where its entry says so or its bytes show it, else as Windows in China writes names. */
function nameIn(bytes: Uint8Array, flags: number): string {
  if ((flags & UTF8) !== 0) return names.decode(bytes);
  try {
    return strict.decode(bytes);
  } catch {
    return ofChina.decode(bytes);
  }
}

/** A name by which a part of a package is found: case does not count, and some programs write the slash of Windows. */
export const partName = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** Whether the bytes begin as those of a ZIP with a file in it do. */
export const isZip = (bytes: Uint8Array): boolean => bytes.length >= 30 && viewOf(bytes).getUint32(0, true) === LOCAL;

/** The name in a local header, empty where none stands. */
export function localName(bytes: Uint8Array, offset = 0): string {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return '';
  return names.decode(bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true)));
}

/** Where the end of the directory stands, −1 if the file was cut. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/**
 * Lists the files of a ZIP: 65,535 at most.
 *
 * @returns `null` where the directory is cut or damaged
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return null;
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    entries.push({
      name: nameIn(bytes.subarray(at + 46, at + 46 + lengths[0]), view.getUint16(at + 8, true)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

/** The packed bytes of a file, `null` where its header is damaged or they are cut. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}
