/** What is made of the finished records. They are the truth: nothing here reads an input. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NoticeRecord } from '../record/schema.js';
import { hashing } from './digest.js';
import { fileLines } from './file-lines.js';
import { DERIVED_FILES, type Derived, type DerivedOptions, MADE } from './formats.js';
import { discardTree, TREE, writeTree } from './json-tree.js';
import { FILES, partOf } from './manifest.js';
import { writing } from './output-error.js';
import { unique } from './unique.js';
import { nameFor, noteFiles, writtenFiles } from './written-files.js';

/** The records of a folder, one by one. */
export async function* recordsIn(folder: string): AsyncGenerator<NoticeRecord> {
  for await (const { bytes } of fileLines(join(folder, FILES.records))) yield JSON.parse(bytes.toString('utf8'));
}

/** A file that was left alone, and the one that was written in its place. */
export interface Beside {
  edited: string;
  written: string;
}

/**
 * Makes the files of some formats anew, each whole or not at all. One that somebody has edited since it was written is
 * left alone, and the new one stands beside it; with `force` it is replaced.
 *
 * @throws {OutputError}
 */
export async function derive(
  folder: string,
  formats: readonly string[],
  options: DerivedOptions & { force?: boolean },
  known: Record<string, () => Promise<Derived>> = MADE,
): Promise<Beside[]> {
  const digests = await writtenFiles(folder);
  const records = () => (options.unique ? unique(recordsIn(folder)) : recordsIn(folder));
  const beside: Beside[] = [];
  const copies = formats.includes('parquet')
    ? await (await import('../copies/index.js')).copiesAmong(records())
    : undefined;
  for (const format of formats) {
    if (format === 'json') {
      await writeTree(folder, records(), options.fields);
      digests[TREE] = '';
    }
    const derived = await known[format]?.();
    for (const file of derived?.files ?? []) {
      const [path, part] = [join(folder, file), join(folder, partOf(file))];
      const hash = hashing();
      const pieces = hashed((derived as Derived).pieces(file, records(), { ...options, copies }), hash);
      await writing(path, async () => {
        await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(part));
        const digest = hash.digest('hex');
        const name = options.force ? file : await nameFor(folder, file, digest, digests);
        await rename(part, join(folder, name));
        digests[name] = digest;
        if (name !== file) beside.push({ edited: file, written: name });
      });
    }
  }
  await writing(join(folder, FILES.manifest), () => noteFiles(folder, digests));
  return beside;
}

async function* hashed(pieces: AsyncIterable<string | Uint8Array>, hash: ReturnType<typeof hashing>) {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** Removes what a run left that broke off in here. */
export async function discardDerived(folder: string): Promise<void> {
  for (const file of DERIVED_FILES) await rm(join(folder, partOf(file)), { force: true });
  await discardTree(folder);
}
