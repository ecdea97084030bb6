/** Threads are started where there is enough for them, and nothing of what was looked at for that is lost. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/batch/reader.js';
import type { Entry } from '../../src/batch/types.js';
import { scratch, write } from '../support/folders.js';

const folder = scratch();
async function* each(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}

/** Whether there are threads for these inputs: without them one is read after another. */
async function hasThreads(entries: readonly Entry[], jobs = 2): Promise<boolean> {
  const { reader, items } = await readerFor(each(entries), jobs);
  const seen: Entry[] = [];
  for await (const item of items) seen.push(item);
  expect(seen).toEqual(entries);
  await reader.close();
  return reader.ahead > 1;
}

const files = (count: number, bytes: number): Entry[] => {
  const names = Array.from({ length: count }, (_, n) => `${bytes}/${n}.txt`);
  write(folder(), Object.fromEntries(names.map((name) => [name, 'a'.repeat(bytes)])));
  return names.map((name) => ({ path: join(folder(), name) }));
};

describe('threads', () => {
  it('are started for many inputs, or for few large ones', async () => {
    expect(await hasThreads(files(256, 10))).toBe(true);
    expect(await hasThreads(files(9, 65_536))).toBe(true);
  });

  it('are not started for less, nor where one is asked for', async () => {
    expect(await hasThreads(files(255, 10))).toBe(false);
    expect(await hasThreads(files(7, 65_536))).toBe(false);
    expect(await hasThreads(files(256, 10), 1)).toBe(false);
    expect(await hasThreads([])).toBe(false);
  });

  it('are not started for what is no input or cannot be found', async () => {
    const [large] = files(1, 600_000);
    expect(
      await hasThreads([{ ...large, skipped: '.xls' }, { path: 'missing.txt' }, { ...large, error: 'EACCES' }]),
    ).toBe(false);
    expect(await hasThreads([large])).toBe(true);
  });
});
