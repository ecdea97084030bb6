/** The front that reads from disk: the one place outside the command line that knows Node. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readPdfsApart } from '../apart/index.js';
import type { NoticeRecord, ReadOptions } from '../index.js';

/** Reads and parses a file. Rejects with the system's error, or with InputError if it is no text. */
export async function parseFile(path: string, options: ReadOptions = {}): Promise<NoticeRecord> {
  const [bytes, core] = await Promise.all([readFile(path), import('../index.js')]);
  fasten(core);
  return core.parse(await core.open(bytes, { path, ...options }), { path, ...options });
}

/** Puts Node's faster decoder and digest into the core. */
function fasten(core: Pick<typeof import('../core.js'), 'useStrictUtf8' | 'useSha256' | 'useReader'>): void {
  core.useStrictUtf8((bytes) =>
    isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null,
  );
  readPdfsApart(core);
  core.useSha256((bytes) => createHash('sha256').update(bytes).digest('hex'));
}
