/** Writes pictures as files, in the ways that readers must know. */
import { zlibSync } from 'fflate';
import type { Picture } from '../../../src/source/ocr/picture.js';
import { concat } from '../../support/pdf.js';

/** CRC-32 as PNG has it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = concat(name, data);
  const out = new Uint8Array(body.length + 8);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(body, 4);
  view.setUint32(body.length + 4, crc(body));
  return out;
}

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** A PNG of eight bits a sample; each row is the differences to the one above. */
export function pngOf({ width, height, data }: Picture, { alpha = false, interlaced = false } = {}): Uint8Array {
  const size = alpha ? 4 : 3;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, alpha ? 6 : 2, 0, 0, interlaced ? 1 : 0], 8);
  const rows: Uint8Array[] = [];
  for (const [x0, y0, stepX, stepY] of interlaced ? PASSES : [[0, 0, 1, 1]]) {
    const wide = Math.ceil((width - x0) / stepX);
    if (wide <= 0) continue;
    let above = new Uint8Array(wide * size);
    for (let y = y0; y < height; y += stepY) {
      const own = new Uint8Array(wide * size);
      for (let i = 0; i < wide; i++) {
        const at = (y * width + x0 + i * stepX) * 3;
        own.set(data.subarray(at, at + 3), i * size);
        if (alpha) own[i * size + 3] = 255;
      }
      rows.push(
        Uint8Array.of(2),
        own.map((value, i) => value - above[i]),
      );
      above = own;
    }
  }
  return concat(
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(concat(...rows))),
    chunk('IEND', new Uint8Array(0)),
  );
}

/** A bitmap of 24 bits, from its lowest row up. */
export function bmpOf({ width, height, data }: Picture): Uint8Array {
  const row = (width * 3 + 3) & ~3;
  const out = new Uint8Array(54 + row * height);
  const view = new DataView(out.buffer);
  out.set([0x42, 0x4d]);
  view.setUint32(2, out.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [from, to] = [((height - 1 - y) * width + x) * 3, 54 + y * row + x * 3];
      out.set([data[from + 2], data[from + 1], data[from]], to);
    }
  return out;
}

/** A TIFF of pages in colour. @param claimed the size that its directory tells */
export function tiffOf(
  pages: readonly Picture[],
  { rows = 1 << 20, packed = false, claimed }: { rows?: number; packed?: boolean; claimed?: [number, number] } = {},
): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x49, 0x49, 0x2a, 0, 0, 0, 0, 0)];
  let length = 8;
  const put = (bytes: Uint8Array): number => {
    const at = length;
    const padded = bytes.length % 2 ? concat(bytes, Uint8Array.of(0)) : bytes;
    parts.push(padded);
    length += padded.length;
    return at;
  };
  const longs = (values: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);
  /** Where the place of the next directory is written. */
  let link: { bytes: Uint8Array; at: number } = { bytes: parts[0], at: 4 };
  for (const { width, height, data } of pages) {
    const strips: [at: number, length: number][] = [];
    for (let y = 0; y < height; y += rows) {
      const own = data.subarray(y * width * 3, Math.min(height, y + rows) * width * 3);
      const bytes = packed ? zlibSync(own) : own;
      strips.push([put(bytes), bytes.length]);
    }
    const bits = put(Uint8Array.of(8, 0, 8, 0, 8, 0));
    const offsets = put(longs(strips.map(([at]) => at)));
    const counts = put(longs(strips.map(([, count]) => count)));
    const [wide, high] = claimed ?? [width, height];
    const listed = (at: number, which: 0 | 1) => (strips.length === 1 ? strips[0][which] : at);
    const entries: [tag: number, type: number, count: number, value: number][] = [
      [256, 4, 1, wide],
      [257, 4, 1, high],
      [258, 3, 3, bits],
      [259, 3, 1, packed ? 8 : 1],
      [262, 3, 1, 2],
      [273, 4, strips.length, listed(offsets, 0)],
      [277, 3, 1, 3],
      [278, 4, 1, Math.min(rows, high)],
      [279, 4, strips.length, listed(counts, 1)],
    ];
    const directory = new Uint8Array(2 + 12 * entries.length + 4);
    const view = new DataView(directory.buffer);
    view.setUint16(0, entries.length, true);
    entries.forEach(([tag, type, count, value], i) => {
      view.setUint16(2 + 12 * i, tag, true);
      view.setUint16(4 + 12 * i, type, true);
      view.setUint32(6 + 12 * i, count, true);
      view.setUint32(10 + 12 * i, value, true);
    });
    const at = put(directory);
    new DataView(link.bytes.buffer).setUint32(link.at, at, true);
    link = { bytes: directory, at: directory.length - 4 };
  }
  return concat(...parts);
}
