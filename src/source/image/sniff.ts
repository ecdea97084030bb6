/** Which kind of picture bytes are, by how they begin. */

export type PictureKind = 'PNG' | 'JPEG' | 'TIFF' | 'BMP';

const begins = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte);
/** What says how large a PNG is: without it there is none. */
const PNG_HEADER = 33;
/** Lengths of the header behind a bitmap's file header: those of its versions. */
const BITMAP_HEADERS = [12, 40, 52, 56, 64, 108, 124];

/** Two letters alone begin many a text: a bitmap's second header says how long it is, and where the points begin. */
function isBitmap(bytes: Uint8Array): boolean {
  if (!begins(bytes, 0x42, 0x4d) || bytes.length < 26) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(14, true);
  return BITMAP_HEADERS.includes(length) && view.getUint32(10, true) >= 14 + length;
}

/** The kind of a picture; `null` for what is none. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && bytes.length >= PNG_HEADER) return 'PNG';
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'JPEG';
  if (begins(bytes, 0x49, 0x49, 0x2a, 0) || begins(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'TIFF';
  return isBitmap(bytes) ? 'BMP' : null;
}
