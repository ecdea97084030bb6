/** --out with an ending: one file in that format, or a mistake that is told. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rectify } from './support/cli.js';
import { noticeOf, scratch, write } from './support/folders.js';

const folder = scratch();
const at = (path: string) => join(folder(), path);
const run = (...args: string[]) => rectify(args, { cwd: folder() });
const read = (path: string) => readFileSync(at(path), 'utf8');
const one = () => write(folder(), { 'in/1.txt': noticeOf('甲局') });

describe('batch --out', () => {
  it.each([
    ['台账.csv', /^序号,/],
    ['台账.md', /^\| 序号/],
    ['台账.xlsx', /^PK/],
    ['all.ndjson', /^\{"schemaVersion"/],
    ['all.json', /^\{\n {2}"schemaVersion"/],
  ])('%s is one file in that format', async (name, head) => {
    one();
    const { status, stdout, stderr } = await run('batch', 'in', '--out', name);
    expect([status, stdout, stderr]).toEqual([0, '', '1 input: 1 record, 0 failed, 0 warnings\n']);
    expect(read(name)).toMatch(head);
    expect(readdirSync(folder()).sort()).toEqual(['in', name].sort());
  });

  it('a folder is a folder, whatever it is called', async () => {
    one();
    mkdirSync(at('v.csv'));
    for (const out of ['v.csv', 'new.csv/', 'plain']) {
      expect((await run('batch', 'in', '--out', out, '--format', 'csv')).status).toBe(0);
      expect(existsSync(at(join(out, 'ledger.csv')))).toBe(true);
    }
  });

  it('leaves what is there alone, unless it is the same or is to be replaced', async () => {
    one();
    await run('batch', 'in', '--out', 'l.csv');
    expect((await run('batch', 'in', '--out', 'l.csv')).stderr).not.toContain('alone');
    appendFileSync(at('l.csv'), '备注\n');
    const mine = read('l.csv');
    expect((await run('batch', 'in', '--out', 'l.csv')).stderr).toContain('the new one is l-2.csv');
    expect(read('l.csv')).toBe(mine);
    expect(readdirSync(folder()).sort()).toEqual(['in', 'l-2.csv', 'l.csv']);
    expect((await run('batch', 'in', '--out', 'l.csv', '--force')).stderr).not.toContain('alone');
    expect(read('l.csv')).not.toBe(mine);
  });

  it('among the inputs is none of them', async () => {
    one();
    await run('batch', 'in', '--out', 'in/l.csv');
    appendFileSync(at('in/l.csv'), '备注\n');
    for (let times = 0; times < 2; times++)
      expect((await run('batch', 'in', '--out', 'in/l.csv')).stderr).toContain('1 input: 1 record');
  });

  it('that cannot be written fails with the reason, and leaves nothing', async () => {
    one();
    const { status, stderr } = await run('batch', 'in', '--out', 'missing/l.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('cannot write missing/l.csv: its directory does not exist');
  });
});

describe('an ending', () => {
  it.each([
    ['batch in --out a.xlsx --format csv', '--out a.xlsx and --format csv contradict each other'],
    ['batch in --out a.html', 'this command cannot write such a file; it can write .xlsx'],
    ['parse in/1.txt --out a.ndjson --format json', 'contradict each other'],
    ['parse in/1.txt --out a.xlsx', 'cannot write such a file'],
    ['stats in --out a.html --format csv', 'contradict each other'],
    ['stats in --out a.xlsx', 'cannot write such a file'],
  ])('%s: is a mistake', async (line, told) => {
    one();
    const { status, stdout, stderr } = await run(...line.split(' '));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(readdirSync(folder())).toEqual(['in']);
  });

  it('says the format of parse where no other is named, and nothing where it means none', async () => {
    one();
    await run('parse', 'in/1.txt', '--out', 'a.ndjson');
    expect(read('a.ndjson').trimEnd()).not.toContain('\n');
    await run('parse', 'in/1.txt', '--out', 'a.txt', '--format', 'tree');
    expect(read('a.txt')).toContain('notice');
    await run('parse', 'in/1.txt', '--out', 'a.out');
    expect(JSON.parse(read('a.out')).problems).toHaveLength(1);
  });
});
