import { spawn } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WriteFailure } from '../../src/cli/failure.js';
import { catalogue } from '../../src/cli/messages.js';
import { planTargets } from '../../src/cli/targets.js';
import { UsageError } from '../../src/cli/usage.js';
import { writeFileWhole } from '../../src/cli/write.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rectify-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const say = catalogue('en');
const inputs = (...paths: (string | null)[]) => paths.map((path) => ({ name: path ?? '<stdin>', path }));

describe('targets', () => {
  const plan = async (paths: (string | null)[], out: string, extension = '.json') => [
    ...(await planTargets(inputs(...paths), out, extension, say)).files.values(),
  ];

  it('are the file itself for one input, a directory where it is one or says so', async () => {
    expect(await plan(['x/甲.txt'], join(folder, 'r.json'))).toEqual([join(folder, 'r.json')]);
    expect(await plan(['x/甲.txt'], folder)).toEqual([join(folder, '甲.json')]);
    expect(await plan(['x/甲.v2.txt'], `${folder}/new/`)).toEqual([join(folder, 'new', '甲.v2.json')]);
  });

  it('are one file each for several inputs, standard input among them', async () => {
    const out = join(folder, 'records');
    expect(await plan(['a.txt', null], out, '.ndjson')).toEqual([join(out, 'a.ndjson'), join(out, 'stdin.ndjson')]);
  });

  it('are refused where two inputs would share one, or several a file', async () => {
    await expect(plan(['a/x.txt', 'b/x.md'], folder)).rejects.toThrow(UsageError);
    writeFileSync(join(folder, 'file'), '');
    await expect(plan(['a.txt', 'b.txt'], join(folder, 'file'))).rejects.toThrow(/is a file/);
  });

  it('are refused where one is an input, by whatever name', async () => {
    const input = join(folder, 'a.txt');
    writeFileSync(input, '通报');
    await expect(plan([input], folder, '.txt')).rejects.toThrow(/would be overwritten/);
    symlinkSync(input, join(folder, 'soft.txt'));
    linkSync(input, join(folder, 'hard.txt'));
    for (const name of ['soft.txt', 'hard.txt']) {
      await expect(plan([input], join(folder, name))).rejects.toThrow(/would be overwritten/);
    }
  });
});

describe('writing a file whole', () => {
  const path = () => join(folder, 'r.json');

  it('leaves the file and nothing beside it', async () => {
    await writeFileWhole(path(), ['整', '改']);
    expect(readFileSync(path(), 'utf8')).toBe('整改');
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it('leaves the old file as it was when the text breaks off', async () => {
    writeFileSync(path(), 'old');
    function* broken() {
      yield 'x'.repeat(200_000);
      throw new Error('boom');
    }
    await expect(writeFileWhole(path(), broken())).rejects.toThrow(WriteFailure);
    expect(readFileSync(path(), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it('keeps the rights of the file and follows a link', async () => {
    writeFileSync(path(), 'old', { mode: 0o640 });
    symlinkSync('r.json', join(folder, 'link'));
    await writeFileWhole(join(folder, 'link'), ['new']);
    expect(readFileSync(path(), 'utf8')).toBe('new');
    expect(statSync(path()).mode & 0o777).toBe(0o640);
  });

  it('writes into what is no regular file instead of replacing it', async () => {
    await writeFileWhole('/dev/null', ['x']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('fails with a reason where there is no such directory, or a directory in its place', async () => {
    await expect(writeFileWhole(join(folder, 'no', 'r.json'), ['x'])).rejects.toThrow(WriteFailure);
    mkdirSync(path());
    await expect(writeFileWhole(path(), ['x'])).rejects.toThrow(WriteFailure);
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it('removes what is half-written when a signal ends the process', async () => {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const module = pathToFileURL(resolve('src/cli/write.ts')).href;
    const endless = `import(${JSON.stringify(module)}).then(({ writeFileWhole }) =>
      writeFileWhole(${JSON.stringify(path())}, (function* () { for (let n = 0; n < 3000; n++) yield 'x'.repeat(65536); })()))`;
    const child = spawn(process.execPath, ['--import', tsx, '-e', endless], { stdio: 'ignore' });
    const ended = new Promise((done) => child.on('exit', (_, signal) => done(signal)));
    while (readdirSync(folder).length === 0 && child.exitCode === null)
      await new Promise((next) => setTimeout(next, 5));
    expect(readdirSync(folder)[0]).toMatch(/^\.rectify-.*\.tmp$/);
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(existsSync(path())).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
