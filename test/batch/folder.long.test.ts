/** `rectify batch --out`: what is in the folder, and what a second run makes of it. Run as it is shipped. */
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rectify, shell } from '../support/cli.js';
import { contents, linesIn, noticeOf, objectsIn, scratch, write } from '../support/folders.js';

const folder = scratch();
const at = (path: string) => join(folder(), path);
const run = (...args: string[]) => rectify(['batch', ...args], { cwd: folder() });
const read = (path: string) => readFileSync(at(path), 'utf8');

interface Failure {
  path: string;
  reason: string;
  code: string;
  message: string;
}
const paths = (file: string) =>
  objectsIn<{ path?: string; source?: { path: string } }>(read(file)).map((one) => one.source?.path ?? one.path);

const BINARY = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);

describe('a folder of notices', () => {
  it('gives records in input order, failures with their reasons, and a manifest of all', async () => {
    write(folder(), { 'in/b.txt': noticeOf('乙局'), 'in/a 甲/1.md': `# ${noticeOf('甲局')}`, 'in/scan.txt': BINARY });
    const { status, stdout, stderr } = await run('in', 'missing.txt', '--out', 'out');
    expect(stdout).toBe('');
    expect(stderr).toBe(
      '4 inputs: 2 records, 2 failed, 0 warnings\nwhat gave no record, and why: out/failures.ndjson\n',
    );
    expect(status).toBe(1);
    expect(paths('out/records.ndjson')).toEqual(['in/a 甲/1.md', 'in/b.txt']);
    expect(objectsIn<Failure>(read('out/failures.ndjson'))).toEqual([
      { path: 'in/scan.txt', reason: 'decode', code: 'binary', message: expect.stringContaining('PNG') },
      { path: 'missing.txt', reason: 'read', code: 'ENOENT', message: 'no such file; check the path' },
    ]);
    const manifest = objectsIn<Record<string, unknown>>(read('out/manifest.ndjson'));
    expect(manifest[0]).toEqual({
      rectify: expect.any(String),
      // What reads pictures is among the packages that the tests run with.
      ocr: expect.any(String),
      encoding: null,
      inputFormat: null,
      limits: null,
      lang: null,
      config: null,
    });
    expect(manifest.slice(1, -1).map(({ path, in: file }) => `${file} ${path}`)).toEqual([
      'records in/a 甲/1.md',
      'records in/b.txt',
      'failures in/scan.txt',
      'failures missing.txt',
    ]);
    expect(manifest.at(-1)).toEqual({ inputs: 4, records: 2, failures: 2, skipped: 0 });
    expect(readdirSync(at('out')).sort()).toEqual([
      'doubtful.ndjson',
      'failures.ndjson',
      'manifest.ndjson',
      'records.ndjson',
    ]);
  });

  it('has the lines that parse prints, whatever the threads', async () => {
    const files = Array.from({ length: 270 }, (_, n) => [
      `in/${n}.txt`,
      noticeOf(`${n}局`, '账目'.repeat(1 + (n % 7))),
    ]);
    write(folder(), Object.fromEntries(files));
    await run('in', '--out', 'one', '--jobs', '1', '--quiet');
    await run('in', '--out', 'three', '--jobs', '3', '--quiet');
    expect(contents(at('three'))).toEqual(contents(at('one')));
    const names = linesIn(read('one/manifest.ndjson'))
      .slice(1, -1)
      .map((line) => JSON.parse(line).path);
    expect(names).toEqual(files.map(([path]) => path).sort());
    const { stdout } = await rectify(['parse', '--quiet', '--format', 'ndjson', ...names], { cwd: folder() });
    expect(read('three/records.ndjson')).toBe(stdout);
  });

  it('may be empty, which is worth a warning', async () => {
    mkdirSync(at('in'));
    const told = 'rectify: warning: in: nothing in it can be read as a notice\n';
    const { status, stderr } = await run('in', '--out', 'out');
    expect(stderr).toContain(`${told}0 inputs: 0 records, 0 failed, 0 warnings\n`);
    expect(status).toBe(0);
    expect(read('out/records.ndjson')).toBe('');
    expect((await run('in', '--out', 'out', '--strict')).status).toBe(1);
    expect((await run('in')).stderr).toContain(told);
  });

  it('says what it left out and why, in the summary and in failures.ndjson', async () => {
    const names = ['a.txt', '1.ods', '2.ods', '3.ceb', '~$a.docx', '.hidden', 'Thumbs.db'];
    write(folder(), Object.fromEntries(names.map((name) => [`in/${name}`, noticeOf('甲局')])));
    const told = '1 input: 1 record, 0 failed, 0 warnings\nskipped 4: .ods 2, .ceb 1, lock files 1\n';
    for (let times = 0; times < 2; times++) {
      const { status, stderr } = await run('in', '--out', 'out');
      expect(stderr.replace(', 1 unchanged since the last run', '')).toContain(told);
      expect(status).toBe(0);
    }
    expect(
      objectsIn<Failure>(read('out/failures.ndjson')).map(({ path, reason, code }) => [path, reason, code]),
    ).toEqual(['in/1.ods', 'in/2.ods', 'in/3.ceb', 'in/~$a.docx'].map((path) => [path, 'skipped', 'skipped']));
    expect(read('out/failures.ndjson')).toContain('save it as .xlsx');
    expect(objectsIn(read('out/manifest.ndjson')).at(-1)).toEqual({ inputs: 1, records: 1, failures: 0, skipped: 4 });
    expect((await run('in', '--out', 'out', '--strict')).status).toBe(1);
    expect((await run('in', '--strict')).status).toBe(1);
    expect((await run('in')).stderr).toContain(told);
    expect((await run('in', '--out', 'out', '--fail-fast')).status).toBe(0);
    // What was to be left out is no news.
    const excluded = await run(
      'in',
      '--out',
      'out',
      '--strict',
      '--exclude',
      '*.ods',
      '--exclude',
      '*.ceb',
      '--exclude',
      '~*',
    );
    expect(excluded).toMatchObject({ status: 0, stderr: expect.not.stringContaining('skipped') });
    expect((await run('in', '--lang', 'zh')).stderr).toContain('跳过 4 个：.ods 2，.ceb 1，锁文件 1');
  });

  it('is not read twice: what a former run wrote into it is no input', async () => {
    write(folder(), { 'in/a.txt': noticeOf('甲局') });
    await run('in', '--out', 'in/first', '--format', 'csv,markdown,xlsx');
    const { stderr } = await run('in', '--out', 'in/second');
    expect(stderr).toContain('1 input: 1 record, 0 failed');
    expect(stderr).toContain('former outputs');
  });

  it('counts records with errors as failed, warnings only with --strict', async () => {
    write(folder(), {
      'gap.txt': '某局关于整改情况的通报\n问题1：账目不清\n整改情况：已整改。\n问题3：台账缺失\n整改情况：已整改。\n',
    });
    expect((await run('gap.txt', '--out', 'out')).status).toBe(0);
    const strict = await run('gap.txt', '--out', 'out', '--strict');
    expect(strict).toMatchObject({ status: 1, stderr: expect.stringContaining('1 unchanged') });
    expect(strict.stderr).toMatch(/[1-9] warning/);
  });

  it('speaks Chinese in its messages, and in its data only where that is asked for', async () => {
    write(folder(), { 'scan.txt': BINARY });
    const { stderr } = await run('scan.txt', '--out', 'out', '--lang', 'zh');
    expect(stderr).toContain('1 个输入：0 份记录，1 个失败');
    expect(read('out/failures.ndjson')).toContain('二进制数据');
    await shell('LC_ALL=zh_CN.UTF-8 rectify batch scan.txt --out plain', folder());
    expect(read('plain/failures.ndjson')).toContain('binary data');
  });
});

