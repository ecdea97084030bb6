/** Which records are pages, and what is read of them. */
import { isUtf8 } from 'node:buffer';
import type { Capture, DocumentFormat } from '../../opening.js';
import { documentFormat, InputError, MOST_FILE } from '../../opening.js';
import { isTaken } from '../extensions.js';
import type { SkipReason } from '../skipped.js';
import { bodyOf } from './body.js';
import { charsetOf, type Head, headOf, mediaType } from './head.js';
import type { WarcRecord } from './records.js';

/** A page, ready to be read. */
export interface Page {
  bytes: Uint8Array;
  capture: Capture;
  /** What the server said, where it holds. */
  encoding?: string;
  inputFormat?: 'text' | DocumentFormat;
}

/** Types of media that are read; the format, where the bytes themselves do not tell it. */
const TYPES: Record<string, 'text' | 'html' | 'csv' | null> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/csv': 'csv',
  'application/pdf': null,
  'application/msword': null,
  'application/vnd.ms-excel': null,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': null,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': null,
  'application/vnd.oasis.opendocument.text': null,
  'application/ofd': null,
  'application/rtf': null,
  'text/rtf': null,
  'application/vnd.ms-works': null,
  'application/kswps': null,
  'application/wps-office.doc': null,
};
/** Servers that do not know better say this of any file: its name tells. */
const ANY = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
]);

/** What crawlers keep of themselves has no address that anybody could visit. */
const VISITED = /^(?:https?|ftp|file):/i;

/** Records that hold a page of their own, or say that they hold none. Others tell of the crawl and are no inputs. */
const HOLDERS = new Set(['response', 'resource', 'conversion', 'revisit']);

interface Outline {
  type: string;
  media: string;
  url: string;
  http: Head | null;
}

function outlineOf({ head, begins }: WarcRecord): Outline {
  const type = head.fields.get('warc-type') ?? '';
  const content = head.fields.get('content-type') ?? '';
  const isHttp = type === 'response' && mediaType(content) === 'application/http';
  const http = isHttp ? headOf(begins) : null;
  const url = (head.fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
  return { type, url, http, media: isHttp ? (http?.fields.get('content-type') ?? '') : content };
}

const nameIn = (url: string): string => /([^/]*)$/.exec(url.replace(/[?#].*$/s, ''))?.[1] ?? '';

/** Why a record is no input; `null` for one that is; `undefined` for what no one would take for a page. */
export function reasonAgainst(record: WarcRecord): SkipReason | null | undefined {
  const { type, media, url, http } = outlineOf(record);
  if (!HOLDERS.has(type) || !VISITED.test(url)) return undefined;
  if (type === 'revisit') return 'revisit';
  if (http !== null && !/^HTTP\/\S+ 200\b/.test(http.first)) return 'no-answer';
  const kind = mediaType(media);
  if (Object.hasOwn(TYPES, kind)) return null;
  return ANY.has(kind) && isTaken(nameIn(url)) ? null : 'media-type';
}

/**
 * The page in a record.
 *
 * @param limits what the limit on a file is multiplied by
 * @throws {InputError} where it is cut or broken, or packed in a way that is not known
 */
export function pageOf(record: WarcRecord, limits?: number): Page {
  const { head, begins } = record;
  const { media, url, http } = outlineOf(record);
  const truncated = head.fields.get('warc-truncated');
  if (truncated !== undefined) throw new InputError('broken-record', `WARC-Truncated: ${truncated}`);
  const bytes = http ? bodyOf(begins.subarray(http.length), http.fields, MOST_FILE * (limits ?? 1)) : begins;
  const inputFormat = formatOf(bytes, media, url);
  const encoding = inputFormat === 'html' || inputFormat === 'text' ? encodingOf(bytes, charsetOf(media)) : undefined;
  return {
    bytes,
    capture: {
      url,
      date: dateOf(head.fields.get('warc-date')),
      digest: head.fields.get('warc-payload-digest') ?? null,
    },
    ...(encoding && { encoding }),
    ...(inputFormat && { inputFormat }),
  };
}

/** What the bytes say, then what the server said, then the name. */
function formatOf(bytes: Uint8Array, media: string, url: string): Page['inputFormat'] {
  const told = TYPES[mediaType(media)];
  const found = documentFormat(bytes, told === 'html' ? 'page.html' : nameIn(url));
  if (found === null && told === 'html') return 'html';
  return found ?? (told === 'text' ? 'text' : undefined);
}

const WESTERN = /^(?:iso-?8859-|latin|windows-125|cp125|us-ascii|ascii)/;
const OF_CHINA = /^(?:gb[-_]?2312|gbk|gb18030|x-gbk|gb_2312-80)$/;

/** An encoding that a server names, where the bytes are in it: servers say what they were set up with. */
function encodingOf(bytes: Uint8Array, charset: string | undefined): string | undefined {
  if (charset === undefined || WESTERN.test(charset) || isUtf8(bytes)) return undefined;
  const label = OF_CHINA.test(charset) ? 'gb18030' : charset;
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return label;
  } catch {
    return undefined;
  }
}

/** A date of an archive as EDTF: to the second, in UTC. */
const dateOf = (date: string | undefined): string | null =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=\.\d+Z|Z)/.exec(date ?? '')?.[0].concat('Z') ?? null;
