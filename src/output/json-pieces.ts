/**
 * JSON in pieces. Joined, they are exactly `JSON.stringify(value, null, indent)`; one by one they stay small, so that
 * a record longer than the longest string can still be written.
 */

import type { NoticeRecord } from '../record/schema.js';

/** Down to a fact: record → problems → problem → measures → measure → facts → fact. */
const DEPTH = 6;

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
 * Yields the pieces of a value that came from JSON-like data (no `toJSON`, no cycles).
 *
 * @param indent columns a level is indented by, 0 for one line
 */
export function* jsonPieces(value: unknown, indent: number, depth = 0): Iterable<string> {
  if (depth >= DEPTH || typeof value !== 'object' || value === null) {
    yield nested(value, indent, depth);
    return;
  }
  const list = Array.isArray(value);
  const entries = list ? value.map((item) => ['', item ?? null] as const) : Object.entries(value).filter(isWritten);
  const [open, close] = list ? '[]' : '{}';
  if (entries.length === 0) {
    yield open + close;
    return;
  }
  const newline = indent > 0 ? `\n${' '.repeat(indent * (depth + 1))}` : '';
  let lead = open + newline;
  for (const [key, item] of entries) {
    yield list ? lead : `${lead}${JSON.stringify(key)}${indent > 0 ? ': ' : ':'}`;
    yield* jsonPieces(item, indent, depth + 1);
    lead = `,${newline}`;
  }
  yield (indent > 0 ? `\n${' '.repeat(indent * depth)}` : '') + close;
}

/** JSON leaves `undefined` out of objects. */
const isWritten = ([, item]: [string, unknown]) => item !== undefined;

/** A value in one go, moved right to its depth. No string in JSON holds a raw line end, so every one is layout. */
function nested(value: unknown, indent: number, depth: number): string {
  const text = JSON.stringify(value, null, indent) ?? 'null';
  return indent > 0 && depth > 0 ? text.replaceAll('\n', `\n${' '.repeat(indent * depth)}`) : text;
}
