/** The core without any reader but plain text: what the command line starts with. */
export { addReader } from './processor.js';
export { parse, type Reading, type ReadOptions, read, useSha256 } from './read.js';
export { useStrictUtf8 } from './source/decode.js';
export { formatOf } from './source/format.js';
