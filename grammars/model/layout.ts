/**
 * How a table of weights lies in memory: a hash table with open places, and the same as bytes. All that belongs to a
 * feature lies together, so that a look costs one fetch.
 */

export interface Layout {
  /** How many features there is room for: a power of two. */
  places: number;
  /** Numbers a place: the three code units of its feature (0 where there is none), and its weights, one a class. */
  width: number;
  /** All places one after the other, as code units and as weights: the same bytes. */
  codes: Uint16Array;
  weights: Int16Array;
}

/** No feature begins with NUL. */
export const FREE = 0;

/** Where the weights of a place begin. */
export const WEIGHTS = 3;

/** Places a feature: most looks find theirs, or a free one, at once. */
const ROOM = 3;

/** Where the place of a feature is looked for first; its first two code units are one number. */
export const hashOf = (places: number, pair: number, third: number): number =>
  // The high bits of a product hang on all bits of what is multiplied, the low ones on its low bits only.
  Math.imul(pair ^ (third << 7), 0x9e3779b1) >>> (Math.clz32(places) + 1);

/** The place of a feature, or the free one where it would stand; it begins at as many times the width. */
function placeOf({ places, width, codes }: Layout, first: number, second: number, third: number): number {
  const mask = places - 1;
  let place = hashOf(places, (first << 16) | second, third);
  for (;;) {
    const at = place * width;
    const code = codes[at];
    if (code === FREE || (code === first && codes[at + 1] === second && codes[at + 2] === third)) return place;
    place = (place + 1) & mask;
  }
}

/** Lays a table out: a line a feature, the feature and its weights parted by tabs. */
export function laidOut(table: string, kinds: number): Layout {
  const lines = table.split('\n').filter((line) => line !== '');
  let places = 1024;
  while (places < lines.length * ROOM) places *= 2;
  const width = WEIGHTS + kinds;
  const layout = layoutOf(new ArrayBuffer(places * width * BYTES), 0, places, width);
  for (const line of lines) {
    const [feature, ...values] = line.split('\t');
    const units = [0, 1, 2].map((i) => (i < feature.length ? feature.charCodeAt(i) : 0));
    const at = placeOf(layout, units[0], units[1], units[2]) * width;
    layout.codes.set(units, at);
    layout.weights.set(values.map(Number), at + WEIGHTS);
  }
  return layout;
}

/** Bytes a number. */
const BYTES = 2;

const layoutOf = (buffer: ArrayBufferLike, start: number, places: number, width: number): Layout => ({
  places,
  width,
  codes: new Uint16Array(buffer, start, places * width),
  weights: new Int16Array(buffer, start, places * width),
});

/** A layout as bytes, its numbers one after the other, the least byte first. */
export function toBytes({ codes }: Layout): Uint8Array {
  const view = new DataView(new ArrayBuffer(codes.byteLength));
  for (const [i, code] of codes.entries()) view.setUint16(i * BYTES, code, true);
  return new Uint8Array(view.buffer);
}

/** A layout of bytes that {@link toBytes} gave. They are looked at where they lie if the machine can. */
export function fromBytes(bytes: Uint8Array, kinds: number): Layout {
  const width = WEIGHTS + kinds;
  const places = bytes.length / (width * BYTES);
  const { buffer, byteOffset } = bytes.byteOffset % BYTES === 0 ? bytes : new Uint8Array(bytes);
  if (LEAST_FIRST) return layoutOf(buffer, byteOffset, places, width);
  const view = new DataView(buffer, byteOffset);
  const layout = layoutOf(new ArrayBuffer(bytes.length), 0, places, width);
  for (let i = 0; i < layout.codes.length; i++) layout.codes[i] = view.getUint16(i * BYTES, true);
  return layout;
}

/** Whether the machine keeps the least byte of a number first, as nearly all do. */
const LEAST_FIRST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
