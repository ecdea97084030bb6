/**
 * Sketches by which texts that are nearly the same are known (MinHash with one permutation, empty places filled from the
 * next): the share of places at which two sketches agree is about the share of their four-character pieces that the two
 * texts have in common.
 */
import type { NoticeRecord } from '../record/schema.js';
import { bare } from './content.js';

/** Places of a sketch; a power of two. */
export const PLACES = 128;
const PLACE_BITS = 7;
const PIECE = 4;
/** Characters below which a text is too short to be known by its pieces. */
const SHORTEST = 200;
const EMPTY = 0xffffffff;

/** Spreads the bits of a number (the finisher of MurmurHash 3). */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A sketch of what a notice found and what was done; `null` where that is too little, and where it has no problems. */
export function sketchOf({ problems }: NoticeRecord): Uint32Array | null {
  const text = problems
    .map(({ finding, measures, results }) =>
      bare([finding, ...[...measures, ...results].map((one) => one.text)].join('')),
    )
    .join('');
  if (text.length < SHORTEST) return null;
  const places = new Uint32Array(PLACES).fill(EMPTY);
  for (let at = 0; at + PIECE <= text.length; at++) {
    let hash = 0;
    for (let i = 0; i < PIECE; i++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + i);
    const bits = mixed(hash);
    const place = bits >>> (32 - PLACE_BITS);
    const value = (bits << PLACE_BITS) >>> PLACE_BITS;
    if (value < places[place]) places[place] = value;
  }
  const filled = places.slice();
  for (let place = 0; place < PLACES; place++) {
    let from = place;
    while (places[from] === EMPTY) from = (from + 1) % PLACES;
    filled[place] = places[from];
  }
  return filled;
}

/** At how many places two sketches agree. */
export function agreeing(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let place = 0; place < PLACES; place++) if (a[place] === b[place]) count += 1;
  return count;
}