describe('an output folder', () => {
  it.skipIf(!existsSync('/proc/self'))('that cannot be made is refused with the reason, by every command', async () => {
    write(folder(), { 'in/1.txt': noticeOf('甲局'), file: '' });
    for (const args of [
      ['batch', 'in', '--out', '/proc/x'],
      ['batch', 'in', '--out', '/proc/x/y/z'],
      ['parse', 'in', '--out', '/proc/x/'],
      ['batch', 'in', '--out', 'file/x'],
    ]) {
      const { status, signal, stderr } = await rectify(args, { cwd: folder() });
      expect({ status, signal }).toEqual({ status: 1, signal: null });
      expect(stderr).toContain('cannot write');
    }
  });

  it('is made with all that lead to it', async () => {
    write(folder(), { 'in/1.txt': noticeOf('甲局') });
    expect((await run('in', '--out', 'a/b/../c/d', '--quiet')).status).toBe(0);
    expect(existsSync(at('a/c/d/records.ndjson'))).toBe(true);
  });
});

describe('a second run', () => {
  const five = () =>
    write(folder(), Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`in/${n}.txt`, noticeOf(`${n}局`)])));

  it('reads only what has changed, and gives what a run from nothing gives', async () => {
    five();
    write(folder(), { 'in/scan.txt': BINARY });
    await run('in', 'missing.txt', '--out', 'out');
    const before = contents(at('out'));
    expect((await run('in', 'missing.txt', '--out', 'out')).stderr).toContain('6 unchanged');
    expect(contents(at('out'))).toEqual(before);

    write(folder(), { 'in/3.txt': noticeOf('三局', '合同管理混乱'), 'in/0.txt': noticeOf('零局') });
    rmSync(at('in/4.txt'));
    expect((await run('in', 'missing.txt', '--out', 'out')).stderr).toContain('4 unchanged');
    await run('in', 'missing.txt', '--out', 'fresh');
    expect(contents(at('out'))).toEqual(contents(at('fresh')));
    expect(paths('out/records.ndjson')).toEqual(['0', '1', '2', '3', '5'].map((n) => `in/${n}.txt`));
  });

  it('reads everything with --force, with other options, and where the manifest is of another version', async () => {
    five();
    await run('in', '--out', 'out');
    for (const args of [['--force'], ['--lang', 'zh'], ['--encoding', 'utf-8'], ['--input-format', 'markdown']])
      expect((await run('in', '--out', 'out', ...args)).stderr, args.join(' ')).not.toMatch(/unchanged|沿用/);
    await run('in', '--out', 'out');
    const manifest = read('out/manifest.ndjson');
    writeFileSync(at('out/manifest.ndjson'), manifest.replace(/"rectify":"[^"]*"/, '"rectify":"0.0.1"'));
    expect((await run('in', '--out', 'out')).stderr).not.toContain('unchanged');
    expect(read('out/manifest.ndjson')).toBe(manifest);
  });

  it('takes over nothing that somebody has changed', async () => {
    five();
    await run('in', '--out', 'out');
    const before = contents(at('out'));
    const records = read('out/records.ndjson');
    writeFileSync(at('out/records.ndjson'), records.replace('2局', '二局'));
    expect((await run('in', '--out', 'out')).stderr).toMatch(/[123] unchanged/);
    expect(contents(at('out'))).toEqual(before);
    rmSync(at('out/records.ndjson'));
    expect(await run('in', '--out', 'out')).toMatchObject({
      status: 0,
      stderr: expect.not.stringContaining('rectify:'),
    });
    expect(contents(at('out'))).toEqual(before);
  });

  it('does nothing where the manifest is none any more: nobody knows whose the rest is', async () => {
    five();
    await run('in', '--out', 'out');
    writeFileSync(at('out/manifest.ndjson'), '{nonsense');
    const before = contents(at('out'));
    const { status, stderr } = await run('in', '--out', 'out');
    expect([status, stderr]).toEqual([1, expect.stringContaining('out/manifest.ndjson')]);
    expect(contents(at('out'))).toEqual(before);
  });

  it('of other inputs leaves only theirs', async () => {
    five();
    await run('in', '--out', 'out');
    await run('in/2.txt', '--out', 'out');
    expect(paths('out/records.ndjson')).toEqual(['in/2.txt']);
  });
});

