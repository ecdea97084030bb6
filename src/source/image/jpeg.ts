/** A JPEG as a page (ITU-T T.81): its own header tells how large it is and how many colours it has. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_PIXELS } from '../ocr/limits.js';
import type { PackedPage } from './as-pdf.js';

const SPACES: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

interface Frame {
  width: number;
  height: number;
  colours: number;
}

/** What a JPEG says of itself. @throws {InputError} `damaged` */
export function frameOf(bytes: Uint8Array): Frame {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1];
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const [height, width] = [(bytes[at + 5] << 8) | bytes[at + 6], (bytes[at + 7] << 8) | bytes[at + 8]];
      if (width > 0 && height > 0) return { width, height, colours: bytes[at + 9] };
      break;
    }
    at += 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
  }
  throw new InputError('damaged', 'JPEG, its header');
}

/** @throws {InputError} `damaged` or `too-large` */
export function pageOfJpeg(bytes: Uint8Array, keepTo: KeepTo): PackedPage {
  const { width, height, colours } = frameOf(bytes);
  keepTo(MOST_PIXELS, width * height, 'points');
  const space = SPACES[colours];
  if (!space) throw new InputError('damaged', 'JPEG, its colours');
  // Those of four colours are written upside down.
  const entries = `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode${colours === 4 ? ' /Decode [1 0 1 0 1 0 1 0]' : ''}`;
  return { width, height, strips: [{ left: 0, top: 0, width, height, entries, data: bytes }] };
}
