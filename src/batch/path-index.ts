import { createHash } from 'node:crypto';

/** Bytes of one slot: 64 bits of a path's digest and a place in a file. */
const SLOT = 16;

/** Where the line of a path stands in a file. */
export interface PathIndex {
  set(path: string, offset: number): void;
  /** Places to look at; there may be more than one where digests fall together. */
  get(path: string): Iterable<number>;
}

/**
 * An index of paths that does not hold the paths: 24 to 48 bytes each, whatever their length. The caller looks into the
 * file whether a place is that of the path.
 *
 * @param count how many paths there will be at most
 */
export function pathIndex(count: number): PathIndex {
  let slots = 16;
  while (slots < count * 1.5) slots *= 2;
  const table = new DataView(new ArrayBuffer(slots * SLOT));
  const probe = function* (path: string): Iterable<[at: number, high: number, low: number]> {
    const digest = createHash('sha256').update(path).digest();
    const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
    for (let slot = low & (slots - 1); ; slot = (slot + 1) & (slots - 1)) yield [slot * SLOT, high, low];
  };
  return {
    set(path, offset) {
      for (const [at, high, low] of probe(path)) {
        if (table.getFloat64(at + 8) !== 0) continue;
        table.setUint32(at, high);
        table.setUint32(at + 4, low);
        // 0 is an empty slot.
        table.setFloat64(at + 8, offset + 1);
        return;
      }
    },
    *get(path) {
      for (const [at, high, low] of probe(path)) {
        const place = table.getFloat64(at + 8);
        if (place === 0) return;
        if (table.getUint32(at) === high && table.getUint32(at + 4) === low) yield place - 1;
      }
    },
  };
}
