/** What is made of the finished records. They are the truth: nothing here reads an input. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NoticeRecord } from '../record/schema.js';
import { fileLines } from './file-lines.js';
import { DERIVED, DERIVED_FILES, type Derived, type DerivedOptions } from './formats.js';
import { discardTree, writeTree } from './json-tree.js';
import { FILES, partOf } from './manifest.js';
import { writing } from './output-error.js';

/** The records of a folder, one by one. */
export async function* recordsIn(folder: string): AsyncGenerator<NoticeRecord> {
  for await (const { bytes } of fileLines(join(folder, FILES.records))) yield JSON.parse(bytes.toString('utf8'));
}

/**
 * Makes the files of some formats anew, each whole or not at all.
 *
 * @throws {OutputError}
 */
export async function derive(
  folder: string,
  formats: readonly string[],
  options: DerivedOptions,
  known: Record<string, () => Promise<Derived>> = DERIVED,
): Promise<void> {
  for (const format of formats) {
    if (format === 'json') await writeTree(folder, recordsIn(folder));
    const derived = await known[format]?.();
    for (const file of derived?.files ?? []) {
      const [path, part] = [join(folder, file), join(folder, partOf(file))];
      const pieces = (derived as Derived).pieces(file, recordsIn(folder), options);
      await writing(path, async () => {
        await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(part));
        await rename(part, path);
      });
    }
  }
}

/** Removes what a run left that broke off in here. */
export async function discardDerived(folder: string): Promise<void> {
  for (const file of DERIVED_FILES) await rm(join(folder, partOf(file)), { force: true });
  await discardTree(folder);
}
