/** The points of a bitmap as Windows writes it, not packed. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_PIXELS } from '../ocr/limits.js';
import { blankPicture, type Picture } from '../ocr/picture.js';

/** Colours apart from one another, by where their bits stand: those of 16 bits, without masks of their own. */
const FIVE_BITS = 31;

/** Reads a bitmap. @throws {InputError} `damaged` or `too-large`; `unsupported` for one that is packed */
export function pictureOfBmp(bytes: Uint8Array, keepTo: KeepTo): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The shortest header ends with how many bits a point has; a longer one goes on with how they are packed.
  if (bytes.length < 26 || (view.getUint32(14, true) !== 12 && bytes.length < 34))
    throw new InputError('damaged', 'BMP, its header');
  const [from, length] = [view.getUint32(10, true), view.getUint32(14, true)];
  const old = length === 12;
  const width = old ? view.getUint16(18, true) : view.getInt32(18, true);
  const lines = old ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(old ? 24 : 28, true);
  const packing = old ? 0 : view.getUint32(30, true);
  const height = Math.abs(lines);
  if (width <= 0 || height === 0 || ![1, 4, 8, 16, 24, 32].includes(bits))
    throw new InputError('damaged', 'BMP, its header');
  if (packing !== 0 && packing !== 3) throw new InputError('damaged', 'BMP, packed');
  keepTo(MOST_PIXELS, width * height, 'points');
  const row = ((width * bits + 31) >> 5) << 2;
  const out = blankPicture(width, height);
  const palette = 14 + length;
  const step = old ? 3 : 4;
  for (let y = 0; y < height; y++) {
    const at = from + (lines > 0 ? height - 1 - y : y) * row;
    // What is cut off stays white.
    if (at + row > bytes.length) continue;
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 3;
      if (bits <= 8) {
        const value = (bytes[at + ((x * bits) >> 3)] >> (8 - bits - ((x * bits) & 7))) & ((1 << bits) - 1);
        for (let c = 0; c < 3; c++) out.data[to + c] = bytes[palette + value * step + 2 - c] ?? 0;
      } else if (bits === 16) {
        const value = view.getUint16(at + x * 2, true);
        for (let c = 0; c < 3; c++) out.data[to + c] = (((value >> (10 - 5 * c)) & FIVE_BITS) * 255) / FIVE_BITS;
      } else for (let c = 0; c < 3; c++) out.data[to + c] = bytes[at + (x * bits) / 8 + 2 - c];
    }
  }
  return out;
}
