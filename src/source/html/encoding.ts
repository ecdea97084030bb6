/** The encoding of a page: its mark, then what it says of itself, then what its bytes say. */
import { type Decoded, decode } from '../decode.js';

/** Bytes in which a page has to say its encoding; the standard wants 1,024, and pages have comments before it. */
const HEAD = 4096;
const CHARSET = /<meta\b[^>]{0,400}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})/i;
const XML_ENCODING = /^<\?xml\b[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w:.-]{2,40})/i;

const ascii = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : '?';
  return text;
};

/** What a page says of its encoding; GB 2312 and GBK are read as GB18030, which has both in it. */
function declared(bytes: Uint8Array): string | null {
  const head = ascii(bytes.subarray(0, HEAD));
  const label = (CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1].toLowerCase();
  if (!label) return null;
  if (/^(?:gb[-_]?2312|gbk|gb18030|x-gbk|chinese|csgb2312|gb_2312-80|iso-ir-58)$/.test(label)) return 'gb18030';
  // A page that can be read as far as here is not in UTF-16, whatever it says.
  return label.startsWith('utf-16') ? 'utf-8' : label;
}

const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const marked = ([a, b, c]: Uint8Array): boolean =>
  (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

/**
 * Decodes a page.
 *
 * @param encoding a label that overrides everything else
 * @throws {InputError} as `decode` does
 */
export function decodePage(bytes: Uint8Array, encoding?: string): Decoded {
  const label = encoding === undefined && !marked(bytes) ? declared(bytes) : null;
  if (!label) return decode(bytes, encoding);
  const text = strictly(bytes, label);
  // A page that was saved anew in UTF-8 still says what it was before; nothing else comes out as UTF-8 by chance.
  if (text === null || (label !== 'utf-8' && strictly(bytes, 'utf-8') !== null)) return decode(bytes);
  return { text, encoding: label === 'utf8' ? 'utf-8' : label, lossy: false };
}
