/** The core with Node's own decoder and digest put in. */
import { isUtf8 } from 'node:buffer';
import { readPdfsApart } from '../apart/index.js';
import * as core from '../core.js';
import { sha256 } from './digest.js';

core.useSha256(sha256);
core.useStrictUtf8((bytes) =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null,
);

readPdfsApart(core);

export const { decode, decodePage, documentFormat, looksLikeMht, open, read, translated } = core;
export type { ReadOptions } from '../core.js';
