/** What the command line needs of this room, in one part of the bundle. */
export { type Piece, piecesOf } from './record-lines.js';
export { type Named, RecordError, recordOf, type Unusable } from './record-of.js';
export { encodingOf, HEAD, isRecords } from './sniff.js';
export { Summarizer, type Summary } from './summary.js';
