/** Names of files and words of inputs that would command a terminal, or make lines of their own: shown, and harmless. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/output/visible.js';
import { rectify } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const run = (...args: string[]) => rectify(args, { cwd: folder() });
const NAME = 'a\u001b]0;x\u0007\u001b[2J\nrectify: all is well\u202e.txt';
/** Nothing but printed signs and line ends. */
const HARMLESS = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]*$/;

describe('a name that commands a terminal', () => {
  it.each([
    ['parse', 'missing'],
    ['check', 'missing'],
    ['diff', 'missing', 'missing'],
    ['stats', 'missing'],
    ['batch', 'missing'],
    ['parse', '--encoding', 'NAME', 'b.txt'],
    ['parse', '--format', 'NAME', 'b.txt'],
    ['parse', '--NAME', 'b.txt'],
    ['parse', '--config', 'NAME', 'b.txt'],
    ['parse', '--out', 'NAME/x/y', 'b.txt'],
    ['check', '--rule', 'NAME', 'b.txt'],
    ['check', '--explain', 'NAME'],
  ])('is shown by %s %s', async (...args) => {
    write(folder(), { 'b.txt': noticeOf('甲局') });
    const { stderr } = await run(...args.map((arg) => arg.replace('missing', NAME).replace('NAME', NAME)));
    expect(stderr).toMatch(HARMLESS);
    expect(stderr.split('\n').filter((line) => line.startsWith('rectify: all is well'))).toEqual([]);
  });

  it('is shown in annotations too', async () => {
    mkdirSync(join(folder(), 'in'));
    writeFileSync(join(folder(), 'in', NAME), `${noticeOf('甲局')}\n整改情况：2023年2月30日完成。`);
    const { stdout } = await run('check', '--format', 'github', join('in', NAME));
    expect(stdout).toMatch(HARMLESS);
  });

  it('is kept as it is in data', async () => {
    writeFileSync(join(folder(), NAME), noticeOf('甲局'));
    const { stdout } = await run('parse', NAME);
    expect(JSON.parse(stdout).source.path).toBe(NAME);
  });
});

describe('signs that are no characters, and tags', () => {
  it('are shown by their numbers', () =>
    expect(visible('甲\ufffe\uffff\u{e0041}\u{e007f}乙𠮷')).toBe('甲<U+FFFE><U+FFFF><U+E0041><U+E007F>乙𠮷'));
});

describe('a file beyond every format', () => {
  it('is refused before it is read, whatever its name', async () => {
    for (const name of ['a.docx', 'a.txt']) {
      writeFileSync(join(folder(), name), 'PK\u0003\u0004');
      truncateSync(join(folder(), name), 3 * 2 ** 30);
      const { status, stderr } = await run('parse', name);
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining('beyond what is read of one document (file, bytes'),
      ]);
      expect((await run('batch', name)).stderr).toContain('beyond what is read of one document (file, bytes');
    }
  });
});
