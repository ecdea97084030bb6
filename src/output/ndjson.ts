import { recordPieces } from './json-pieces.js';
import type { Writer } from './writer.js';

/** The record on one line. */
export const writeNdjson: Writer = ({ record }) => recordPieces(record, 0);
