/** Web archives as crawlers write them (ISO 28500), made up here. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

const bytesOf = (text: string | Uint8Array): Buffer => Buffer.from(text as string);

/** What a record has that is not the usual. */
export interface Made {
  type?: string;
  url?: string;
  status?: string;
  /** Of the HTTP response, or of the record where there is none. */
  media?: string;
  body: string | Uint8Array;
  /** How the body is packed for the way. */
  coding?: 'gzip' | 'br' | 'deflate';
  chunked?: boolean;
  /** Further fields of the record’s head. */
  fields?: Record<string, string>;
}

const DATE = '2024-03-05T06:07:08Z';
const brotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
const PACK = { gzip: gzipSync, br: brotli, deflate: deflateSync };

function chunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += 700) {
    const part = body.subarray(at, at + 700);
    parts.push(bytesOf(`${part.length.toString(16)}\r\n`), part, bytesOf('\r\n'));
  }
  return Buffer.concat([...parts, bytesOf('0\r\n\r\n')]);
}

/** One record with its end, not packed. */
export function recordOf({ type = 'response', url, status = '200 OK', media = 'text/html', ...made }: Made): Buffer {
  const { coding, chunked, fields = {} } = made;
  let body = bytesOf(made.body);
  const digest = `sha1:${createHash('sha1').update(body).digest('hex')}`;
  if (coding) body = Buffer.from(PACK[coding](body));
  if (chunked) body = chunks(body);
  const isHttp = type === 'response';
  const http = [
    `HTTP/1.1 ${status}`,
    `Content-Type: ${media}`,
    ...(coding ? [`Content-Encoding: ${coding}`] : []),
    ...(chunked ? ['Transfer-Encoding: chunked'] : []),
  ];
  const block = isHttp ? Buffer.concat([bytesOf(`${http.join('\r\n')}\r\n\r\n`), body]) : body;
  const head = {
    'WARC-Type': type,
    ...(url && { 'WARC-Target-URI': url }),
    'WARC-Date': DATE,
    'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-${digest.slice(5, 17)}>`,
    'WARC-Payload-Digest': digest,
    'Content-Type': isHttp ? 'application/http; msgtype=response' : media,
    'Content-Length': block.length,
    ...fields,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([bytesOf(`WARC/1.1\r\n${lines.join('')}\r\n`), block, bytesOf('\r\n\r\n')]);
}

/** What a crawler says of itself at the head of a file. */
export const crawlInfo = (): Buffer =>
  recordOf({
    type: 'warcinfo',
    media: 'application/warc-fields',
    body: 'software: made up\r\nformat: WARC File Format 1.1\r\n',
  });

/** What a crawler asked for; stands beside each answer. */
export const requestFor = (url: string): Buffer =>
  recordOf({
    type: 'request',
    url,
    media: 'application/http; msgtype=request',
    body: `GET ${new URL(url).pathname} HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`,
  });

/** Records as `.warc.gz` has them, each packed by itself. */
export const packed = (records: readonly Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));

/** Where each record begins in such a file. */
export function placesOf(records: readonly Buffer[], gzip: boolean): number[] {
  let at = 0;
  return records.map((record) => {
    const place = at;
    at += gzip ? gzipSync(record).length : record.length;
    return place;
  });
}

/** A WACZ with one archive in it, which it stores as it is unless it is to be packed once more. */
export const waczOf = (warc: Buffer, again = false): Uint8Array =>
  zipSync({
    'datapackage.json': bytesOf('{"profile":"data-package"}'),
    'archive/data.warc.gz': [warc, { level: again ? 6 : 0 }],
  });
