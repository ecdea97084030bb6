import { explain, WriteFailure } from '../failure.js';
import type { BatchCommandOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { writeBeside } from '../write-beside.js';
import { batchToStream } from './stream.js';
import { batchWords } from './words.js';

/** Reads into one file, says how it went, and returns the exit status. */
export async function batchToFile(
  names: string[],
  options: BatchCommandOptions & { out: string },
  terminal: Terminal,
): Promise<number> {
  const { out, force } = options;
  let written = out;
  try {
    const status = await batchToStream(names, options, terminal, async (pieces) => {
      written = await writeBeside(out, pieces, force);
    });
    if (written !== out) await terminal.tell([`rectify: ${batchWords(terminal.lang).taken(out, written)}`]);
    return status;
  } catch (error) {
    if (!(error instanceof WriteFailure) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    await terminal.tell([`rectify: ${explain(error, terminal.say)}`]);
    return 1;
  }
}
