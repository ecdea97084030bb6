/** The points of a PNG (ISO/IEC 15948). */
import { Unzlib } from 'fflate';
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_PIXELS } from '../ocr/limits.js';
import { blankPicture, type Picture } from '../ocr/picture.js';

/** Samples of a point, by the type of colour. */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where each pass of an interlaced picture begins, and its steps: across, down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;
/** Packed bytes that are unpacked at once: they grow to a thousand times as many at most. */
const PIECE = 1 << 15;

const damaged = (what: string) => new InputError('damaged', `PNG, ${what}`);

interface Header {
  width: number;
  height: number;
  depth: number;
  samples: number;
  palette: Uint8Array | null;
  /** Of the palette's colours, how much each covers. */
  alphas: Uint8Array | null;
  colour: number;
  interlaced: boolean;
}

interface Pass {
  x: number;
  y: number;
  stepX: number;
  stepY: number;
  width: number;
  height: number;
  row: number;
}

function chunksOf(bytes: Uint8Array): { header: Header; data: Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) throw damaged('no header');
  const [depth, colour] = [bytes[24], bytes[25]];
  const header: Header = {
    ...{ width: view.getUint32(16), height: view.getUint32(20), depth, colour, samples: SAMPLES[colour] ?? 0 },
    ...{ palette: null, alphas: null, interlaced: bytes[28] === 1 },
  };
  const sound = header.samples > 0 && [1, 2, 4, 8, 16].includes(depth) && (depth >= 8 || header.samples === 1);
  if (!sound || header.width === 0 || header.height === 0) throw damaged('its header');
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    const body = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length));
    if (name === 0x49444154) data.push(body);
    else if (name === 0x504c5445) header.palette = body;
    else if (name === 0x74524e53 && colour === 3) header.alphas = body;
    else if (name === 0x49454e44) break;
    at += 12 + length;
  }
  if (colour === 3 && !header.palette) throw damaged('no palette');
  return { header, data };
}

function passesOf({ width, height, depth, samples, interlaced }: Header): Pass[] {
  return (interlaced ? PASSES : WHOLE)
    .map(([x, y, stepX, stepY]) => {
      const [own, high] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
      return { x, y, stepX, stepY, width: own, height: high, row: Math.ceil((own * samples * depth) / 8) };
    })
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Unpacks as many bytes as the picture has, and no more; those that are missing are 0. */
function unpacked(data: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  const inflate = new Unzlib((piece) => {
    const room = length - at;
    out.set(piece.length > room ? piece.subarray(0, room) : piece, at);
    at += Math.min(room, piece.length);
  });
  try {
    for (const part of data)
      for (let from = 0; from < part.length && at < length; from += PIECE)
        inflate.push(part.subarray(from, from + PIECE));
  } catch {
    // What was unpacked before the fault is shown.
  }
  if (at === 0) throw damaged('its points');
  return out;
}

function unfilter(raw: Uint8Array, start: number, { row, height }: Pass, size: number): void {
  for (let y = 0; y < height; y++) {
    const at = start + y * (row + 1) + 1;
    const filter = raw[at - 1];
    for (let i = 0; i < row; i++) {
      const left = i >= size ? raw[at + i - size] : 0;
      const up = y > 0 ? raw[at + i - row - 1] : 0;
      const corner = y > 0 && i >= size ? raw[at + i - row - 1 - size] : 0;
      let guess = 0;
      if (filter === 1) guess = left;
      else if (filter === 2) guess = up;
      else if (filter === 3) guess = (left + up) >> 1;
      else if (filter === 4) {
        const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
        guess = a <= b && a <= c ? left : b <= c ? up : corner;
      }
      raw[at + i] += guess;
    }
  }
}

/** Reads a PNG, on white where it is transparent. @throws {InputError} `damaged` or `too-large` */
export function pictureOfPng(bytes: Uint8Array, keepTo: KeepTo): Picture {
  const { header, data } = chunksOf(bytes);
  const { width, height, depth, samples, colour, palette, alphas } = header;
  keepTo(MOST_PIXELS, width * height, 'points');
  const passes = passesOf(header);
  const raw = unpacked(
    data,
    passes.reduce((sum, pass) => sum + (pass.row + 1) * pass.height, 0),
  );
  const size = Math.max(1, (samples * depth) >> 3);
  const out = blankPicture(width, height);
  const most = (1 << Math.min(8, depth)) - 1;
  let start = 0;
  for (const pass of passes) {
    unfilter(raw, start, pass, size);
    for (let y = 0; y < pass.height; y++) {
      const at = start + y * (pass.row + 1) + 1;
      /** A sample of 8 bits or fewer. */
      const sample = (i: number): number =>
        depth === 8
          ? raw[at + i]
          : depth === 16
            ? raw[at + 2 * i]
            : (raw[at + ((i * depth) >> 3)] >> (8 - depth - ((i * depth) & 7))) & most;
      for (let x = 0; x < pass.width; x++) {
        const to = ((pass.y + y * pass.stepY) * width + pass.x + x * pass.stepX) * 3;
        const first = sample(x * samples);
        const scaled = (value: number) => (depth < 8 ? (value * 255) / most : value);
        const covers =
          colour === 4 || colour === 6 ? sample(x * samples + samples - 1) / 255 : (alphas?.[first] ?? 255) / 255;
        for (let c = 0; c < 3; c++) {
          const value = palette
            ? (palette[first * 3 + c] ?? 0)
            : samples >= 3
              ? sample(x * samples + c)
              : scaled(first);
          out.data[to + c] = Math.round(255 - covers * (255 - value));
        }
      }
    }
    start += (pass.row + 1) * pass.height;
  }
  return out;
}
