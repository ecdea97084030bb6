/** `rectify batch --out` over files that are somebody else's: none is ever replaced. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rectify } from '../support/cli.js';
import { contents, noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const run = (...args: string[]) => rectify(['batch', ...args], { cwd: folder() });
const read = (path: string) => readFileSync(join(folder(), path), 'utf8');
const FORMATS = ['csv', 'xlsx', 'markdown', 'parquet', 'json'].flatMap((format) => ['--format', format]);

describe('a file that was there before', () => {
  it.each([
    'records.ndjson',
    'failures.ndjson',
    'manifest.ndjson',
    'doubtful.ndjson',
    'ledger.csv',
    'ledger.xlsx',
    'ledger.md',
    'notices.parquet',
    'facts.parquet',
  ])('%s is left as it is, and nothing is done', async (name) => {
    write(folder(), { 'x/a.txt': noticeOf('甲局'), [`x/${name}`]: '{"mine":1}\n' });
    const before = contents(join(folder(), 'x'));
    for (const more of [[], ['--force']]) {
      const { status, stderr } = await run('x', '--out', 'x', ...FORMATS, ...more);
      expect([status, stderr]).toEqual([
        1,
        `rectify: cannot write x/${name}: it was there before and was not written by rectify; nothing was done; ` +
          'move it away, or choose another --out\n',
      ]);
      expect(contents(join(folder(), 'x'))).toEqual(before);
    }
  });

  it('is told with all others, in Chinese too', async () => {
    write(folder(), { 'x/a.txt': noticeOf('甲局'), 'x/ledger.csv': '1', 'x/records.ndjson': '2' });
    const { stderr } = await run('x', '--out', 'x', '--format', 'csv', '--lang', 'zh');
    expect(stderr).toContain('x/records.ndjson, x/ledger.csv');
    expect(stderr).toContain('不是 rectify 写的');
  });

  it('is left as it is beside the results of former runs', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局') });
    expect((await run('a.txt', '--out', 'out', '--format', 'csv')).status).toBe(0);
    write(folder(), { 'out/ledger.xlsx': 'mine', 'out/records/mine.txt': 'mine' });
    for (const format of ['xlsx', 'json']) {
      expect((await run('a.txt', '--out', 'out', '--format', 'csv', '--format', format)).status).toBe(1);
      expect([read('out/ledger.xlsx'), read('out/records/mine.txt')]).toEqual(['mine', 'mine']);
    }
    expect((await run('a.txt', '--out', 'out', '--format', 'csv')).status).toBe(0);
  });

  it('is no hindrance where the run does not write it', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局'), 'out/ledger.xlsx': 'mine', 'out/other.txt': 'mine' });
    expect((await run('a.txt', '--out', 'out', '--format', 'csv')).status).toBe(0);
    expect([read('out/ledger.xlsx'), read('out/other.txt')]).toEqual(['mine', 'mine']);
  });
});

describe('what runs wrote', () => {
  it('is replaced by the next, also by one that comes after one without it', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局') });
    for (const formats of [FORMATS, [], FORMATS, ['--format', 'csv', '--encoding', 'gbk'], FORMATS])
      expect((await run('a.txt', '--out', 'out', ...formats)).stderr).not.toContain('cannot write');
    rmSync(join(folder(), 'out/ledger.csv'));
    expect((await run('a.txt', '--out', 'out', ...FORMATS)).status).toBe(0);
    expect(existsSync(join(folder(), 'out/ledger.csv'))).toBe(true);
  });
});
