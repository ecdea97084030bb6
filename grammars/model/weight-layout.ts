/**
 * How a table of weights lies in memory, and the same as bytes: the features that begin with one code unit stand one behind the
 * other, so that a text, which asks for each of its characters and then for that with the next, finds both in one place.
 */
import { BEGIN } from './features.js';

export interface Layout {
  /** The row at which the features of a code unit begin; 0 for none. */
  starts: Uint16Array;
  /**
   * What follows that code unit in the feature of each row, the least first; in the row in front of the first one of a code
   * unit how many there are.
   */
  keys: Int32Array;
  /** Rows one after the other, each a feature's weights, one a class. */
  weights: Int16Array;
}

/** Code units of a feature in one number; of one that stands at the beginning of a text that sign goes behind the others. */
export const keyOf = (first: number, second: number, third: number): number =>
  first === BEGIN ? third | (BEGIN << 16) : second | (third << 16);

/** The code unit that a feature is looked up by. */
export const opening = (first: number, second: number): number => (first === BEGIN ? second : first);

/** Lays a table out: a line a feature, the feature and its weights parted by tabs. */
export function laidOut(table: string, kinds: number): Layout {
  const byOpening = new Map<number, { key: number; values: number[] }[]>();
  for (const line of table.split('\n')) {
    if (line === '') continue;
    const [feature, ...values] = line.split('\t');
    const [first, second, third] = [0, 1, 2].map((i) => (i < feature.length ? feature.charCodeAt(i) : 0));
    const one = { key: keyOf(first, second, third), values: values.map(Number) };
    const others = byOpening.get(opening(first, second));
    if (others) others.push(one);
    else byOpening.set(opening(first, second), [one]);
  }
  const rows = [...byOpening.values()].reduce((sum, { length }) => sum + length + 1, 0);
  const layout = { starts: new Uint16Array(UNITS), keys: new Int32Array(rows), weights: new Int16Array(rows * kinds) };
  let row = 0;
  for (const [code, features] of byOpening) {
    layout.keys[row++] = features.length;
    layout.starts[code] = row;
    for (const { key, values } of features.sort((a, b) => a.key - b.key)) {
      layout.keys[row] = key;
      layout.weights.set(values, row++ * kinds);
    }
  }
  return layout;
}

const UNITS = 0x10000;

/** Bytes of the two numbers in front, of a key and of any other number. */
const HEAD = 8;
const KEY = 4;
const NUMBER = 2;

/**
 * A layout as bytes: how many rows there are, and code units that features begin with; the keys; the code units, each with its
 * start; the weights. The least byte of a number comes first.
 */
export function toBytes({ starts, keys, weights }: Layout): Uint8Array {
  const opened = [...starts.entries()].filter(([, start]) => start > 0);
  const size = HEAD + keys.length * KEY + (opened.length * 2 + weights.length) * NUMBER;
  // What stands behind it may have keys too.
  const view = new DataView(new ArrayBuffer(Math.ceil(size / KEY) * KEY));
  view.setUint32(0, keys.length, true);
  view.setUint32(KEY, opened.length, true);
  for (const [i, key] of keys.entries()) view.setInt32(HEAD + i * KEY, key, true);
  let at = HEAD + keys.length * KEY;
  for (const numbers of [...opened, weights])
    for (const number of numbers) {
      view.setUint16(at, number, true);
      at += NUMBER;
    }
  return new Uint8Array(view.buffer);
}

/** A layout of bytes that {@link toBytes} gave. They are looked at where they lie if the machine can. */
export function fromBytes(bytes: Uint8Array, kinds: number): Layout {
  const { buffer, byteOffset } = bytes.byteOffset % KEY === 0 && LEAST_FIRST ? bytes : new Uint8Array(bytes);
  if (!LEAST_FIRST) turnBytes(new DataView(buffer, byteOffset));
  const [rows, count] = new Uint32Array(buffer, byteOffset, HEAD / KEY);
  const keys = new Int32Array(buffer, byteOffset + HEAD, rows);
  const opened = new Uint16Array(buffer, keys.byteOffset + keys.byteLength, count * 2);
  const weights = new Int16Array(buffer, opened.byteOffset + opened.byteLength, rows * kinds);
  const starts = new Uint16Array(UNITS);
  for (let i = 0; i < opened.length; i += 2) starts[opened[i]] = opened[i + 1];
  return { starts, keys, weights };
}

/** Puts the bytes of numbers in the order of a machine that keeps the greatest one first. */
function turnBytes(view: DataView): void {
  const keysEnd = HEAD + view.getUint32(0, true) * KEY;
  for (let at = 0; at < keysEnd; at += KEY) view.setUint32(at, view.getUint32(at, true));
  for (let at = keysEnd; at < view.byteLength; at += NUMBER) view.setUint16(at, view.getUint16(at, true));
}

/** Whether the machine keeps the least byte of a number first, as nearly all do. */
const LEAST_FIRST = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
