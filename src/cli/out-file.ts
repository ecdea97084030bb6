/** `--out` of the commands that print one thing: it is written to a file instead. */
import { plain } from '../output/style.js';
import { explain } from './failure.js';
import type { Output } from './sink.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write.js';

export interface OutFile {
  /** What the command speaks to: its output is kept for the file, and has no colours. */
  terminal: Terminal;
  /** Writes the file whole; tells why where it cannot be written, and returns the status of that. */
  close(status: number): Promise<number>;
}

/** A file in the place of standard output; standard output itself without a path, or with `-`. */
export function outFile(path: string | undefined, terminal: Terminal): OutFile {
  if (path === undefined || path === '-') return { terminal, close: async (status) => status };
  const pieces: (string | Uint8Array)[] = [];
  const out: Output = {
    write: async (more) => {
      for (const piece of more) pieces.push(piece);
    },
    bytes: async (more) => void pieces.push(more),
  };
  return {
    terminal: { ...terminal, out, outStyle: plain },
    async close(status) {
      try {
        await writeFileWhole(path, pieces);
        return status;
      } catch (error) {
        await terminal.tell([`rectify: ${explain(error, terminal.say)}`]);
        return 1;
      }
    },
  };
}
