/** The heads of records (ISO 28500:2017) and of HTTP messages in them: a first line, then names and values. */

export interface Head {
  /** `WARC/1.0`, `HTTP/1.1 200 OK`. */
  first: string;
  /** By their names in lower case; of one that comes twice the first. */
  fields: Map<string, string>;
  /** Bytes, the empty line behind it included. */
  length: number;
}

/** Bytes of the longest head that is read. */
export const LONGEST_HEAD = 64 << 10;

const LF = 0x0a;
const CR = 0x0d;

/** The head that bytes begin with; `null` where they have no empty line to end it. */
export function headOf(bytes: Buffer): Head | null {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length && start <= LONGEST_HEAD; ) {
    const end = bytes.indexOf(LF, start);
    if (end < 0) return null;
    const line = bytes.toString('utf8', start, end > start && bytes[end - 1] === CR ? end - 1 : end);
    start = end + 1;
    if (line === '') return { first: lines[0] ?? '', fields: fieldsOf(lines.slice(1)), length: start };
    // A line that is set in goes on with the one before it.
    if (/^[ \t]/.test(line) && lines.length > 1) lines[lines.length - 1] += ` ${line.trim()}`;
    else lines.push(line);
  }
  return null;
}

function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** A media type without its parameters, in lower case. */
export const mediaType = (value = ''): string => value.split(';')[0].trim().toLowerCase();

/** The `charset` of a media type. */
export const charsetOf = (value = ''): string | undefined =>
  /;\s{0,8}charset\s{0,8}=\s{0,8}["']?([\w:.-]{2,40})/i.exec(value)?.[1].toLowerCase();
