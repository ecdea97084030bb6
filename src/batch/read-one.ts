/**
 * Reads one input to its line of NDJSON, in a thread of the pool or, without a pool, in the process itself. A file is opened, read and closed in one go, so that each thread has at most one open.
 */
import { readFile, stat } from 'node:fs/promises';
import { limiter, MOST_FILE } from '../core.js';
import { sha256 } from './digest.js';
import { type Content, contentAt } from './inside.js';
import { onDisk } from './on-disk.js';
import { readBytes } from './read-bytes.js';
import type { Outcome, Task } from './types.js';

/** Never rejects for what is wrong with the input. */
export async function readOne({ path, settings, known }: Task): Promise<Outcome> {
  let content: Content;
  try {
    content = await contentOf(path, settings.limits);
  } catch (error) {
    const { code = 'EIO', message, detail } = error as NodeJS.ErrnoException & { detail?: string };
    const reason = detail === undefined ? 'read' : 'decode';
    return { kind: 'failure', sha256: null, bytes: 0, failure: { reason, code, detail: detail ?? message } };
  }
  const { bytes, ...told } = content;
  const digest = sha256(bytes);
  const size = bytes.length;
  if (digest === known) return { kind: 'same', bytes: size };
  const reading = await readBytes(bytes, { path, ...told, ...settings });
  if ('unread' in reading)
    return reading.unread === 'passed'
      ? { kind: 'passed', bytes: size }
      : { kind: 'candidate', bytes: size, url: told.capture?.url ?? null };
  if ('failure' in reading) return { kind: 'failure', sha256: digest, bytes: size, failure: reading.failure };
  const { json, counts, confidence } = reading;
  const line = bytesOf(json);
  return { kind: 'record', sha256: digest, bytes: size, line, digest: sha256(line), confidence, ...counts };
}

/** UTF-8 of pieces of text. Those of a long record are not put together as a string first, which would lie here twice. */
function bytesOf(pieces: readonly string[]): Buffer {
  if (pieces.length === 1) return Buffer.from(pieces[0]);
  const bytes = Buffer.alloc(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes;
}

async function contentOf(path: string, limits: number | undefined): Promise<Content> {
  const inside = contentAt(path, limits);
  if (inside) return inside;
  // Waited for, not blocked on: where the file system hangs, signals are still heard.
  const file = onDisk(path);
  limiter('file', limits)(MOST_FILE, (await stat(file)).size, 'bytes');
  return { bytes: await readFile(file) };
}
