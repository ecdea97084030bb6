/** The parts of what is delivered that can be looked at without making all of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/inputs.js';

const tool = (name: string) => import(join(ROOT, '.tools', name));
const { zip } = await tool('pack/zip.mjs');
const { template, launchersOf } = await tool('pack/texts.mjs');
const { makeCodeCache } = await tool('code-cache.mjs');
const { licencesOf } = await tool('licences.mjs');
const { RUNTIMES } = await tool('pack/runtime.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'rectify-parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const texts = { version: '1.2.3', node: '22.0.0' };

describe.each(['rectify.cmd', 'ledger.cmd'])('the launcher %s of Windows', (name) => {
  const cmd: string = template(name, 'win32-x64');
  it('is ASCII, in lines that end as cmd wants them', () => {
    expect(cmd).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(cmd.split('\r\n').join('')).not.toMatch(/[\r\n]/);
    expect(cmd.endsWith('\r\n')).toBe(true);
  });
});

describe('the launchers', () => {
  const cmd: string = template('rectify.cmd', 'win32-x64');
  it('start what lies beside them, with all arguments, and end with its status', () => {
    expect(cmd).toContain('"%~dp0app\\node.exe" "%~dp0app\\rectify.cjs" %*');
    expect(cmd).toContain('exit /b %ERRORLEVEL%');
  });
  it('have the names that their folder says', () => {
    const names = (platform: string) => launchersOf(platform).map(({ name }: { name: string }) => name);
    expect(names('win32-x64')).toEqual(['rectify.cmd', 'ledger.cmd']);
    expect(names('linux-arm64')).toEqual(['rectify', 'ledger']);
  });
  it('make a ledger on Windows of what is dropped on them, else of the folder beside them', () => {
    const ledger: string = template('ledger.cmd', 'win32-x64');
    expect(ledger.match(/batch (?:%\*|"%here%notices") --out "%here%out" --format xlsx,html/g)).toHaveLength(2);
    expect(ledger.trimEnd().endsWith('@pause')).toBe(true);
  });
});

describe('the launcher of the ledger on Linux', () => {
  const folder = join(scratch, '台账 a');
  const run = (...args: string[]) => execFileSync(join(folder, 'ledger'), args, { encoding: 'utf8' });
  beforeAll(() => {
    mkdirSync(join(folder, 'app'), { recursive: true });
    writeFileSync(join(folder, 'ledger'), template('ledger.sh', 'linux-x64'), { mode: 0o755 });
    writeFileSync(join(folder, 'app/first.txt'), template('first.txt', 'linux-x64'));
    writeFileSync(join(folder, 'app/node'), '#!/bin/sh\nshift\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
  });
  it('makes the folder for notices and says so, then reads it', () => {
    expect(run()).toContain('请把通报放进 notices 文件夹，再运行一次 ledger。');
    const wanted = ['batch', join(folder, 'notices'), '--out', join(folder, 'out'), '--format', 'xlsx,html'];
    expect(run().trimEnd().split('\n')).toEqual(wanted);
  });
  it('reads what it is given instead', () => {
    expect(run('甲 b', 'c.txt').split('\n').slice(0, 3)).toEqual(['batch', '甲 b', 'c.txt']);
  });
});

describe('the texts', () => {
  it.each(Object.keys(RUNTIMES.platforms))('of %s have no gaps', (platform) => {
    for (const name of ['README.txt', '使用说明.txt']) {
      const text: string = template(name, platform, texts);
      expect(text).toContain('rectify 1.2.3');
      expect(text).toContain('22.0.0');
      expect(text).not.toMatch(/undefined|[{}]/);
      for (const word of ['batch', 'stats', 'check', 'diff', 'ledger.xlsx', '--unfinished'])
        expect(text).toContain(word);
      expect(text.startsWith('\ufeff')).toBe(platform === 'win32-x64');
    }
  });
});

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
if (!hasUnzip) console.warn('!!!!!!  unzip IS MISSING: archives are not tested');

describe.runIf(hasUnzip)('an archive', () => {
  const files = [
    { name: '目录 a/空.txt', bytes: Buffer.alloc(0), mode: 0o644 },
    { name: '目录 a/run', bytes: Buffer.from('#!/bin/sh\n'), mode: 0o755 },
    { name: 'z', bytes: Buffer.from('通报'.repeat(1000)), mode: 0o600 },
  ];
  it('gives back names, contents and modes', () => {
    const archive = join(scratch, 'a.zip');
    writeFileSync(archive, zip(files));
    execFileSync('unzip', ['-tq', archive]);
    execFileSync('unzip', ['-q', archive, '-d', join(scratch, 'out')]);
    for (const { name, bytes, mode } of files) {
      expect(readFileSync(join(scratch, 'out', name))).toEqual(bytes);
      expect([name, statSync(join(scratch, 'out', name)).mode & 0o777]).toEqual([name, mode]);
    }
  });
  it('is the same for the same files', () => expect(zip(files).equals(zip(files))).toBe(true));
  it('may be empty', () => {
    writeFileSync(join(scratch, 'empty.zip'), zip([]));
    expect(spawnSync('unzip', ['-l', join(scratch, 'empty.zip')], { encoding: 'utf8' }).stderr).toContain('empty');
  });
});

describe('the code cache', () => {
  it('is the same whatever folder the bundle lies in', () => {
    const caches = ['a', '乙 b'].map((name) => {
      const folder = join(scratch, name);
      mkdirSync(folder);
      const parts = readdirSync(join(ROOT, 'dist')).filter((file) => file.endsWith('.cjs'));
      for (const part of parts) cpSync(join(ROOT, 'dist', part), join(folder, part));
      expect(makeCodeCache(process.execPath, join(folder, 'rectify.bundle.cjs'), join(folder, 'cache'))).toBe(true);
      return readFileSync(join(folder, 'cache'));
    });
    expect(caches[0].equals(caches[1])).toBe(true);
    expect(caches[0].includes(scratch)).toBe(false);
  });
  it('is not made by what cannot run', () => {
    const broken = join(scratch, 'broken');
    writeFileSync(broken, '#!/bin/sh\nexit 3\n');
    chmodSync(broken, 0o755);
    expect(makeCodeCache(broken, join(ROOT, 'dist/rectify.bundle.cjs'), join(scratch, 'none'))).toBe(false);
    expect(makeCodeCache(join(scratch, 'absent'), join(ROOT, 'dist/rectify.bundle.cjs'), join(scratch, 'none'))).toBe(
      false,
    );
  });
});

describe('the list of licences', () => {
  const give = (name: string, fields: object, files: Record<string, string> = {}) => {
    const folder = join(scratch, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...fields }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return `node_modules/${name}/lib/index.js`;
  };
  it('has each package once, by name, with all its texts', () => {
    const inputs = [
      give('zebra', { license: 'MIT' }, { LICENSE: 'zebra terms\r\n' }),
      give('@scope/ant', { license: 'Apache-2.0' }, { 'LICENSE.md': 'ant terms', NOTICE: 'ant notice' }),
      give('bare', { license: 'ISC', author: { name: 'Somebody' } }),
    ];
    const list: string = licencesOf([...inputs, ...inputs, 'src/index.ts'], scratch);
    expect(list.match(/^\S+ 1\.0\.0 \(.*\)$/gm)).toEqual([
      '@scope/ant 1.0.0 (Apache-2.0)',
      'bare 1.0.0 (ISC)',
      'zebra 1.0.0 (MIT)',
    ]);
    for (const text of ['zebra terms\n', 'ant terms\n\nant notice', 'Licence: ISC\nAuthor: Somebody'])
      expect(list).toContain(text);
  });
  it('refuses a package without any', () => {
    expect(() => licencesOf([give('pirate', {})], scratch)).toThrow('pirate');
  });
});
