const UNITS = 0x10000;
/** Tables in one stretch of memory: of a large one only those pages take room, and time, that something is written to. */
const TOGETHER = 16;

let free: Uint8Array = new Uint8Array(0);

/** A set of characters as a table by code unit, 1 for those in it: asked of every character of a text. */
export function charClass(chars: string): Uint8Array {
  if (free.length === 0) free = new Uint8Array(TOGETHER * UNITS);
  const table = free.subarray(0, UNITS);
  free = free.subarray(UNITS);
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = 1;
  return table;
}

/** Whether a stretch of a text has a character of a set: asked before a pattern that cannot match without one. */
export function hasAny(text: string, chars: Uint8Array, start = 0, end = text.length): boolean {
  const last = Math.min(end, text.length);
  for (let at = start; at < last; at++) if (chars[text.charCodeAt(at)]) return true;
  return false;
}

/** Whether a text has no other characters than those of a set. */
export function consistsOf(text: string, chars: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if (!chars[text.charCodeAt(at)]) return false;
  return true;
}
