/** Files of records among the inputs: told apart by what they begin with, and read without being held. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { onDisk } from '../batch/on-disk.js';
import { oneLine } from '../output/visible.js';
import type { NoticeRecord } from '../record/schema.js';
import { countInput } from './compilers.js';
import type { Tally } from './each.js';
import type { Input } from './inputs.js';
import { isInside } from './is-inside.js';
import type { Terminal } from './terminal.js';

type Room = typeof import('../stats/index.js');
type Add = (record: NoticeRecord, place: string) => Promise<void>;

/**
 * A reader for `readEach`: takes the inputs that hold records and leaves all others to it. A record that cannot be
 * used is told with its line, and the others are still added. What the records' own diagnostics say was told when
 * they were made.
 */
export const recordReader =
  (room: Room, terminal: Terminal, add: Add) =>
  async (input: Input): Promise<Tally | null> => {
    // A file of an archive is a notice.
    if (input.path !== null && (await isInside(input.path))) return null;
    const source = await opened(input, room.HEAD);
    if (!room.isRecords(source.head, input.path)) {
      // What cannot be read a second time goes to whoever reads notices as it is.
      if (await isLasting(input)) await source.close();
      else input.bytes = await source.whole();
      return null;
    }
    const tally: Tally = { errors: 0, warnings: 0, infos: 0 };
    for await (const { text, line } of room.piecesOf(decoded(source.chunks(), room.encodingOf(source.head)))) {
      try {
        const { id, record } = room.recordOf(text);
        await add(record, record.source.path ?? id ?? `${input.name}:${line}`);
      } catch (error) {
        if (!(error instanceof room.RecordError)) throw error;
        tally.errors += 1;
        const why = terminal.say.notRecord[error.reason](oneLine(error.detail));
        await terminal.tell([`rectify: ${input.name}: ${terminal.say.badRecord(line, why)}`]);
      }
    }
    return tally;
  };

/** An input whose first bytes have been looked at. */
async function opened({ path }: Input, length: number) {
  const stream: AsyncIterable<Buffer> = path === null ? process.stdin : createReadStream(onDisk(path));
  const rest = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let size = 0;
  while (size < length) {
    const { value, done } = await rest.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const chunks = async function* () {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  return {
    head: Buffer.concat(first).subarray(0, length),
    chunks,
    whole: async () => {
      const all: Buffer[] = [];
      for await (const chunk of chunks()) all.push(chunk);
      return Buffer.concat(all);
    },
    close: () => rest.return?.(),
  };
}

/** A file, and no pipe. */
const isLasting = async ({ path }: Input): Promise<boolean> => path !== null && (await stat(onDisk(path))).isFile();

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    countInput(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
