import { jsonPieces } from './json-pieces.js';
import type { Writer } from './writer.js';

/** The record, indented by two columns. */
export const writeJson: Writer = function* ({ record }) {
  yield* jsonPieces(record, 2);
  yield '\n';
};
