import { jsonPieces } from './json-pieces.js';
import type { Writer } from './writer.js';

/** The record on one line. */
export const writeNdjson: Writer = function* ({ record }) {
  yield* jsonPieces(record, 0);
  yield '\n';
};
