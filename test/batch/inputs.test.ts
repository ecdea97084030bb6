/** What a batch run takes for its inputs, and in which order. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf, type Inputs } from '../../src/batch/entries.js';
import { excluding } from '../../src/batch/exclude.js';
import { isTaken } from '../../src/batch/extensions.js';
import { formerOutput } from '../../src/batch/former-output.js';
import { ownOutput } from '../../src/batch/own-output.js';
import { pathsOf } from '../../src/batch/path-list.js';
import type { Entry } from '../../src/batch/types.js';
import { scratch, write } from '../support/folders.js';

const folder = scratch();

async function listed(inputs: Partial<Inputs>, out?: string): Promise<string[]> {
  return (await entries(inputs, out)).filter(({ skipped }) => skipped === undefined).map(named);
}

/** What was left out, each with its reason. */
const skipped = async (inputs: Partial<Inputs>, out?: string): Promise<string[]> =>
  (await entries(inputs, out)).flatMap((entry) =>
    entry.skipped === undefined ? [] : [`${named(entry)} ${entry.skipped}`],
  );

const named = ({ path, error }: Entry): string => (error ? `${error} ` : '') + path.replace(folder(), '.');

async function entries(inputs: Partial<Inputs>, out?: string): Promise<Entry[]> {
  const files = ['records.ndjson', 'ledger.md'];
  const names = { isFile: (name: string) => files.includes(name), isFolder: (name: string) => name === 'records' };
  const all: Entry[] = [];
  const own = await ownOutput(out, names);
  for await (const entry of entriesOf({ names: [], exclude: [], ...inputs }, own, formerOutput(names))) all.push(entry);
  return all;
}

