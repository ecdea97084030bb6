/** Archives of files (.zip): each notice in one is an input of its own, wherever inputs are named. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listArchive, readMember } from '../../src/core.js';
import { InputError, open, parse } from '../../src/index.js';
import { zipEntries } from '../../src/source/package/zip.js';
import { rectify } from '../support/cli.js';
import { docxOfText, zipped } from '../support/docx.js';
import { scratch, write } from '../support/folders.js';
import { LONG } from '../support/long.js';
import { random } from '../support/random.js';

const noticeOf = (name: string): string =>
  `${name}关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n`;
const FILES = {
  '2023/甲局.txt': noticeOf('甲局'),
  '2023/乙局.docx': docxOfText(noticeOf('乙局')),
  '丙局.md': noticeOf('丙局'),
};
const ZIP = zipped(FILES);

/** An archive of one file whose name has these bytes, of which nothing says that they are UTF-8. */
function named(bytes: readonly number[]): Uint8Array {
  const plain = 'x'.repeat(bytes.length);
  const made = zipped({ [plain]: noticeOf('某局') });
  for (let at = 0; at + plain.length <= made.length; at++)
    if ([...plain].every((_, i) => made[at + i] === 0x78)) made.set(bytes, at);
  return made;
}

describe('an archive', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });
  const titles = (stdout: string): string[] =>
    stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).title);

  it('stands for the notices in it, each with its path', async () => {
    write(folder(), { '报告.zip': ZIP });
    const { status, stdout } = await run('parse', '--format', 'ndjson', '报告.zip');
    const sources = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source);
    expect([status, sources.map(({ path, format }) => `${path} ${format}`)]).toEqual([
      0,
      ['报告.zip/2023/甲局.txt text', '报告.zip/2023/乙局.docx docx', '报告.zip/丙局.md markdown'],
    ]);
  });
  it('is opened in folders, by patterns and by its own name, in every command', async () => {
    write(folder(), { 'in/a.zip': ZIP, 'in/丁局.txt': noticeOf('丁局') });
    const all = ['甲局', '乙局', '丙局', '丁局'].map((name) => `${name}关于巡察整改情况的通报`);
    expect(titles((await run('batch', 'in')).stdout)).toEqual(all);
    expect(titles((await run('batch', 'in/*.zip')).stdout)).toEqual(all.slice(0, 3));
    expect(titles((await run('parse', '--format', 'ndjson', 'in')).stdout)).toEqual(all);
    expect(JSON.parse((await run('stats', '--format', 'json', 'in/a.zip')).stdout)).toMatchObject({
      notices: 3,
      problems: 3,
    });
    expect((await run('check', 'in/a.zip')).stderr).toContain('3 inputs');
  });
  it('has each of its notices read by its path', async () => {
    write(folder(), { 'a.zip': ZIP });
    expect(titles((await run('parse', '--format', 'ndjson', 'a.zip/2023/乙局.docx')).stdout)).toEqual([
      '乙局关于巡察整改情况的通报',
    ]);
    const explained = await run('explain', 'a.zip/丙局.md:2');
    expect([explained.status, explained.stdout]).toEqual([0, expect.stringContaining('台账不清')]);
    const missing = await run('parse', 'a.zip/2023/戊局.docx');
    expect([missing.status, missing.stderr]).toEqual([
      1,
      expect.stringContaining('a.zip/2023/戊局.docx: no such file'),
    ]);
  });
  it('is gone on with, and written beside one another, as files of a folder are', async () => {
    write(folder(), { 'a.zip': ZIP });
    await run('batch', 'a.zip', '--out', 'out', '--format', 'json');
    expect(existsSync(join(folder(), 'out/records/a.zip/2023/甲局.txt.json'))).toBe(true);
    const again = await run('batch', 'a.zip', '--out', 'out', '--format', 'json', '--resume');
    expect([again.status, again.stderr]).toEqual([0, expect.stringMatching(/3/)]);
    const lines = readFileSync(join(folder(), 'out/records.ndjson'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
  });
  it('has what it leaves out told', async () => {
    const files = {
      ...FILES,
      '~$甲局.docx': 'x',
      'b.zip': ZIP,
      'c.jpg': 'x',
      '__MACOSX/._甲局.txt': 'x',
      '.DS_Store': 'x',
    };
    write(folder(), { 'a.zip': zipped(files), 'empty.zip': zipped({ 'c.jpg': 'x' }) });
    const { status, stderr, stdout } = await run('batch', 'a.zip');
    expect([status, titles(stdout).length]).toEqual([0, 3]);
    expect(stderr).toContain('skipped 3: .jpg 1, lock files 1, archives in archives 1');
    const barren = await run('batch', 'empty.zip');
    expect(barren.stderr).toContain('empty.zip: nothing in it can be read as a notice');
    expect((await run('batch', 'a.zip', '--exclude', '*.txt')).stdout.split('\n').filter(Boolean)).toHaveLength(2);
  });
  it('that is broken fails, and no other input does', async () => {
    write(folder(), { 'a.zip': ZIP.subarray(0, ZIP.length - 40), 'b.txt': noticeOf('丁局') });
    const { status, stdout, stderr } = await run('parse', '--format', 'ndjson', 'a.zip', 'b.txt');
    expect([status, titles(stdout).length]).toEqual([1, 1]);
    expect(stderr).toContain('rectify: a.zip: a document that is damaged or incomplete (ZIP)');
  });
  it('with a file that is broken gives the others', async () => {
    const broken = ZIP.slice();
    const [first] = zipEntries(broken) ?? [];
    broken[first.offset + 60] ^= 0xff;
    write(folder(), { 'a.zip': broken });
    const { status, stdout, stderr } = await run('parse', '--format', 'ndjson', 'a.zip');
    expect([status, titles(stdout).length]).toEqual([1, 2]);
    expect(stderr).toContain('a.zip/2023/甲局.txt: a document that is damaged');
  });
  it('that is a document is read as one', async () => {
    write(folder(), { 'a.zip': docxOfText(noticeOf('甲局')) });
    expect(titles((await run('parse', '--format', 'ndjson', 'a.zip')).stdout)).toEqual(['甲局关于巡察整改情况的通报']);
  });
  it('may be the name of a folder', async () => {
    write(folder(), { 'a.zip/b.txt': noticeOf('甲局') });
    expect(titles((await run('batch', 'a.zip')).stdout)).toHaveLength(1);
    expect(titles((await run('parse', '--format', 'ndjson', 'a.zip/b.txt')).stdout)).toHaveLength(1);
  });
  it('is refused by the library, whose inputs are one document each', async () => {
    expect(() => parse(ZIP)).toThrow(expect.objectContaining({ code: 'unsupported', detail: 'ZIP' }));
    expect(await open(ZIP)).toBe(ZIP);
  });
});

