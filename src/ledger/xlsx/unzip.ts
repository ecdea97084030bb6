/** Reads the small archives that hucre makes: no comment, no encryption, sizes in the directory. */
import { inflatedText } from './deflate.js';

const END_RECORD = 22;
const DEFLATE = 8;

/** The texts of an archive by their paths, in the order of its directory. */
export async function unzipped(archive: Uint8Array): Promise<Map<string, string>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - END_RECORD;
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const bytes = archive.slice(start, start + view.getUint32(at + 20, true));
    const packed = view.getUint16(at + 10, true) === DEFLATE;
    parts.set(name, packed ? await inflatedText(bytes) : new TextDecoder().decode(bytes));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
