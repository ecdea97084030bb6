/**
 * JSON in pieces. Joined, they are exactly `JSON.stringify(value, null, indent)`; one by one they stay small, so that
 * a record longer than the longest string can still be written.
 */

import type { NoticeRecord } from '../record/schema.js';

/** About so many characters are written at once; what nests deeper or is longer is parted. */
const PIECE = 1 << 16;
/** Characters that a value takes besides those of its strings: quotes, a comma, the line's indentation. */
const FRAME = 16;

/** Characters of a source whose record is far from the longest string: some ten times as many, indented. */
const SHORT = 1 << 20;

/** Yields the JSON of a record with its end, in one piece where it is sure to fit. */
export function* recordPieces(record: NoticeRecord, indent: number): Iterable<string> {
  if (record.source?.characters < SHORT) yield `${JSON.stringify(record, null, indent)}\n`;
  else {
    yield* jsonPieces(record, indent);
    yield '\n';
  }
}

/**
 * Yields the pieces of a value that came from JSON-like data (no `toJSON`, no cycles). Time is linear in the value's
 * size: neighbours that are short together are one piece, and none is measured beyond that.
 *
 * @param indent columns a level is indented by, 0 for one line
 * @param piece characters of a piece, about
 */
export function jsonPieces(value: unknown, indent: number, piece = PIECE): Iterable<string> {
  return pieces(value, { indent, piece }, 0);
}

interface Form {
  indent: number;
  piece: number;
}

function* pieces(value: unknown, form: Form, depth: number): Iterable<string> {
  if (typeof value !== 'object' || value === null || weigh(value, form.piece) >= 0) {
    yield nested(value, form.indent, depth);
    return;
  }
  const list = Array.isArray(value);
  const entries: [string, unknown][] = list
    ? value.map((item) => ['', item ?? null])
    : Object.entries(value).filter(([, item]) => item !== undefined);
  const [open, close] = list ? '[]' : '{}';
  const newline = form.indent > 0 ? `\n${' '.repeat(form.indent * (depth + 1))}` : '';
  if (entries.length === 0) {
    yield open + close;
    return;
  }
  let lead = open;
  for (const run of runsOf(entries, form.piece)) {
    if (run.length > 1) {
      const whole = list ? run.map(([, item]) => item) : Object.fromEntries(run);
      // Its own brackets are not the list's, nor is the line end in front of the closing one.
      yield lead + nested(whole, form.indent, depth).slice(1, -1 - closing(form.indent, depth));
    } else {
      const [[key, item]] = run;
      yield list ? lead + newline : `${lead}${newline}${JSON.stringify(key)}${form.indent > 0 ? ': ' : ':'}`;
      yield* pieces(item, form, depth + 1);
    }
    lead = ',';
  }
  yield (form.indent > 0 ? `\n${' '.repeat(form.indent * depth)}` : '') + close;
}

/** Neighbours that are short together; one that is long is alone. */
function* runsOf(entries: readonly [string, unknown][], piece: number): Iterable<[string, unknown][]> {
  let run: [string, unknown][] = [];
  let left = piece;
  for (const entry of entries) {
    left = weigh(entry[1], left - entry[0].length);
    if (left < 0 && run.length > 0) {
      yield run;
      run = [];
      left = weigh(entry[1], piece - entry[0].length);
    }
    run.push(entry);
  }
  yield run;
}

/** What is left of a number of characters behind a value; less than 0 as soon as it is longer. */
function weigh(value: unknown, most: number): number {
  let left = most - FRAME;
  if (typeof value === 'string') return left - value.length;
  if (typeof value !== 'object' || value === null) return left;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && left >= 0; at++) left = weigh(value[at], left);
    return left;
  }
  for (const key in value) {
    if (left < 0) break;
    left = weigh((value as Record<string, unknown>)[key], left - key.length);
  }
  return left;
}

/** Characters of the line end and the indentation in front of a closing bracket. */
const closing = (indent: number, depth: number): number => (indent > 0 ? 1 + indent * depth : 0);

/** A value in one go, moved right to its depth. No string in JSON holds a raw line end, so every one is layout. */
function nested(value: unknown, indent: number, depth: number): string {
  const text = JSON.stringify(value, null, indent) ?? 'null';
  return indent > 0 && depth > 0 ? text.replaceAll('\n', `\n${' '.repeat(indent * depth)}`) : text;
}
