/** Pages saved with their pictures in one file (.mht, .mhtml: RFC 2557), told by the header that they begin with. */
import { LONGEST_HEADER } from './limits.js';

/** A field, or the next line of one. */
const FIELD = /^(?:[!-9;-~]+:|[ \t])/;
const OF_PAGES = /^content-type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html)\b/im;
const OF_MIME = /^mime-version:/im;
const FIRST =
  /^(?:from|subject|date|mime-version|content-[a-z-]+|snapshot-content-location|x-[a-z-]+|to|sender|message-id):/i;

/** Bytes as characters of their own: a header is ASCII, and what is not need not be understood. */
export const asLatin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
};

/** Whether bytes begin with the header of such a page. */
export function looksLikeMht(bytes: Uint8Array): boolean {
  // Most inputs are told by their first letters.
  if (!FIRST.test(asLatin(bytes.subarray(0, 64)).trimStart())) return false;
  const head = asLatin(bytes.subarray(0, LONGEST_HEADER)).trimStart();
  const end = head.search(/\r?\n\r?\n/);
  const header = end < 0 ? head : head.slice(0, end);
  const lines = header.split(/\r?\n/);
  return OF_MIME.test(header) && OF_PAGES.test(header) && lines.every((line) => line === '' || FIELD.test(line));
}
