import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readPdfsApart } from '../apart/index.js';

/** Node tells valid UTF-8 apart faster than TextDecoder does. */
const strictUtf8 = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null;

/** The core, with what Node does better put in. */
export async function loadCore(): Promise<typeof import('../core.js')> {
  const core = await import('../core.js');
  core.useStrictUtf8(strictUtf8);
  core.useSha256((bytes) => createHash('sha256').update(bytes).digest('hex'));
  readPdfsApart(core);
  return core;
}
