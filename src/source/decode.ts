/**
 * Bytes to text: byte-order mark, then strict UTF-8, then UTF-16 without a mark, then GB18030 or Big5.
 *
 * The encodings' names are the WHATWG Encoding Standard's labels, so that `new TextDecoder(name)` gives the same text.
 */
import { InputError } from './error.js';
import { clearer, likelihood } from './likelihood.js';
import { binaryFormat, refusalOf } from './signatures.js';
import { decodeWindows1252, WINDOWS_1252 } from './windows-1252.js';

export interface Decoded {
  text: string;
  encoding: string;
  /** Bytes that no character stands for were replaced by U+FFFD: the text is damaged or cut. */
  lossy: boolean;
  /** An encoding in which the bytes are as likely a text, and another one. */
  rival?: string;
}

/** Decodes UTF-8 strictly, `null` where the bytes are none. Node's front puts a faster one in. */
export type StrictUtf8 = (bytes: Uint8Array) => string | null;

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

let strictUtf8: StrictUtf8 = (bytes) => strict('utf-8', bytes);

/** Puts a faster strict UTF-8 decoder in place of TextDecoder's. */
export function useStrictUtf8(decoder: StrictUtf8): void {
  strictUtf8 = decoder;
}

const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

const lenient = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** Share of the characters that every Chinese official text is full of; a wrong encoding yields next to none. */
function plausibility(text: string): number {
  if (!text) return 0;
  let common = 0;
  for (const char of text) if ('的一在和、，。；：年月\n 整改工作'.includes(char)) common++;
  return common / text.length;
}

const SAMPLE = 8192;
const PLAUSIBLE = 0.03;
/** More characters that no bytes stand for make a text of another encoding. */
const MOST_BAD = 0.01;
/** A byte in a hundred that is NUL makes a file binary, unless it is UTF-16. */
const NUL_SHARE = 0.01;

function nulShare(bytes: Uint8Array): number {
  let nul = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nul++;
  return bytes.length ? nul / bytes.length : 0;
}

/** UTF-16 without a mark: the byte order in which a sample reads as Chinese official text, or as ASCII. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  if (sample.length < 4) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    // The sample may end between the two halves of a pair.
    const text = strict(encoding, sample) ?? strict(encoding, sample.subarray(0, sample.length - 2));
    if (text !== null && !text.includes('\0') && plausibility(text) >= PLAUSIBLE) return encoding;
  }
  return null;
}

/**
 * Decodes one input.
 *
 * @param bytes the file as it is
 * @param encoding a label that overrides detection (`gbk`, `big5`, …)
 * @throws {InputError} `binary` for a known file signature or too many NULs, `encrypted` for an office document behind a
 *   password, `unsupported` for an old workbook or an archive, `unknown-encoding` for a label that
 *   TextDecoder does not know, `encoding` where the bytes are text in none of the encodings tried
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) {
    let decoder: TextDecoder;
    try {
      decoder = new TextDecoder(encoding);
    } catch {
      throw new InputError('unknown-encoding', encoding);
    }
    const text =
      decoder.encoding === WINDOWS_1252 ? decodeWindows1252(bytes) : unmarked(decoder.decode(bytes), decoder.encoding);
    return {
      text,
      encoding: decoder.encoding,
      lossy: text.includes('\uFFFD'),
    };
  }
  for (const [name, mark] of MARKS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue;
    const text = lenient(name, bytes);
    return { text: unmarked(text, name), encoding: name, lossy: text.includes('\uFFFD') };
  }
  const format = binaryFormat(bytes);
  if (format) throw refusalOf(bytes, format);
  const nul = nulShare(bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes);
  if (nul <= NUL_SHARE) {
    const text = strictUtf8(bytes);
    if (text !== null) {
      if (nulShare(bytes) > NUL_SHARE) throw new InputError('binary', 'NUL');
      return { text, encoding: 'utf-8', lossy: false };
    }
  }
  if (nul <= NUL_SHARE && cutUtf8(bytes)) return { text: lenient('utf-8', bytes), encoding: 'utf-8', lossy: true };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) {
    const text = lenient(utf16, bytes);
    return { text, encoding: utf16, lossy: text.includes('\uFFFD') };
  }
  if (nulShare(bytes) > NUL_SHARE) throw new InputError('binary', 'NUL');
  const { encoding: ofChina, rival } = chineseEncoding(bytes);
  // A notice cut in the middle of a character must not be taken for another encoding: the better reading wins.
  const readings = ['utf-8', ofChina]
    .map((name) => ({ name, text: lenient(name, bytes) }))
    .map((reading) => ({ ...reading, bad: countReplaced(reading.text) / Math.max(1, reading.text.length) }))
    .sort((a, b) => a.bad - b.bad || plausibility(b.text) - plausibility(a.text));
  const [best] = readings;
  if (best.bad > MOST_BAD) throw new InputError('encoding', best.name);
  const doubtful = best.name === ofChina && rival !== undefined ? { rival } : {};
  return { text: best.text, encoding: best.name, lossy: best.bad > 0, ...doubtful };
}

/** GB18030 or Big5: nearly all bytes of the one are some of the other, and make a text in one of them alone. */
function chineseEncoding(bytes: Uint8Array): { encoding: string; rival?: string } {
  const sample = bytes.subarray(0, SAMPLE);
  const [gb18030, big5] = ['gb18030', 'big5'].map((name) => {
    const text = lenient(name, sample);
    return { text, likely: likelihood(text), bad: countReplaced(text) / Math.max(1, text.length) };
  });
  // The last character of a sample may be cut.
  if (big5.bad > MOST_BAD && countReplaced(big5.text) > 1) return { encoding: 'gb18030' };
  const clear = clearer(gb18030.likely, big5.likely);
  if (clear !== 0) return { encoding: clear > 0 ? 'gb18030' : 'big5' };
  return big5.likely > gb18030.likely ? { encoding: 'big5', rival: 'gb18030' } : { encoding: 'gb18030', rival: 'big5' };
}

/** UTF-8 that breaks off in the middle of its last character. */
function cutUtf8(bytes: Uint8Array): boolean {
  for (let back = 1; back <= 3 && back < bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return false;
    if (byte >= 0xc0) return strictUtf8(bytes.subarray(0, bytes.length - back)) !== null;
  }
  return false;
}

/** TextDecoder takes the mark off UTF-8 and UTF-16, and leaves GB18030's. */
const unmarked = (text: string, encoding: string): string =>
  encoding === 'gb18030' && text.startsWith('\uFEFF') ? text.slice(1) : text;

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}
