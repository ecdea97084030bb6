/** From one input, text or bytes, to its reading: file, tree and record. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { VFile } from 'vfile';
import type { Lang } from './check/messages.js';
import { demandInput } from './input.js';
import { type Format, type RectifyFileData, rectify } from './processor.js';
import type { Profile } from './profile/profile.js';
import type { NoticeRecord } from './record/schema.js';
import { decode } from './source/decode.js';
import type { Capture, OpenedDocument } from './source/document.js';
import { InputError } from './source/error.js';
import type { Extract } from './source/extract.js';
import { formatOf, isCalledPdf, unsupportedFormat } from './source/format.js';
import type { OcrOptions } from './source/ocr/recogniser.js';
import { utf8Bytes } from './source/utf8.js';
import type { NoticeTree } from './tree/types.js';

export interface ReadOptions extends OcrOptions {
  /** Where the input came from; its ending tells Markdown. */
  path?: string;
  /** A WHATWG label (`gbk`, `big5` …) that overrides detection. Bytes only. */
  encoding?: string;
  inputFormat?: Format;
  /** Where a page of a web archive was fetched; stands in the record's `source`. */
  capture?: Capture;
  /** What the limits on documents that are no text (size, pages, depth) are multiplied by; 1 if unset. */
  limits?: number;
  /** Language of the diagnostics; English if unset, so that a record is the same on every machine. */
  lang?: Lang;
  /** Word lists to read with (see `rectify-notice/profile`); the built-in ones if unset. */
  profile?: Profile;
}

/** What was read of one input. */
export interface Reading {
  /** Decoded text, with the diagnostics as messages. */
  file: VFile;
  tree: NoticeTree;
  record: NoticeRecord;
}

/** Digest of bytes as lower-case hex. Node's front puts a faster one in. */
export type Digest = (bytes: Uint8Array) => string;
let digest: Digest = (bytes) => bytesToHex(sha256(bytes));

/** Puts a faster SHA-256 in place of the portable one. */
export function useSha256(faster: Digest): void {
  digest = faster;
}

interface ReadText {
  text: string;
  encoding: string;
  lossy: boolean;
  rival?: string;
  format?: Format;
  extract?: Extract;
}

function decodedOf(
  input: string | Uint8Array | OpenedDocument,
  { encoding, inputFormat, path }: ReadOptions,
): ReadText {
  if (typeof input === 'string')
    return { text: input.startsWith('\uFEFF') ? input.slice(1) : input, encoding: 'utf-8', lossy: false };
  if ('extract' in input) return { ...input, text: input.extract.text };
  try {
    return decode(input, encoding);
  } catch (error) {
    if (inputFormat || !isCalledPdf(path) || !isNoise(error)) throw error;
    throw new InputError('damaged', 'PDF');
  }
}

/** Whether bytes were refused without a word of what they are. */
const isNoise = (error: unknown): boolean =>
  error instanceof InputError && (error.code === 'encoding' || (error.code === 'binary' && error.detail === 'NUL'));

const street = rectify();

/**
 * Reads one notice.
 *
 * @param input decoded text, the bytes of a file that is text, or what `open` made of any other
 * @throws {InputError} for bytes that are no text (see `decode`)
 * @throws {TypeError} for what is no input
 */
export function read(input: string | Uint8Array | OpenedDocument, options: ReadOptions = {}): Reading {
  return readFor('read', input, options);
}

function readFor(caller: string, input: string | Uint8Array | OpenedDocument, options: ReadOptions): Reading {
  demandInput(input, caller);
  const decoded = decodedOf(input, options);
  const bytes = typeof input === 'string' ? utf8Bytes(input) : 'bytes' in input ? input.bytes : input;
  const rectifyData: RectifyFileData = {
    format: decoded.format ?? options.inputFormat ?? formatOf(options.path, decoded.text),
    extract: decoded.extract,
    encoding: decoded.encoding,
    lossy: decoded.lossy,
    rivalEncoding: decoded.rival,
    bytes: bytes.length,
    sha256: digest(bytes),
    lang: options.lang,
    capture: options.capture,
    profile: options.profile,
    readAsText: options.inputFormat || decoded.extract ? undefined : unsupportedFormat(options.path),
  };
  const file = new VFile({
    value: decoded.text,
    ...(options.path === undefined ? {} : { path: options.path }),
    data: { rectify: rectifyData } as never,
  });
  const tree = street.parse(file) as NoticeTree;
  street.runSync(tree, file);
  const record = street.stringify(tree, file) as unknown as NoticeRecord;
  return { file, tree, record };
}

/** Reads one notice to its record. The same as {@link read}, for those who want nothing else. */
export const parse = (input: string | Uint8Array | OpenedDocument, options: ReadOptions = {}): NoticeRecord =>
  readFor('parse', input, options).record;
