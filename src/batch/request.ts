/** One line of standard input, taken apart. */
import type { DocumentFormat } from '../core.js';
import { rawMembers } from './raw-members.js';

export interface Request {
  /** JSON as it was written. */
  id: string;
  meta?: string;
  input: string | Uint8Array;
  format?: 'text' | 'markdown' | DocumentFormat | 'warc';
  /** What the record is to call its input. */
  path?: string;
}

/** What is wrong with a line, as the codes of the error objects have it. */
export type Fault =
  | 'line-too-long'
  | 'bad-utf8'
  | 'bad-json'
  | 'no-object'
  | 'bad-id'
  | 'no-input'
  | 'two-inputs'
  | 'bad-base64'
  | 'bad-format'
  | 'bad-path';

/** `id` and `meta` go with the fault as far as they could be read. */
export interface Refused {
  fault: Fault;
  id?: string;
  meta?: string;
}

const FORMATS = 'text markdown html docx doc odt rtf ofd pdf image xlsx xls csv warc'.split(' ');
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Takes a line apart. */
export function requestIn(line: Uint8Array): Request | Refused {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch {
    return { fault: 'bad-utf8' };
  }
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'bad-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'no-object' };
  const raw = rawMembers(text);
  const hasId = typeof value.id === 'string' || typeof value.id === 'number';
  const known = { ...(hasId && { id: raw.get('id') }), ...(raw.has('meta') && { meta: raw.get('meta') }) };
  const refuse = (fault: Fault): Refused => ({ fault, ...known });
  if (!hasId) return refuse('bad-id');
  const { text: plain, base64, format, path } = value;
  if (path !== undefined && path !== null && typeof path !== 'string') return refuse('bad-path');
  if (typeof plain === 'string' && typeof base64 === 'string') return refuse('two-inputs');
  if (format !== undefined && format !== null && !FORMATS.includes(format as string)) return refuse('bad-format');
  const chosen = {
    ...((format ?? null) !== null && { format: format as Request['format'] }),
    ...(typeof path === 'string' && { path }),
  };
  if (typeof plain === 'string' && format === 'warc') return refuse('no-input');
  if (typeof plain === 'string') return { ...known, id: known.id as string, input: plain, ...chosen };
  if (typeof base64 !== 'string') return refuse('no-input');
  if (!BASE64.test(base64.replace(/\s+/g, ''))) return refuse('bad-base64');
  return { ...known, id: known.id as string, input: Buffer.from(base64, 'base64'), ...chosen };
}
