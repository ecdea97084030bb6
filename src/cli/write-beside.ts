/** Files that people go on to work on: a new one never takes the place of one that differs, unless it is told to. */
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WriteFailure } from './failure.js';
import { writeFileWhole } from './write.js';

/**
 * Writes a file whole. What stands there already may be a ledger that somebody has worked on: unless it is the same or
 * `force` says otherwise, the new file goes beside it, with a number in its name.
 *
 * @returns where it was written
 * @throws {WriteFailure}
 */
export async function writeBeside(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  force = false,
): Promise<string> {
  const { hashing, nameFor } = await import('../batch/index.js');
  const [folder, file] = [dirname(path), basename(path)];
  const part = join(folder, `.${file}.${process.pid}.part`);
  const hash = hashing();
  try {
    await writeFileWhole(part, hashed(pieces, hash));
    const written = force ? path : join(folder, await nameFor(folder, file, hash.digest('hex'), {}));
    await rename(part, written);
    return written;
  } catch (error) {
    if (error instanceof WriteFailure) throw new WriteFailure(path, error.cause);
    if ((error as NodeJS.ErrnoException).code !== undefined) throw new WriteFailure(path, error);
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

async function* hashed(
  pieces: AsyncIterable<string | Uint8Array>,
  hash: { update(piece: string | Uint8Array): unknown },
) {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
