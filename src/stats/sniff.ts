/** Whether bytes are records or a notice. */

/** Bytes at the beginning that tell. */
export const HEAD = 1 << 16;

const NAMES = /\.(?:ndjson|jsonl|json)$/i;

/** A line of a batch, which may tell of an error and hold no record. */
const ENVELOPE = /^\{\s*"id"\s*:/;

/** The encoding that a byte-order mark names; records are UTF-8 without one. Some shells write UTF-16. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Told by content: the first sign that is no blank is `{`, and a `schemaVersion` or an envelope follows. The name
 * decides where the content says no more than `{`, or nothing at all.
 *
 * @param head the first bytes, at most {@link HEAD} are looked at
 */
export function isRecords(head: Uint8Array, name: string | null): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head.subarray(0, HEAD)).trimStart();
  const named = name !== null && NAMES.test(name);
  if (text === '') return named && head.length === 0;
  return text.startsWith('{') && (named || text.includes('"schemaVersion"') || ENVELOPE.test(text));
}
