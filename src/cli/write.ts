import { createWriteStream, promises as files, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, promises as streams } from 'node:stream';
import { WriteFailure } from './failure.js';
import { batches } from './sink.js';

/** What a file is made of. */
type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Temporary files that are being written at this moment. */
const unfinished = new Set<string>();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes a file whole or not at all: a temporary file beside it is renamed when it is complete, and removed on any
 * failure or signal. What is no regular file (/dev/stdout, a named pipe) is written directly.
 *
 * @throws {WriteFailure}
 */
export async function writeFileWhole(path: string, pieces: Pieces): Promise<void> {
  try {
    const target = await existing(path);
    if (target?.special) await pour(pieces, path, 'w');
    else await replace(target?.path ?? path, target?.mode, pieces);
  } catch (error) {
    throw new WriteFailure(path, error);
  }
}

/** What stands at the path now, a link followed; `null` where there is nothing yet. */
async function existing(path: string) {
  try {
    const found = await files.stat(path);
    return { path: await files.realpath(path), mode: found.mode & 0o777, special: !found.isFile() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function replace(path: string, mode: number | undefined, pieces: Pieces): Promise<void> {
  const unique = `${process.pid}-${Math.random().toString(36).slice(2, 10)}`;
  const temporary = join(dirname(path), `.rectify-${unique}.tmp`);
  guard(temporary);
  try {
    await pour(pieces, temporary, 'wx');
    if (mode !== undefined) await files.chmod(temporary, mode);
    await files.rename(temporary, path);
  } catch (error) {
    await files.unlink(temporary).catch(() => {});
    throw error;
  } finally {
    release(temporary);
  }
}

const pour = (pieces: Pieces, path: string, flags: string) =>
  streams.pipeline(
    Readable.from(Symbol.asyncIterator in pieces ? pieces : batches(pieces)),
    createWriteStream(path, { flags, encoding: 'utf8' }),
  );

function guard(temporary: string): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, abandon);
  unfinished.add(temporary);
}

function release(temporary: string): void {
  unfinished.delete(temporary);
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, abandon);
}

/** Removes what is unfinished, then lets the signal have its way; another one has it at once, whatever removing takes. */
function abandon(signal: NodeJS.Signals): void {
  for (const one of SIGNALS) process.off(one, abandon);
  for (const temporary of [...unfinished]) {
    try {
      unlinkSync(temporary);
    } catch {
      // Not yet made, or gone already.
    }
    release(temporary);
  }
  process.kill(process.pid, signal);
}
