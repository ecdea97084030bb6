/** The parts of a MIME message (RFC 2045, 2046), as far as a page in it wants them: headers read, bodies left as they are. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { DEEPEST, LONGEST_HEADER, MOST_PARTS } from './limits.js';
import { asLatin } from './sniff.js';

export interface Part {
  /** In lower case: `text/html`. */
  type: string;
  parameters: ReadonlyMap<string, string>;
  /** Content-Transfer-Encoding. */
  transfer: string;
  id: string;
  body: Uint8Array;
}

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"([^"]*)"|([^\s;]*))/g;

/** The part that begins at the first of some bytes. */
export function partOf(bytes: Uint8Array): Part {
  const head = asLatin(bytes.subarray(0, LONGEST_HEADER));
  // A part may have no header at all: then its first line is empty.
  const found = /^\r?\n|\r?\n\r?\n/.exec(head);
  const header = found ? head.slice(0, found.index) : head;
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const content = fields.get('content-type') ?? 'text/plain';
  const parameters = new Map<string, string>();
  for (const [, name, quoted, plain] of content.matchAll(PARAMETER))
    parameters.set(name.toLowerCase(), quoted ?? plain);
  return {
    type: content.split(';')[0].trim().toLowerCase(),
    parameters,
    transfer: fields.get('content-transfer-encoding') ?? '',
    id: fields.get('content-id') ?? '',
    body: found ? bytes.subarray(found.index + found[0].length) : bytes.subarray(bytes.length),
  };
}

/** All parts of a message that are no multipart, in order. @throws {InputError} `damaged`, `too-large` */
export function partsOf(message: Part, keepTo: KeepTo): Part[] {
  const parts: Part[] = [];
  let count = 0;
  const visit = (part: Part, depth: number): void => {
    keepTo(DEEPEST, depth, 'multiparts inside one another');
    if (!part.type.startsWith('multipart/')) {
      parts.push(part);
      return;
    }
    const boundary = part.parameters.get('boundary');
    if (!boundary) throw new InputError('damaged', 'MHTML, boundary');
    for (const bytes of between(part.body, boundary)) {
      keepTo(MOST_PARTS, ++count, 'parts');
      visit(partOf(bytes), depth + 1);
    }
  };
  visit(message, 0);
  return parts;
}

/** What stands between the lines of a boundary; of a message that was cut, the last part goes to its end. */
function between(body: Uint8Array, boundary: string): Uint8Array[] {
  const line = Uint8Array.from([...`--${boundary}`].map((char) => char.charCodeAt(0) & 0xff));
  const found: Uint8Array[] = [];
  let from = -1;
  for (let at = 0; at >= 0 && at < body.length; ) {
    if (line.every((byte, i) => body[at + i] === byte)) {
      if (from >= 0) found.push(body.subarray(from, Math.max(from, at)));
      from = -1;
      if (body[at + line.length] === 45 && body[at + line.length + 1] === 45) return found;
      const end = body.indexOf(10, at);
      if (end < 0) return found;
      from = end + 1;
    }
    const end = body.indexOf(10, at);
    at = end < 0 ? -1 : end + 1;
  }
  if (from >= 0) found.push(body.subarray(from));
  if (found.length === 0) throw new InputError('damaged', 'MHTML, boundary');
  return found;
}