async function* chunksOf(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('a folder', () => {
  it('is read in the order of code units, folders where their names stand', async () => {
    write(folder(), {
      '乙.txt': '',
      'a/z.txt': '',
      'a.txt': '',
      'B.txt': '',
      '丙/丁 1.md': '',
      'a/10.txt': '',
      'a/9.txt': '',
    });
    // 丙 U+4E19, 乙 U+4E59; a folder stands where its bare name does.
    expect(await listed({ names: [folder()] })).toEqual([
      './B.txt',
      './a/10.txt',
      './a/9.txt',
      './a/z.txt',
      './a.txt',
      './丙/丁 1.md',
      './乙.txt',
    ]);
  });

  it('gives the formats that are read, by their endings, and nothing hidden', async () => {
    const files = ['a.TXT', 'b.text', 'c.markdown', 'd.dot', 'e', '.f.txt', '.git/g.txt', 'h.txt.bak', 'i.txt/j.xml'];
    write(folder(), Object.fromEntries(files.map((name) => [name, ''])));
    expect(await listed({ names: [folder()] })).toEqual(['./a.TXT', './b.text', './c.markdown']);
    expect(['x.md', 'x.Text', '.md', 'md', 'x.md5'].map(isTaken)).toEqual([true, true, false, false, false]);
    const documents = ['x.html', 'x.mht', 'x.MHTML', 'x.docx', 'x.doc', 'x.wps', 'x.XLSX', 'x.csv', 'x.tsv'];
    expect(documents.filter((name) => !isTaken(name))).toEqual([]);
  });

  it('takes a link to a file, follows none to a folder, and passes by pipes', async () => {
    write(folder(), { 'in/a.txt': '', 'in/sub/b.txt': '', 'else/c.txt': '' });
    symlinkSync(join(folder(), 'else/c.txt'), join(folder(), 'in/link.txt'));
    symlinkSync(join(folder(), 'nowhere'), join(folder(), 'in/lost.txt'));
    symlinkSync('..', join(folder(), 'in/sub/loop'));
    symlinkSync('.', join(folder(), 'in/self.txt'));
    execFileSync('mkfifo', [join(folder(), 'in/pipe.txt')]);
    expect(await listed({ names: [join(folder(), 'in')] })).toEqual([
      './in/a.txt',
      './in/link.txt',
      './in/lost.txt',
      './in/sub/b.txt',
    ]);
  });

  it('is called as it was named', async () => {
    write(folder(), { 'in/a.txt': '' });
    for (const name of ['in', 'in/', 'in//'])
      expect(await listed({ names: [join(folder(), name)] })).toEqual(['./in/a.txt']);
  });
});

describe('what a folder has and a run leaves out', () => {
  it('is told with its reason', async () => {
    const files = ['a.txt', 'b.ODS', 'c.ceb', 'd', '~$a.docx', 'sub/~$b.doc', 'e.2023 年通报', 'f.'];
    write(folder(), Object.fromEntries(files.map((name) => [`in/${name}`, ''])));
    symlinkSync('.', join(folder(), 'in/self'));
    execFileSync('mkfifo', [join(folder(), 'in/pipe.txt')]);
    const inputs = { names: [join(folder(), 'in')] };
    expect(await listed(inputs)).toEqual(['./in/a.txt']);
    expect(await skipped(inputs)).toEqual([
      './in/b.ODS .ods',
      './in/c.ceb .ceb',
      './in/d ',
      './in/e.2023 年通报 ',
      './in/f. ',
      './in/pipe.txt special',
      './in/self folder-link',
      './in/sub/~$b.doc lock-file',
      './in/~$a.docx lock-file',
    ]);
  });

  it('goes without a word where it is hidden, excluded, or what this run writes', async () => {
    write(folder(), {
      'in/a.txt': '',
      'in/.DS_Store': '',
      'in/Thumbs.db': '',
      'in/old/b.ods': '',
      'in/c.ods': '',
      'in/records.ndjson': '',
      'in/records/a.txt.json': '',
      'in/out/x.txt': '',
    });
    expect(
      await skipped({ names: [join(folder(), 'in')], exclude: ['old/', 'c.*', 'out/'] }, join(folder(), 'in')),
    ).toEqual([]);
  });

  it('is a lock file also where a pattern or a list names it', async () => {
    write(folder(), { '~$a.txt': '', 'a.txt': '' });
    expect(await listed({ names: [join(folder(), '*.txt')] })).toEqual(['./a.txt']);
    expect(await skipped({ list: chunksOf(`${folder()}/~$a.txt\n`) })).toEqual(['./~$a.txt lock-file']);
  });

  it('is what a former run wrote, and nothing else that is called so', async () => {
    write(folder(), {
      'in/a.txt': '',
      'in/out/manifest.ndjson': '{"rectify":"0.1.0","config":null}\n',
      'in/out/ledger.md': '',
      'in/out/notice.md': '',
      'in/out/records/in/b.md': '',
      'in/mine/ledger.md': '',
      'in/other/manifest.ndjson': '{"id":1}\n',
      'in/other/ledger.md': '',
    });
    const inputs = { names: [join(folder(), 'in')] };
    expect(await listed(inputs)).toEqual([
      './in/a.txt',
      './in/mine/ledger.md',
      './in/other/ledger.md',
      './in/out/notice.md',
    ]);
    expect(await skipped(inputs)).toContain('./in/out/ledger.md former-output');
    expect(await skipped(inputs)).toContain('./in/out/records/in/b.md former-output');
    // Whoever names it has chosen it.
    expect(await listed({ names: [join(folder(), 'in/out/ledger.md')] })).toEqual(['./in/out/ledger.md']);
  });

  it('is a folder that gives nothing at all, and none that gives an error', async () => {
    write(folder(), { 'in/a.ods': '', 'in/sub/b.ods': '', 'full/a.txt': '' });
    mkdirSync(join(folder(), 'empty'));
    const names = ['in', 'empty', 'full'].map((name) => join(folder(), name));
    expect((await skipped({ names })).filter((line) => line.endsWith('nothing-read'))).toEqual([
      './in nothing-read',
      './empty nothing-read',
    ]);
  });
});

describe('names', () => {
  it('are taken outright whatever they end in, also where they are missing', async () => {
    write(folder(), { 'a.log': '', 'x[1].txt': '' });
    const names = ['x[1].txt', 'missing.txt', 'a.log'].map((name) => join(folder(), name));
    expect(await listed({ names })).toEqual(['./x[1].txt', './missing.txt', './a.log']);
  });

  it('may be patterns, whose files come sorted', async () => {
    write(folder(), { 'b/2.txt': '', 'a/1.txt': '', 'a/3.log': '', 'a/汉 字.txt': '', 'c.txt': '' });
    symlinkSync('..', join(folder(), 'a/loop'));
    expect(await listed({ names: [join(folder(), '**/*.txt')] })).toEqual([
      './a/1.txt',
      './a/汉 字.txt',
      './b/2.txt',
      './c.txt',
    ]);
    expect(await listed({ names: [join(folder(), '{b,c}*/*')] })).toEqual(['./b/2.txt']);
  });

  it('that match nothing are inputs that will not be found', async () => {
    expect(await listed({ names: [join(folder(), '*.txt')] })).toEqual(['./*.txt']);
  });
});

describe('--exclude', () => {
  it.each([
    [['草稿/'], '草稿/', true],
    [['草稿/'], 'a/草稿/', true],
    [['/草稿/'], 'a/草稿/', false],
    [['*.md'], 'a/b.md', true],
    [['*.md', '!keep.md'], 'keep.md', false],
    [['*.MD'], 'a.md', false],
    [['a/**/c.txt'], 'a/b/b/c.txt', true],
    [['b.txt'], '../x/b.txt', true],
    [['b.txt'], '/tmp/b.txt', true],
    [[], 'b.txt', false],
  ])('%j: %s %j', (patterns, path, out) => expect(excluding(patterns)(path)).toBe(out));

  it('keeps folders from being entered, and counts for names, patterns and lists', async () => {
    write(folder(), { 'in/a.txt': '', 'in/old/b.txt': '', 'in/c.md': '' });
    const exclude = ['old/', 'c.*'];
    expect(await listed({ names: [join(folder(), 'in')], exclude })).toEqual(['./in/a.txt']);
    expect(await listed({ names: [join(folder(), 'in/**')], exclude })).toEqual(['./in/a.txt']);
    const list = chunksOf(`${folder()}/in/c.md\n${folder()}/in/a.txt\n`);
    expect(await listed({ list, exclude })).toEqual(['./in/a.txt']);
  });
});

describe('a list', () => {
  const paths = async (...chunks: string[]) => {
    const all: string[] = [];
    for await (const path of pathsOf(chunksOf(...chunks))) all.push(path);
    return all;
  };

  it.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\n\r\n b \r\nc'], ['a', ' b ', 'c']],
    [['a\nb\0c\nd\0'], ['a\nb', 'c\nd']],
    [
      ['汉', '字.txt\n乙', '.txt'],
      ['汉字.txt', '乙.txt'],
    ],
    [[''], []],
    [
      [`${'x'.repeat(5000)}\n`, 'b\n'],
      ['x'.repeat(5000), 'b'],
    ],
  ])('%j', async (chunks, expected) => expect(await paths(...chunks)).toEqual(expected));

  it('may have a character on two chunks', async () => {
    const bytes = Buffer.from('汉字\n');
    const halves = async function* () {
      yield bytes.subarray(0, 2);
      yield bytes.subarray(2);
    };
    const all: string[] = [];
    for await (const path of pathsOf(halves())) all.push(path);
    expect(all).toEqual(['汉字']);
  });

  it('names files and folders, never patterns', async () => {
    write(folder(), { 'in/a.txt': '', 'b.log': '' });
    const list = chunksOf(`${folder()}/b.log\n${folder()}/in\n${folder()}/*.log\n`);
    expect(await listed({ list })).toEqual(['./b.log', './in/a.txt', './*.log']);
  });
});

