// A ZIP archive (APPNOTE 6.3.10, no ZIP64): the same files give the same bytes. Times are fixed, and modes are kept.
import { deflateRawSync } from 'node:zlib';

/** 1 January 1980, the earliest that the format knows. */
const DATE = (1 << 5) | 1;
/** Version 2.0 is what deflating needs; 3 in the high byte says that the attributes are those of Unix. */
const NEEDS = 20;
const MADE_BY = (3 << 8) | NEEDS;
/** Names are UTF-8. */
const UTF8 = 1 << 11;
const REGULAR_FILE = 0o100000;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers of 2 or 4 bytes, as pairs of size and value. */
function header(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/**
 * @param {{ name: string, bytes: Uint8Array, mode: number }[]} files in the order of the archive; names with slashes
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, bytes, mode } of files) {
    const path = Buffer.from(name, 'utf8');
    const data = deflateRawSync(bytes);
    const common = [
      [2, NEEDS],
      [2, UTF8],
      [2, 8],
      [2, 0],
      [2, DATE],
      [4, crc32(bytes)],
    ]; // prettier-ignore
    const sizes = [
      [4, data.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ]; // prettier-ignore
    const local = Buffer.concat([header([4, 0x04034b50], ...common, ...sizes), path]);
    const attributes = ((REGULAR_FILE | mode) << 16) >>> 0;
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, attributes],
      [4, offset],
    ]; // prettier-ignore
    directory.push(header([4, 0x02014b50], [2, MADE_BY], ...common, ...sizes, ...rest), path);
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  const [count, size] = [files.length, central.length];
  const end = header([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return Buffer.concat([...parts, central, end]);
}
