import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { explain, WriteFailure } from '../failure.js';
import type { BatchCommandOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { writeFileWhole } from '../write.js';
import { batchToStream } from './stream.js';
import { batchWords } from './words.js';

/**
 * Reads into one file, says how it went, and returns the exit status. What stands there already may be a ledger that
 * somebody has worked on: unless it is the same or `--force` says otherwise, the new file goes beside it.
 */
export async function batchToFile(
  names: string[],
  options: BatchCommandOptions & { out: string },
  terminal: Terminal,
): Promise<number> {
  const { hashing, nameFor } = await import('../../batch/index.js');
  const { out, force } = options;
  const [folder, file] = [dirname(out), basename(out)];
  const part = join(folder, `.${file}.${process.pid}.part`);
  const hash = hashing();
  let written = out;
  try {
    const status = await batchToStream(names, options, terminal, async (pieces) => {
      await writeFileWhole(part, hashed(pieces, hash));
      written = force ? out : join(folder, await nameFor(folder, file, hash.digest('hex'), {}));
      await rename(part, written);
    });
    if (written !== out) await terminal.tell([`rectify: ${batchWords(terminal.lang).taken(out, written)}`]);
    return status;
  } catch (error) {
    const failure = error instanceof WriteFailure ? new WriteFailure(out, error.cause) : error;
    if (!(failure instanceof WriteFailure) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    await terminal.tell([`rectify: ${explain(failure, terminal.say)}`]);
    return 1;
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
