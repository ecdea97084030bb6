import { recordPieces } from './json-pieces.js';
import type { Writer } from './writer.js';

/** The record, indented by two columns. */
export const writeJson: Writer = ({ record }) => recordPieces(record, 2);
