/** The body of an HTTP response as it was meant: chunks joined, what was packed for the way unpacked. */
import * as zlib from 'node:zlib';
import { InputError } from '../../opening.js';

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

/** Zstandard is in Node since 22.15. */
const zstd = (zlib as { zstdDecompressSync?: Unpack }).zstdDecompressSync;

/** What `deflate` says may be with or without the frame of zlib (RFC 9110, 8.4.1.2). */
const deflated: Unpack = (bytes, options) =>
  (bytes[0] & 0x0f) === 8 && ((bytes[0] << 8) | bytes[1]) % 31 === 0
    ? zlib.inflateSync(bytes, options)
    : zlib.inflateRawSync(bytes, options);

const UNPACK: Record<string, Unpack | undefined> = {
  gzip: zlib.gunzipSync,
  'x-gzip': zlib.gunzipSync,
  deflate: deflated,
  br: zlib.brotliDecompressSync,
  zstd,
};

const LF = 0x0a;

/**
 * Joins the chunks of a body (RFC 9112, 7.1). Crawlers join them and leave the header: what does not begin as a chunk is
 * taken as it is.
 *
 * @throws {InputError} `broken-record` where a later chunk is broken, or the last is missing
 */
export function joined(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LF, at);
    const size =
      end < 0 || end - at > 80 ? null : /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(body.toString('latin1', at, end));
    if (size === null) {
      if (chunks.length === 0) return body;
      throw new InputError('broken-record', 'HTTP, chunks');
    }
    const length = Number.parseInt(size[1], 16);
    if (length === 0) return Buffer.concat(chunks);
    const start = end + 1;
    if (start + length > body.length) {
      if (chunks.length === 0 && length > body.length) return body;
      throw new InputError('broken-record', 'HTTP, chunks');
    }
    chunks.push(body.subarray(start, start + length));
    at = start + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === LF) at += 1;
  }
  if (chunks.length === 0) return body;
  throw new InputError('broken-record', 'HTTP, chunks');
}

/** Whether bytes look as if nothing packed them: crawlers unpack them and leave the header. */
const isPlain = (bytes: Buffer): boolean => {
  const start = bytes.subarray(0, 64).toString('latin1').trimStart();
  return start === '' || start[0] === '<' || start.startsWith('%PDF') || start.startsWith('PK') || bytes[0] === 0xef;
};

/**
 * The body of a response.
 *
 * @param fields of the response's head, by their names in lower case
 * @param most bytes that it may have unpacked
 * @throws {InputError} `broken-record`, `too-large`, `unsupported` for a packing that is not known
 */
export function bodyOf(block: Buffer, fields: ReadonlyMap<string, string>, most: number): Buffer {
  const codings = (name: string): string[] =>
    (fields.get(name) ?? '')
      .toLowerCase()
      .split(',')
      .map((coding) => coding.trim())
      .filter((coding) => coding !== '' && coding !== 'identity');
  let body = block;
  if (codings('transfer-encoding').includes('chunked')) body = joined(body);
  for (const coding of codings('content-encoding').reverse()) {
    if (isPlain(body)) break;
    const unpack = UNPACK[coding];
    if (!unpack) throw new InputError('unsupported', `HTTP, ${coding}`);
    try {
      body = unpack(body, { maxOutputLength: most });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw tooLarge
        ? new InputError('too-large', `HTTP, bytes > ${most}`)
        : new InputError('broken-record', `HTTP, ${coding}`);
    }
  }
  return body;
}