describe('what a broken-off run left', () => {
  /** A finished run's files under the names that they have while they are being written. */
  async function unfinished(): Promise<Record<string, string>> {
    write(folder(), Object.fromEntries([1, 2, 3, 4].map((n) => [`in/${n}.txt`, noticeOf(`${n}局`)])));
    write(folder(), { 'in/2b.txt': BINARY });
    await run('in', '--out', 'whole');
    cpSync(at('whole'), at('out'), { recursive: true });
    for (const name of ['records', 'failures', 'manifest'])
      renameSync(at(`out/${name}.ndjson`), at(`out/.${name}.ndjson.part`));
    return contents(at('whole'));
  }
  const cutManifest = (lines: number) => {
    const all = read('out/.manifest.ndjson.part').split('\n');
    writeFileSync(at('out/.manifest.ndjson.part'), `${all.slice(0, lines).join('\n')}\n`);
  };

  it('is gone on with: what the manifest does not tell of is cut off', async () => {
    const whole = await unfinished();
    cutManifest(4);
    const { stderr } = await run('in', '--out', 'out');
    expect(stderr).toContain('3 unchanged');
    expect(contents(at('out'))).toEqual(whole);
  });

  it.each([
    ['in the manifest', () => appendFileSync(at('out/.manifest.ndjson.part'), '{"path":"in/3.t')],
    ['in the records', () => truncateSync(at('out/.records.ndjson.part'), 700)],
    ['everywhere', () => truncateSync(at('out/.manifest.ndjson.part'), 10)],
    ['with nothing in the manifest', () => truncateSync(at('out/.manifest.ndjson.part'), 0)],
    ['with a file missing', () => rmSync(at('out/.failures.ndjson.part'))],
    [
      'with other bytes where a record was',
      () => {
        const bytes = readFileSync(at('out/.records.ndjson.part'));
        writeFileSync(at('out/.records.ndjson.part'), bytes.fill(0, 100, 200));
      },
    ],
  ])('may be torn %s', async (_, tear) => {
    const whole = await unfinished();
    cutManifest(5);
    tear();
    await run('in', '--out', 'out');
    expect(contents(at('out'))).toEqual(whole);
  });

  it('is finished where only the names were missing', async () => {
    const whole = await unfinished();
    renameSync(at('out/.records.ndjson.part'), at('out/records.ndjson'));
    const { stderr } = await run('in', '--out', 'out');
    expect(stderr).toContain('5 unchanged');
    expect(contents(at('out'))).toEqual(whole);
  });

  it('counts for nothing where the inputs have changed in between', async () => {
    await unfinished();
    cutManifest(5);
    write(folder(), { 'in/2.txt': noticeOf('新局') });
    await run('in', '--out', 'out');
    await run('in', '--out', 'fresh');
    expect(contents(at('out'))).toEqual(contents(at('fresh')));
  });

  it('is thrown away with --force', async () => {
    const whole = await unfinished();
    cutManifest(5);
    expect((await run('in', '--out', 'out', '--force')).stderr).not.toContain('unchanged');
    expect(contents(at('out'))).toEqual(whole);
  });
});

