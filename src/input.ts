/** What can be read, told to callers who hand over something else. */

/** Bytes, whichever realm they come from. */
const isBytes = (input: unknown): boolean => Object.prototype.toString.call(input) === '[object Uint8Array]';

const isOpened = (input: unknown): boolean => typeof input === 'object' && input !== null && 'extract' in input;

/** What an input is instead, and what to do with it. */
function described(input: unknown): string {
  if (typeof input === 'object' && input !== null) {
    if (typeof (input as { then?: unknown }).then === 'function') return 'a promise; await it';
    const kind = Object.prototype.toString.call(input).slice('[object '.length, -1);
    if (kind === 'ArrayBuffer') return 'an ArrayBuffer; wrap it in new Uint8Array(…)';
    if (kind === 'Blob' || kind === 'File') return `a ${kind}; hand over new Uint8Array(await it.arrayBuffer())`;
    return kind === 'Object' ? 'an object' : `an object of kind ${kind}`;
  }
  return input === undefined || input === null ? String(input) : `a ${typeof input}`;
}

/**
 * Refuses what is no input, so that a caller learns of a slip in its own words and not of some property of undefined.
 *
 * @param caller the function that was called
 * @throws {TypeError} with what is wanted and what was given
 */
export function demandInput(input: unknown, caller: string): void {
  if (typeof input === 'string' || isBytes(input) || isOpened(input)) return;
  throw new TypeError(
    `${caller} wants the text of a notice (a string), its bytes (a Uint8Array) or what open() resolved to; this is ${described(input)}`,
  );
}
