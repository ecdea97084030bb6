/**
 * The single-byte encoding of Western Windows (WHATWG Encoding, windows-1252). TextDecoder of Node 20 takes it for
 * Latin-1 and makes control characters of its quotation marks and dashes, so that a record would depend on the Node.
 */

/** What the bytes 80 to 9F stand for; five stand for the control characters of their own numbers. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes that are made text at once. */
const PIECE = 1 << 13;

/** Its name among the labels of the standard. */
export const WINDOWS_1252 = 'windows-1252';

/** Decodes bytes; there are none that stand for nothing. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]);
}
