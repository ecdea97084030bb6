/** --unique: each notice once, and its copies counted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unique } from '../../src/batch/unique.js';
import { rectify } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';
import { all, NOTICE, notice, stream } from '../support/many.js';

const folder = scratch();
const run = (...args: string[]) => rectify(args, { cwd: folder() });
const read = (path: string) => readFileSync(join(folder(), path), 'utf8');
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
/** The first again with other line ends and blanks, and another notice between. */
const three = () =>
  write(folder(), {
    'in/1.txt': noticeOf('甲局'),
    'in/2.txt': noticeOf('乙局'),
    'in/3.txt': noticeOf('甲局').replaceAll('\n', '\r\n\r\n'),
  });

describe('notices that are read twice', () => {
  it('are left out, whatever their layout', async () => {
    const again = notice('c.txt', NOTICE.replaceAll('。', '。\n'));
    const other = notice('b.txt', NOTICE.replace('合同管理', '车辆管理'));
    const copies: object[] = [];
    const kept = await all(unique(stream([notice(), other, again, notice('d.txt')]), (copy) => copies.push(copy)));
    expect(kept.map(({ source }) => source.path)).toEqual(['a.txt', 'b.txt']);
    expect(copies).toEqual([
      { path: 'c.txt', copyOf: 'a.txt' },
      { path: 'd.txt', copyOf: 'a.txt' },
    ]);
  });

  it('are counted in a stream', async () => {
    three();
    const { stdout, stderr } = await run('batch', 'in', '--unique', '--fields', 'source.path');
    expect(linesOf(stdout).map(({ source }) => source.path)).toEqual(['in/1.txt', 'in/2.txt']);
    expect(stderr).toContain('3 inputs: 3 records, 0 failed, 0 warnings\nleft out 1 copy of notices read before\n');
    expect(linesOf((await run('batch', 'in')).stdout)).toHaveLength(3);
  });

  it('are not in ledgers and tables of a folder, which has all records and a list of copies', async () => {
    three();
    const { stderr } = await run('batch', 'in', '--out', 'out', '--format', 'csv,json', '--unique', '--lang', 'zh');
    expect(stderr).toContain('与前面重复的通报 1 份，未列入：out/copies.ndjson\n');
    expect(linesOf(read('out/copies.ndjson'))).toEqual([{ path: 'in/3.txt', copyOf: 'in/1.txt' }]);
    expect(linesOf(read('out/selected.ndjson'))).toHaveLength(2);
    expect(linesOf(read('out/records.ndjson'))).toHaveLength(3);
    expect(read('out/ledger.csv')).not.toContain('3.txt');
    const all3 = await run('batch', 'in', '--out', 'out', '--format', 'csv', '--lang', 'en');
    expect(all3.stderr).toBe('3 inputs: 3 records, 0 failed, 0 warnings\n');
    expect(read('out/ledger.csv')).toContain('3.txt');
  });

  it('are none where none is', async () => {
    write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': noticeOf('乙局') });
    const { stderr } = await run('batch', 'in', '--out', 'out', '--unique');
    expect(stderr).toBe('2 inputs: 2 records, 0 failed, 0 warnings\n');
    expect(read('out/copies.ndjson')).toBe('');
  });

  it('replace no file that is somebody’s own', async () => {
    three();
    write(folder(), { 'out/copies.ndjson': 'mine' });
    const { status, stderr } = await run('batch', 'in', '--out', 'out', '--unique');
    expect([status, stderr]).toEqual([1, expect.stringContaining('out/copies.ndjson')]);
    expect(read('out/copies.ndjson')).toBe('mine');
  });

  it('are not known line by line', async () => {
    expect((await run('batch', '--ndjson-in', '--unique')).stderr).toContain(
      '--ndjson-in and --unique do not go together',
    );
  });
});