describe('names', () => {
  it('are read as Windows in China writes them', () => {
    const made = named([0xcd, 0xa8, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74]);
    expect([...listArchive(made).keys()]).toEqual(['通报.txt']);
  });
  it.each([
    ['../../etc/a.txt', 'etc/a.txt'],
    ['/root/a.txt', 'root/a.txt'],
    ['C:\\x\\a.txt', 'x/a.txt'],
    ['a/./b//c.txt', 'a/b/c.txt'],
  ])('that lead out of it, as %s, lead nowhere', (name, path) => {
    expect([...listArchive(zipped({ [name]: 'x' })).keys()]).toEqual([path]);
  });
  it('that are one stand for the first', () => {
    const files = listArchive(zipped({ 'a.txt': 'first', './a.txt': 'second' }));
    const [entry] = files.values();
    expect([files.size, entry.size]).toEqual([1, 5]);
  });
});

describe('an archive that was made to do harm', () => {
  const caught = (work: () => unknown): string => {
    try {
      work();
      return 'read';
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return `${error.code}: ${error.detail}`;
    }
  };
  it('unpacks no bomb', () => {
    const bomb = zipped({ 'a.txt': new Uint8Array(64 << 20) });
    const [entry] = listArchive(bomb).values();
    expect(caught(() => readMember(bomb, entry))).toMatch(/^too-large: ZIP, a.txt, unpacked : packed/);
    expect(caught(() => readMember(bomb, { ...entry, size: 1 << 28 }))).toMatch(/^too-large: ZIP, a.txt, bytes/);
  });
  it('holds no more files, and no more in them, than are read', () => {
    expect(
      caught(() => listArchive(zipped(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}`, '']))))),
    ).toBe('too-large: ZIP, files > 20000');
    const lying = ZIP.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
    expect(caught(() => listArchive(lying))).toMatch(/^too-large: ZIP, unpacked bytes/);
  });
  it('throws nothing else, whatever byte is changed or cut', () => {
    const chance = random(17);
    for (let i = 0; i < (LONG ? 300 : 80); i++) {
      const copy = i % 3 === 0 ? ZIP.slice(0, chance.between(0, ZIP.length)) : ZIP.slice();
      for (let k = chance.between(1, 6); k > 0 && copy.length > 0; k--)
        copy[chance.between(0, copy.length - 1)] = chance.between(0, 255);
      const found = caught(() => {
        for (const entry of listArchive(copy).values()) readMember(copy, entry);
      });
      expect(found).toMatch(/^(?:read|damaged|encrypted|too-large)/);
    }
  });
});
