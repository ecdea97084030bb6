/** How a table of weights lies in memory: a hash table with open places, and the same as bytes. */

export interface Layout {
  /** The first two code units of the feature at a place; {@link FREE} where there is none. */
  pairs: Int32Array;
  /** Its third code unit, 0 where it has none. */
  thirds: Uint16Array;
  /** Its weights, one a class. */
  weights: Int16Array;
}

/** No feature begins with NUL. */
export const FREE = 0;

/** Places a feature: most looks find theirs, or a free one, at once. */
const ROOM = 3;

/** The place of a feature, or the free one where it would stand. */
export function placeOf({ pairs, thirds }: Layout, pair: number, third: number): number {
  const mask = pairs.length - 1;
  let place = (Math.imul(pair ^ (third << 7), 0x9e3779b1) >>> 8) & mask;
  while (pairs[place] !== FREE && (pairs[place] !== pair || thirds[place] !== third)) place = (place + 1) & mask;
  return place;
}

/** Lays a table out: a line a feature, the feature and its weights parted by tabs. */
export function laidOut(table: string, kinds: number): Layout {
  const lines = table.split('\n').filter((line) => line !== '');
  let size = 1024;
  while (size < lines.length * ROOM) size *= 2;
  const layout = emptyOf(size, kinds);
  for (const line of lines) {
    const [feature, ...values] = line.split('\t');
    const [first, second, third] = [0, 1, 2].map((i) => (i < feature.length ? feature.charCodeAt(i) : 0));
    const pair = (first << 16) | second;
    const place = placeOf(layout, pair, third);
    layout.pairs[place] = pair;
    layout.thirds[place] = third;
    layout.weights.set(values.map(Number), place * kinds);
  }
  return layout;
}

const emptyOf = (size: number, kinds: number): Layout => ({
  pairs: new Int32Array(size),
  thirds: new Uint16Array(size),
  weights: new Int16Array(size * kinds),
});

/** Bytes of a place that has `kinds` weights. */
const bytesOfPlace = (kinds: number): number => 4 + 2 + 2 * kinds;

/** A layout as bytes, its numbers one after the other, the least byte first. */
export function toBytes({ pairs, thirds, weights }: Layout): Uint8Array {
  const view = new DataView(new ArrayBuffer(pairs.byteLength + thirds.byteLength + weights.byteLength));
  const [thirdsAt, weightsAt] = [pairs.byteLength, pairs.byteLength + thirds.byteLength];
  for (const [i, pair] of pairs.entries()) view.setInt32(i * 4, pair, true);
  for (const [i, third] of thirds.entries()) view.setUint16(thirdsAt + i * 2, third, true);
  for (const [i, weight] of weights.entries()) view.setInt16(weightsAt + i * 2, weight, true);
  return new Uint8Array(view.buffer);
}

/** A layout of bytes that {@link toBytes} gave. They are looked at where they lie if the machine can. */
export function fromBytes(bytes: Uint8Array, kinds: number): Layout {
  const size = bytes.length / bytesOfPlace(kinds);
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const thirdsAt = byteOffset + size * 4;
  const weightsAt = thirdsAt + size * 2;
  if (LEAST_FIRST)
    return {
      pairs: new Int32Array(buffer, byteOffset, size),
      thirds: new Uint16Array(buffer, thirdsAt, size),
      weights: new Int16Array(buffer, weightsAt, size * kinds),
    };
  const view = new DataView(buffer);
  const layout = emptyOf(size, kinds);
  for (let i = 0; i < size; i++) layout.pairs[i] = view.getInt32(byteOffset + i * 4, true);
  for (let i = 0; i < size; i++) layout.thirds[i] = view.getUint16(thirdsAt + i * 2, true);
  for (let i = 0; i < size * kinds; i++) layout.weights[i] = view.getInt16(weightsAt + i * 2, true);
  return layout;
}

/** Whether the machine keeps the least byte of a number first, as nearly all do. */
const LEAST_FIRST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
