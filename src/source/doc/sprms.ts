/** Properties as lists of changes to what is usual (MS-DOC, 2.2.5): a code, and its operand. */

/** Codes of the changes that say what the text is. */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  level: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  elsewhere: 0x6646,
  cells: 0xd608,
  merged: 0xd62b,
} as const;

/** Lengths of operands by the three upper bits of the code; the sixth tells its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const TABS = 0xc615;

/** Calls back with each change: its code, and where its operand stands. Stops at what is cut. */
export function eachSprm(
  view: DataView,
  start: number,
  end: number,
  seen: (code: number, at: number, length: number) => void,
): void {
  const last = Math.min(end, view.byteLength);
  for (let at = start; at + 2 < last; ) {
    const code = view.getUint16(at, true);
    at += 2;
    let length = LENGTHS[code >> 13];
    if (code >> 13 === 6) {
      // The cells of a row take more than a byte can tell.
      const wide = code === SPRM.cells && at + 2 <= last;
      length = wide ? view.getUint16(at, true) - 1 : view.getUint8(at);
      if (code === TABS && length === 255) return;
      at += wide ? 2 : 1;
    }
    if (length < 0 || at + length > last) return;
    seen(code, at, length);
    at += length;
  }
}
