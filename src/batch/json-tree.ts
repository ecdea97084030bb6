/** A file of JSON for each record, in folders that mirror those of the inputs. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { recordPieces } from '../output/json-pieces.js';
import type { NoticeRecord } from '../record/schema.js';
import { type Selection, selected } from '../record/selection.js';
import { mirrored } from './mirrored.js';
import { writing } from './output-error.js';

export const TREE = 'records';
const PART = '.records.part';
const OLD = '.records.old';

/** Whether there is something in the tree's place; an empty folder is nothing. */
export async function isTaken(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, TREE)).catch((error) => (error.code === 'ENOENT' ? [] : ['?']));
  return names.length > 0;
}

/**
 * Writes the tree beside the one that is there, and puts it in its place when it is whole.
 *
 * @param fields the part of each record that is written; all without it
 * @throws {OutputError}
 */
export async function writeTree(
  folder: string,
  records: AsyncIterable<NoticeRecord>,
  fields?: Selection,
): Promise<void> {
  await discardTree(folder);
  const part = join(folder, PART);
  await writing(part, () => mkdir(part));
  let made = '';
  for await (const record of records) {
    const path = join(part, mirrored(record.source.path ?? ''));
    await writing(path, async () => {
      if (dirname(path) !== made) await mkdir(dirname(path), { recursive: true });
      made = dirname(path);
      await writeFile(path, recordPieces(fields ? (selected(record, fields) as NoticeRecord) : record, 2));
    });
  }
  const tree = join(folder, TREE);
  await writing(tree, async () => {
    await rename(tree, join(folder, OLD)).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(part, tree);
    await rm(join(folder, OLD), { recursive: true, force: true });
  });
}

/** Removes what a run left that broke off. */
export async function discardTree(folder: string): Promise<void> {
  for (const name of [PART, OLD]) await rm(join(folder, name), { recursive: true, force: true });
}
