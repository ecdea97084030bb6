/** --out with an ending: one file in that format, or a mistake that is told. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { rectify } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';

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
    ['报告.html', /^<!DOCTYPE html>[\s\S]*1 份通报的统计/],
    ['表.parquet', /^PAR1[\s\S]*PAR1$/],
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

describe('a table of Parquet', () => {
  const columnsOf = (path: string) =>
    parquetMetadata(new Uint8Array(readFileSync(at(path))).buffer).schema.map(({ name }) => name);
  it.each([
    ['x.parquet', [], 'finding'],
    ['x.parquet', ['--rows', 'measures'], 'ordinal'],
    ['notices.parquet', [], 'sha256'],
    ['facts.parquet', [], 'currency'],
  ])('as one file %s %j is of what has %s', async (name, flags, column) => {
    one();
    expect((await run('batch', 'in', '--out', name, ...flags)).status).toBe(0);
    expect(columnsOf(name)).toContain(column);
  });
});

describe('a report', () => {
  it('is made in a folder too, in the language that is asked for', async () => {
    one();
    expect((await run('batch', 'in', '--out', 'out', '--format', 'html', '--lang', 'en')).status).toBe(0);
    expect(read('out/report.html')).toContain('<title>Statistics of 1 notice</title>');
    expect((await run('batch', 'in', '--format', 'html')).stdout).toContain('<title>1 份通报的统计</title>');
  });
});

describe('check --out', () => {
  it.each([
    ['a.txt', [], /^in\/1\.txt: warning\[missing-contact\]/],
    ['a.json', [], /^\{\n {2}"path": "in\/1\.txt",\n {2}"findings": \[/],
    ['a.sarif', [], /"version": ?"2\.1\.0"/],
    ['a.json', ['--format', 'sarif'], /"version": ?"2\.1\.0"/],
    ['a.txt', ['--format', 'github'], /^::warning file=in\/1\.txt/],
    ['a.txt', ['--rules'], /hash-for-at/],
    ['a.txt', ['--color'], /^in\/1\.txt: warning\[missing-contact\]/],
  ])('%s %j has what was found, and nothing else does', async (name, flags, content) => {
    one();
    const { status, stdout } = await run('check', 'in/1.txt', '--out', name, ...flags);
    expect([status, stdout]).toEqual([0, '']);
    expect(read(name)).toMatch(content);
  });
  it('keeps the status, and says where it cannot be written', async () => {
    one();
    expect((await run('check', 'in/1.txt', '--strict', '--out', 'a.txt')).status).toBe(1);
    const { status, stderr } = await run('check', 'in/1.txt', '--out', 'missing/a.txt');
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot write missing/a.txt')]);
  });
});

describe('diff --out', () => {
  it.each([
    ['a.txt', /^--- in\/1\.txt/],
    ['a.json', /^\{\n[\s\S]*"onlyInB": \[\n/],
    ['a.md', /^# /],
  ])('%s has the difference', async (name, content) => {
    write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': noticeOf('甲局', '公车管理不严') });
    const { status, stdout } = await run('diff', 'in/1.txt', 'in/2.txt', '--out', name, '--exit-code', '--color');
    expect([status, stdout]).toEqual([1, '']);
    expect(read(name)).toMatch(content);
  });
});

describe('parse --out', () => {
  const two = () => write(folder(), { 'in/1.txt': noticeOf('甲局'), 'in/2.txt': noticeOf('乙局') });
  it.each([
    ['台账.csv', /^序号,[\s\S]*甲局[\s\S]*乙局/],
    ['台账.md', /^\| 序号[\s\S]*甲局[\s\S]*乙局/],
    ['台账.xlsx', /^PK/],
    ['报告.html', /^<!DOCTYPE html>[\s\S]*2 份通报的统计/],
    ['表.parquet', /^PAR1[\s\S]*PAR1$/],
    ['all.ndjson', /^\{"schemaVersion".*\n\{"schemaVersion".*\n$/],
    ['all.json', /^\{\n {2}"schemaVersion"[\s\S]*^\{\n {2}"schemaVersion"/m],
    ['all.txt', /^甲局[\s\S]*^乙局/m],
  ])('%s is one file of all inputs in that format', async (name, content) => {
    two();
    for (const inputs of [['in'], ['in/1.txt', 'in/2.txt']]) {
      const { status, stdout } = await run('parse', ...inputs, '--out', name);
      expect([status, stdout]).toEqual([0, '']);
      expect(read(name)).toMatch(content);
      expect(readdirSync(folder()).sort()).toEqual(['in', name].sort());
    }
  });

  it('is the ledger that batch writes, by the same configuration', async () => {
    two();
    write(folder(), { 'rectify.config.yaml': 'ledger: { columns: [单位, 反馈问题] }\n' });
    await run('batch', 'in', '--out', 'b.csv');
    await run('parse', 'in', '--out', 'p.csv');
    expect(read('p.csv')).toMatch(/^单位,反馈问题\r\n/);
    expect(read('p.csv')).toBe(read('b.csv'));
  });

  it('a folder is a folder, whatever it is called', async () => {
    two();
    mkdirSync(at('v.csv'));
    for (const out of ['v.csv', 'new.ndjson/', 'plain']) {
      expect((await run('parse', 'in', '--out', out)).status).toBe(0);
      expect(readdirSync(at(out)).sort()).toEqual(['1.json', '2.json']);
    }
  });

  it('leaves a ledger alone that somebody has edited, unless it is to be replaced', async () => {
    two();
    await run('parse', 'in', '--out', 'l.csv');
    appendFileSync(at('l.csv'), '备注\n');
    const mine = read('l.csv');
    expect((await run('parse', 'in', '--out', 'l.csv')).stderr).toContain('the new one is l-2.csv');
    expect(read('l.csv')).toBe(mine);
    expect((await run('parse', 'in', '--out', 'l.csv', '--force')).stderr).not.toContain('alone');
    expect(read('l.csv')).not.toBe(mine);
  });

  it.each(['l.csv', 'l.ndjson', 'l.xlsx'])(
    'leaves no %s where no input gave a record, or nothing can be written',
    async (name) => {
      two();
      expect((await run('parse', 'absent.txt', 'gone.txt', '--out', name)).status).toBe(1);
      const { status, stderr } = await run('parse', 'in', '--out', join('missing', name));
      expect(status).toBe(1);
      expect(stderr.match(/cannot write missing\/l\.\w+: its directory does not exist/g)).toHaveLength(1);
      expect(readdirSync(folder())).toEqual(['in']);
    },
  );

  it('has what could be read, and the status says that not all could', async () => {
    two();
    const { status, stderr } = await run('parse', 'in/1.txt', 'absent.txt', 'in/2.txt', '--out', 'l.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('absent.txt: no such file');
    expect(read('l.csv')).toMatch(/甲局[\s\S]*乙局/);
  });
});

describe('an ending', () => {
  it.each([
    ['batch in --out a.xlsx --format csv', '--out a.xlsx and --format csv contradict each other'],
    ['batch in --out a.html --format csv', 'contradict each other'],
    ['check in --out a.xlsx', 'cannot write such a file; it can write .txt, .json, .sarif'],
    ['check in --out a.sarif --format json', 'contradict each other'],
    ['diff in/1.txt in/1.txt --out a.html', 'cannot write such a file; it can write .txt, .json, .md'],
    ['diff in/1.txt in/1.txt --out a.md --format json', 'contradict each other'],
    ['check in/1.txt --out in/1.txt', 'is an input and would be overwritten'],
    ['diff in/1.txt in/1.txt --out in/1.txt', 'is an input and would be overwritten'],
    ['parse in/1.txt --out a.ndjson --format json', 'contradict each other'],
    ['parse in/1.txt --out a.xlsx --format json', 'contradict each other'],
    ['parse in/1.txt --out a.txt --format json', 'contradict each other'],
    ['parse in/1.txt --out a.csv --fields title', '--fields is for records'],
    ['parse in/1.csv in/2.txt --out in/1.csv', 'is an input and would be overwritten'],
    ['parse in/1.txt in/2.txt --out in/1.txt', 'is an input and would be overwritten'],
    ['stats in --out a.html --format csv', 'contradict each other'],
    ['stats in --out a.xlsx', 'cannot write such a file'],
  ])('%s: is a mistake', async (line, told) => {
    write(folder(), {
      'in/1.txt': noticeOf('甲局'),
      'in/2.txt': noticeOf('乙局'),
      'in/1.csv': '问题,整改措施\n一,二\n',
    });
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
