/** All that reads inputs, loaded where they are read: in a thread of the pool, or in the process itself without one. */
export { open, read, translated } from './fast-core.js';
export { readBytes } from './read-bytes.js';
export { readOne } from './read-one.js';
export { readRun } from './read-run.js';
