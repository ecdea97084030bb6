/**
 * Pages saved with their pictures in one file (.mht, .mhtml: RFC 2557).
 *
 * The parts are taken apart here rather than by a library: one for mail (postal-mime 4.0.0) decodes the pages itself,
 * and knows nothing of the encodings that pages declare inside them.
 */
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { MOST_BYTES } from './limits.js';
import { type Part, partOf, partsOf } from './parts.js';
import { transferred } from './transfer.js';

/** A page as it was before it was packed. */
export interface PackedPage {
  bytes: Uint8Array;
  /** What the message says of its encoding; unset where it says nothing that can be trusted. */
  charset?: string;
}

const PAGES = ['text/html', 'application/xhtml+xml'];
/** What programs say where they do not know: the page itself may say more. */
const SAYS_NOTHING = /^(?:us-)?ascii$|^iso-8859-1$|^windows-1252$|^latin1$/i;

/**
 * Finds the page: the part that the message calls its start, else the first.
 *
 * @param factor what the limits are multiplied by; 1 if unset
 * @throws {InputError} `damaged` where there is none, `too-large` (see `limits.ts`)
 */
export function pageIn(bytes: Uint8Array, factor?: number): PackedPage {
  const keepTo = limiter('MHTML', factor);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  let first = 0;
  while (bytes[first] === 10 || bytes[first] === 13 || bytes[first] === 32) first++;
  const message = partOf(bytes.subarray(first));
  const start = message.parameters.get('start');
  const pages = partsOf(message, keepTo).filter(({ type }) => PAGES.includes(type));
  const page = pages.find(({ id }) => id !== '' && id === start) ?? pages[0];
  if (!page) throw new InputError('damaged', 'MHTML, text/html');
  const charset = charsetOf(page);
  return { bytes: transferred(page.body, page.transfer), ...(charset && { charset }) };
}

function charsetOf({ parameters }: Part): string | null {
  const charset = parameters.get('charset')?.trim();
  if (!charset || SAYS_NOTHING.test(charset)) return null;
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}
