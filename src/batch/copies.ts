/** The copies among the records of a folder, listed when all is read. */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NoticeRecord } from '../record/schema.js';
import { partOf } from './manifest.js';
import { writing } from './output-error.js';
import { type Copy, unique } from './unique.js';

export const COPIES_FILE = 'copies.ndjson';

/**
 * Writes a line of JSON for each copy, the file whole or not at all; it is empty where there is none.
 *
 * @returns how many there are
 * @throws {OutputError}
 */
export async function writeCopies(folder: string, records: AsyncIterable<NoticeRecord>): Promise<number> {
  const [path, part] = [join(folder, COPIES_FILE), join(folder, partOf(COPIES_FILE))];
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    const found: Copy[] = [];
    const taken = () => found.splice(0).map((copy) => `${JSON.stringify(copy)}\n`);
    const onCopy = (copy: Copy) => {
      count += 1;
      found.push(copy);
    };
    for await (const _ of unique(records, onCopy)) yield* taken();
    yield* taken();
  }
  await writing(path, async () => {
    await pipeline(Readable.from(lines(), { objectMode: true }), createWriteStream(part));
    await rename(part, path);
  });
  return count;
}