describe('--fail-fast', () => {
  it('stops at the first failure, keeps what is done, and is gone on with', async () => {
    write(folder(), { 'in/1.txt': noticeOf('1局'), 'in/2.txt': BINARY, 'in/3.txt': noticeOf('3局') });
    const { status, stderr } = await run('in', '--out', 'out', '--fail-fast');
    expect(status).toBe(1);
    expect(stderr).toContain('rectify: in/2.txt: binary data (PNG)');
    expect(stderr).toContain('stopped at in/2.txt');
    expect(existsSync(at('out/records.ndjson'))).toBe(false);
    expect((await run('in', '--out', 'out')).stderr).toContain('2 unchanged');
    await run('in', '--out', 'fresh');
    expect(contents(at('out'))).toEqual(contents(at('fresh')));
  });

  it('runs to the end where nothing fails', async () => {
    write(folder(), { '1.txt': noticeOf('1局') });
    expect((await run('1.txt', '--out', 'out', '--fail-fast')).status).toBe(0);
  });
});

describe('the lock', () => {
  it('keeps a second run out, with a message', async () => {
    write(folder(), { '1.txt': noticeOf('1局') });
    mkdirSync(at('out'));
    writeFileSync(at('out/.rectify.lock'), JSON.stringify({ pid: process.pid, host: hostname(), started: null }));
    const { status, stderr } = await run('1.txt', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toBe(
      `rectify: cannot write out: process ${process.pid} is writing there (out/.rectify.lock); wait until it has ended, or choose another --out\n`,
    );
    expect(readdirSync(at('out'))).toEqual(['.rectify.lock']);
  });
});

describe('--format json', () => {
  it('mirrors the inputs, also where they differ only in their endings', async () => {
    write(folder(), { 'in/a.txt': noticeOf('甲局'), 'in/a.md': noticeOf('乙局'), 'in/档 案/b.txt': noticeOf('丙局') });
    await run('in', '--out', 'out', '--format', 'json,ndjson');
    const files = contents(at('out/records'));
    expect(Object.keys(files).sort()).toEqual(['in/a.md.json', 'in/a.txt.json', 'in/档 案/b.txt.json']);
    const { stdout } = await rectify(['parse', '--quiet', 'in/a.txt'], { cwd: folder() });
    expect(files['in/a.txt.json']).toBe(stdout);
  });

  it('leaves no record of an input that is gone, and nothing half-written', async () => {
    write(folder(), { 'in/a.txt': noticeOf('甲局'), 'in/b.txt': noticeOf('乙局') });
    await run('in', '--out', 'out', '--format', 'json');
    rmSync(at('in/b.txt'));
    write(folder(), { 'out/.records.part/in/x.json': '{', 'out/.records.old/y.json': '{' });
    await run('in', '--out', 'out', '--format', 'json');
    expect(Object.keys(contents(at('out'))).sort()).toEqual(
      ['doubtful.ndjson', 'failures.ndjson', 'manifest.ndjson', 'records.ndjson', 'records/in/a.txt.json'].sort(),
    );
  });

  it('does not touch a folder of the same name that is somebody else’s', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局'), 'out/records/mine.txt': 'x' });
    const { status, stderr } = await run('a.txt', '--out', 'out', '--format', 'json');
    expect(status).toBe(1);
    expect(stderr).toContain('cannot write out/records: it was there before and was not written by rectify');
    expect(read('out/records/mine.txt')).toBe('x');
  });
});

