/** Files whose names are no UTF-8, as Windows in China writes them into archives: found, read, and shown decoded. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onDisk, shownName, shownNames } from '../../src/batch/on-disk.js';
import { gb18030 } from '../support/bytes.js';
import { rectify, shell } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const gbk = (name: string): Buffer => Buffer.from(gb18030(name));
const under = (...names: Buffer[]): Buffer =>
  names.reduce((path, name) => Buffer.concat([path, Buffer.from('/'), name]), Buffer.from(folder()));

/** 通报/甲局.txt in bytes of GBK, and beside it a file with a name in UTF-8. */
function lay(): void {
  mkdirSync(under(gbk('通报')));
  writeFileSync(under(gbk('通报'), gbk('甲局.txt')), noticeOf('甲局'));
  write(folder(), { '乙局.txt': noticeOf('乙局') });
}

describe('names as they are shown', () => {
  it('are UTF-8, and else GB18030, step by step', () => {
    expect(shownName(Buffer.from('通报/a.txt'))).toBe('通报/a.txt');
    expect(shownName(Buffer.concat([Buffer.from('汇总/'), gbk('通报.txt')]))).toBe('汇总/通报.txt');
    expect(shownName(Buffer.from('/'))).toBe('/');
  });
  it('do not hide those that are called so', () => {
    const [own, other] = [Buffer.from('通报'), gbk('通报')];
    const names = shownNames([other, own]);
    expect(names.get('通报')).toBe(own);
    expect(names.size).toBe(2);
  });
});

// macOS takes no other names than UTF-8, and Windows no bytes.
describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')('a file with such a name', () => {
  it('is found by what is shown', () => {
    lay();
    expect(onDisk(join(folder(), '通报/甲局.txt'))).toEqual(under(gbk('通报'), gbk('甲局.txt')));
    expect(onDisk(join(folder(), '乙局.txt'))).toBe(join(folder(), '乙局.txt'));
    expect(onDisk(join(folder(), '通报/丙局.txt'))).toBe(join(folder(), '通报/丙局.txt'));
    writeFileSync(under(gbk('通报'), gbk('丙局.txt')), '');
    expect(onDisk(join(folder(), '通报/丙局.txt'))).toEqual(under(gbk('通报'), gbk('丙局.txt')));
  });

  it('is read in a folder, and again known', async () => {
    lay();
    const run = () => rectify(['batch', '.', '--out', 'out', '--jobs', '2'], { cwd: folder() });
    expect(await run()).toMatchObject({ status: 0 });
    const paths = readFileSync(join(folder(), 'out/records.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source.path);
    expect(paths).toEqual(['./乙局.txt', './通报/甲局.txt']);
    expect((await run()).stderr).toContain('2 unchanged');
  });

  it.each(['parse --format ndjson', 'check --format json', 'stats --format json'])(
    'is read where it is named: %s',
    async (command) => {
      lay();
      const { status, stdout, stderr } = await shell(`rectify ${command} --quiet */*.txt`, folder());
      expect([status, stderr]).toEqual([command.startsWith('check') ? status : 0, '']);
      if (command.startsWith('parse')) expect(JSON.parse(stdout).source.path).toBe('通报/甲局.txt');
    },
  );

  it('that is none is told as it is shown', async () => {
    lay();
    const { status, stderr } = await shell("rectify parse $'\\xd2\\xd2.txt'", folder());
    expect([status, stderr]).toEqual([1, 'rectify: 乙.txt: no such file; check the path\n']);
  });

  it('is read from a list', async () => {
    lay();
    const { status, stderr } = await shell('find . -name "*.txt" | rectify batch --from - --out out', folder());
    expect([status, stderr]).toEqual([0, expect.stringContaining('2 records')]);
  });
});
