/** Formats that are made of the finished records. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BATCH_FORMATS } from '../../src/batch/format-names.js';
import { DERIVED, DERIVED_FILES, type Derived } from '../../src/batch/formats.js';
import { derive, discardDerived, recordsIn } from '../../src/batch/second-pass.js';
import { scratch, write } from '../support/folders.js';

const folder = scratch();
const options = { rows: 'problems', lang: 'zh' } as const;
const records = () =>
  write(folder(), { 'records.ndjson': ['甲', '乙'].map((title) => `${JSON.stringify({ title })}\n`).join('') });

/** Two files: the titles as text, and their number as bytes. */
const titles: Derived = {
  files: ['ledger.csv', 'notices.parquet'],
  async *pieces(file, source, { lang }) {
    let count = 0;
    for await (const { title } of source) {
      count += 1;
      if (file === 'ledger.csv') yield `${lang} ${title}\n`;
    }
    if (file !== 'ledger.csv') yield Uint8Array.of(count, 0, 255);
  },
};

describe('a derived format', () => {
  it('has its files, of text or bytes, and nothing beside them', async () => {
    records();
    await derive(folder(), ['ndjson', 'titles'], options, { titles: async () => titles });
    expect(readFileSync(join(folder(), 'ledger.csv'), 'utf8')).toBe('zh 甲\nzh 乙\n');
    expect([...readFileSync(join(folder(), 'notices.parquet'))]).toEqual([2, 0, 255]);
    expect(readdirSync(folder()).sort()).toEqual(['ledger.csv', 'notices.parquet', 'records.ndjson']);
  });

  it('that breaks leaves the old file as it was, and what it began is removed by the next run', async () => {
    records();
    write(folder(), { 'ledger.csv': 'old' });
    const broken: Derived = {
      files: ['ledger.csv'],
      async *pieces() {
        yield 'half';
        throw new Error('boom');
      },
    };
    const known = { broken: async () => broken };
    await expect(derive(folder(), ['broken'], options, known)).rejects.toMatchObject({ name: 'OutputError' });
    expect(readFileSync(join(folder(), 'ledger.csv'), 'utf8')).toBe('old');
    await discardDerived(folder());
    expect(readdirSync(folder()).sort()).toEqual(['ledger.csv', 'records.ndjson']);
  });

  it('reads the records one by one', async () => {
    records();
    const read: string[] = [];
    for await (const { title } of recordsIn(folder())) read.push(String(title));
    expect(read).toEqual(['甲', '乙']);
  });

  it('that is switched on is named in the help, and its files are known as output', async () => {
    for (const [name, load] of Object.entries(DERIVED)) {
      expect(BATCH_FORMATS).toContain(name);
      for (const file of (await load()).files) expect(DERIVED_FILES).toContain(file);
    }
    expect(BATCH_FORMATS.filter((name) => !(name in DERIVED))).toEqual(['ndjson', 'json']);
  });
});