describe('the output folder', () => {
  it('inside the input folder is not read, nor are its ledgers', async () => {
    write(folder(), { 'in/a.txt': noticeOf('甲局'), 'in/out/ledger.md': noticeOf('乙局') });
    await run('in', '--out', 'in/out', '--format', 'json');
    expect(paths('in/out/records.ndjson')).toEqual(['in/a.txt']);
    expect((await run('in', '--out', 'in/out')).stderr).toContain(
      '1 input: 1 record, 0 failed, 0 warnings, 1 unchanged',
    );
    const list = await shell('find in -type f | sort | rectify batch --from - --out in/out', folder());
    expect(list.stderr).not.toContain('ledger');
    expect(paths('in/out/manifest.ndjson').slice(1, -1)).toEqual(['in/a.txt']);
  });

  it('that cannot be made is told with its reason', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局') });
    const { status, stderr } = await run('a.txt', '--out', 'a.txt/out');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^rectify: cannot write a\.txt\/out: /);
  });

  it.skipIf(process.getuid?.() === 0)('that is read-only is told, and left as it was', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局') });
    mkdirSync(at('out'));
    chmodSync(at('out'), 0o555);
    const { status, stderr } = await run('a.txt', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain('permission denied');
    expect(readdirSync(at('out'))).toEqual([]);
  });

  it('where no more can be written is told, and the run can be gone on with', async () => {
    write(folder(), { 'a.txt': noticeOf('甲局') });
    const { status, stderr } = await shell(`trap '' XFSZ; ulimit -f 1; rectify batch a.txt --out out`, folder());
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot write out\/\.records\.ndjson\.part: .*EFBIG/);
    expect(existsSync(at('out/.rectify.lock'))).toBe(false);
    expect((await run('a.txt', '--out', 'out')).status).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual([
      'doubtful.ndjson',
      'failures.ndjson',
      'manifest.ndjson',
      'records.ndjson',
    ]);
  });
});

describe('lists', () => {
  it('come on standard input, by lines or NULs, or in a file', async () => {
    write(folder(), { '档 案/a 1.txt': noticeOf('甲局'), 'b.log': noticeOf('乙局') });
    for (const list of ['档 案/a 1.txt\nb.log\n', '档 案/a 1.txt\0b.log\0']) {
      await rectify(['batch', '--from', '-', '--out', 'out', '--force'], { cwd: folder(), stdin: list });
      expect(paths('out/records.ndjson')).toEqual(['档 案/a 1.txt', 'b.log']);
    }
    write(folder(), { list: 'b.log\r\n' });
    await run('--from', 'list', '--out', 'out');
    expect(paths('out/records.ndjson')).toEqual(['b.log']);
    expect(await run('--from', 'no-list', '--out', 'out')).toMatchObject({
      status: 1,
      stderr: 'rectify: no-list: no such file; check the path\n',
    });
  });
});

describe('many files', () => {
  it('are never open at once', async () => {
    write(folder(), Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`in/${n}.txt`, noticeOf(`${n}局`)])));
    const { status, stderr } = await shell('ulimit -n 64; rectify batch in --out out --jobs 4 --format json', folder());
    expect(stderr).toContain('300 inputs: 300 records, 0 failed');
    expect(status).toBe(0);
  });
});
