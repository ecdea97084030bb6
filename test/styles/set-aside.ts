/**
 * Which choices are set aside: half of all values and half of all bank texts, by a fixed hash of their names. What is
 * set aside is never fitted on and never looked at one by one.
 */

/** FNV-1a over the UTF-8 bytes of a name, mixed once more so that every bit depends on every byte. */
export function hash(name: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const known = new Map<string, boolean>();

/** Whether the value of a dimension, or the text of a bank, is set aside. */
export function isSetAside(dimension: string, value: string): boolean {
  const name = `${dimension}/${value}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const answer = (hash(name) & 1) === 1;
  known.set(name, answer);
  return answer;
}