describe('the output folder', () => {
  it('inside the input folder is not entered', async () => {
    write(folder(), { 'a.txt': '', 'out/ledger.md': '', 'out/records/a.md': '' });
    expect(await listed({ names: [folder()] }, join(folder(), 'out'))).toEqual(['./a.txt']);
    expect(await listed({ names: [join(folder(), '**/*')] }, join(folder(), 'out'))).toEqual(['./a.txt']);
  });

  it('may hold inputs beside what is written there', async () => {
    write(folder(), { 'raw/a.txt': '', 'ledger.md': '', 'records/x.md': '', 'b.txt': '' });
    expect(await listed({ names: [folder()] }, folder())).toEqual(['./b.txt', './raw/a.txt']);
    expect(await listed({ names: [join(folder(), 'raw')] }, folder())).toEqual(['./raw/a.txt']);
  });

  it('is known by where it is, not by how it is called', async () => {
    write(folder(), { 'in/out/ledger.md': '', 'in/a.txt': '' });
    mkdirSync(join(folder(), 'elsewhere'));
    symlinkSync('../in/out', join(folder(), 'elsewhere/out'));
    expect(await listed({ names: [join(folder(), 'in')] }, join(folder(), 'elsewhere/out'))).toEqual(['./in/a.txt']);
  });
});
