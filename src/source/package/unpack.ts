/** Unpacks one file of a ZIP, and no more of it than the directory says that there is. */
import { Inflate } from 'fflate';
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { crc32 } from './crc.js';
import { MOST_RATIO, SMALL } from './limits.js';
import { packedBytes, type ZipEntry } from './zip.js';

/** Packed bytes that are fed in at once: at most a thousand times as many come out before the size is looked at. */
const STEP = 4096;

/** @throws {InputError} `encrypted`, `damaged` where size or check sum differ, `too-large` for a bomb */
export function unpack(bytes: Uint8Array, entry: ZipEntry, keepTo: KeepTo): Uint8Array {
  const { name, method, size, packed } = entry;
  const damaged = (what: string) => new InputError('damaged', `${name}, ${what}`);
  if (entry.encrypted) throw new InputError('encrypted', `ZIP, ${name}`);
  if (size > SMALL) keepTo(MOST_RATIO, Math.ceil(size / Math.max(1, packed)), `${name}, unpacked : packed`);
  const source = packedBytes(bytes, entry);
  if (!source) throw damaged('ZIP');
  if (method !== 0 && method !== 8) throw damaged(`ZIP method ${method}`);
  const unpacked = method === 0 ? source : inflated(source, size);
  if (unpacked?.length !== size) throw damaged('ZIP');
  if (crc32(unpacked) !== entry.crc) throw damaged('CRC-32');
  return unpacked;
}

/** Inflates to a known size; `null` where the stream is broken, too short or too long. */
function inflated(source: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < source.length && length <= size; at += STEP)
      stream.push(source.subarray(at, at + STEP), at + STEP >= source.length);
  } catch {
    return null;
  }
  return length === size ? whole : null;
}
