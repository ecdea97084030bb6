/** What is delivered (`npm run pack`): it runs from any folder, without a network, without Node on the machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtures, ROOT } from '../support/inputs.js';
import { pdf } from '../support/pdf.js';
import { hasRegistry } from '../support/registry.js';

/** Where a program lies on the PATH; `null` where it is none. */
function which(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not here.
    }
  }
  return null;
}

const UNZIP = which('unzip');
const UNSHARE = which('unshare');
/** The user may open a network of their own, which has nobody in it. */
const ISOLATED = UNSHARE !== null && spawnSync(UNSHARE, ['-rn', 'true']).status === 0;

function canRun(): boolean {
  if (!['linux-x64', 'linux-arm64'].includes(`${process.platform}-${process.arch}`)) {
    console.warn(`!!!!!!  NOTHING IS PACKED FOR ${process.platform}-${process.arch}: what is delivered is not tested`);
    return false;
  }
  if (UNZIP === null) {
    console.warn('!!!!!!  unzip IS MISSING: what is delivered is not tested');
    return false;
  }
  return existsSync(join(ROOT, '.cache/node')) || hasRegistry('what is delivered is not tested');
}

let scratch: string;
let place: string;
let notices: string;
/** What was unpacked. */
let folder: string;

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program that sees no network and on the PATH no Node. */
function run(
  program: string,
  args: readonly string[],
  { cwd = scratch, path = join(scratch, 'empty'), input = '' } = {},
) {
  const env = { LC_ALL: 'C.UTF-8', PATH: path, NODE_OPTIONS: `--require=${join(scratch, 'cut-off.cjs')}` };
  const [file, before] = ISOLATED ? [UNSHARE as string, ['-rn', program]] : [program, []];
  const { status, stdout, stderr } = spawnSync(file, [...before, ...args], { cwd, env, input, encoding: 'utf8' });
  return { status, stdout, stderr } satisfies Outcome;
}

const packed = (args: readonly string[], options = {}) => run(join(folder, 'rectify'), args, options);
const asBuilt = (args: readonly string[]) =>
  execFileSync(process.execPath, [join(ROOT, 'dist/rectify.cjs'), ...args], { encoding: 'utf8' });

describe.runIf(canRun())('what is delivered', () => {
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'rectify-pack-'));
    place = join(scratch, '整改 工具 (新版)');
    notices = join(scratch, '通报 文件夹');
    const pack = ['.tools/pack.mjs', '--out', scratch];
    const archive = execFileSync(process.execPath, pack, { cwd: ROOT, encoding: 'utf8' }).trim();
    mkdirSync(place);
    execFileSync(UNZIP as string, ['-q', archive, '-d', place]);
    folder = join(place, readdirSync(place)[0]);
    mkdirSync(notices);
    mkdirSync(join(scratch, 'empty'));
    copyFileSync(join(ROOT, 'test/support/cut-off.cjs'), join(scratch, 'cut-off.cjs'));
    for (const { name, path, bytes } of fixtures().slice(0, 12))
      writeFileSync(join(notices, `某局 ${name}${path.slice(path.lastIndexOf('.'))}`), bytes);
    if (!ISOLATED) console.warn('!!!!!!  unshare IS NOT PERMITTED: the network is cut off inside the program only');
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const files = () => readdirSync(notices).map((name) => join(notices, name));

  it('is one folder, whose digests are right', () => {
    expect(readdirSync(place)).toHaveLength(1);
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const listed = lines.map((line) => line.split('  '));
    for (const [digest, path] of listed)
      expect([
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]).toEqual([path, digest]);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = found.map(({ name, parentPath }) => relative(folder, join(parentPath, name)));
    expect(listed.map(([, path]) => path).sort()).toEqual(paths.filter((path) => path !== 'SHA256SUMS').sort());
    expect(paths).toContain('使用说明.txt');
  });

  it('reads notices as what was built does', () => {
    const args = ['parse', '--format', 'ndjson', ...files()];
    const { stdout, stderr, status } = packed(args);
    expect(stdout.split('\n').length).toBe(files().length + 1);
    expect(stdout).toBe(asBuilt([...args, '--quiet']));
    expect(stderr).not.toContain('the network was used');
    expect(status).toBe(0);
  });

  it('really has no network', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as { port: number };
    const connect = `require('node:net').connect(${port}, '127.0.0.1').on('connect', () => console.log('connected'))`;
    const { status, stdout } = run(join(folder, 'app/node'), ['-e', connect]);
    server.close();
    expect([status === 0, stdout]).toEqual([false, '']);
  });

  it('brings every part', () => {
    const [notice] = files();
    expect(packed(['--version']).stdout).toBe(asBuilt(['--version']));
    expect(packed(['schema']).stdout).toBe(asBuilt(['schema']));
    expect(packed(['completion', 'bash']).stdout).toBe(asBuilt(['completion', 'bash']));
    expect(packed(['--lang', 'zh', 'stats', notice]).stdout).toBe(asBuilt(['--lang', 'zh', 'stats', notice]));
    expect(packed(['check', '--explain', 'impossible-date']).stdout).toContain('2月30日');
    expect(packed(['diff', notice, notice]).stdout).toContain('No differences.');
    const markdown = files().find((path) => path.endsWith('.md')) ?? notice;
    expect(packed(['parse', '--input-format', 'markdown', markdown]).status).toBe(0);
  });

  it('brings the character maps of PDF', () => {
    const path = join(notices, '..', '某局 通报.pdf');
    writeFileSync(path, pdf([{ shown: [{ text: '某局关于审计整改情况的公告', x: 100, y: 100 }] }]));
    const { stdout, stderr } = packed(['parse', '--quiet', '--format', 'ndjson', path]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).title).toBe('某局关于审计整改情况的公告');
  });

  it('starts from any folder, through links, and from the PATH', () => {
    const version = asBuilt(['--version']);
    const links = join(scratch, '链接 目录');
    mkdirSync(links);
    symlinkSync(join(folder, 'rectify'), join(links, 'absolute'));
    symlinkSync(relative(links, join(folder, 'rectify')), join(links, 'relative'));
    symlinkSync('relative', join(links, 'twice'));
    const tools = join(scratch, 'tools');
    mkdirSync(tools);
    for (const name of ['readlink', 'sh', 'env']) symlinkSync(which(name) as string, join(tools, name));
    const path = `${tools}${delimiter}${links}${delimiter}${folder}`;
    for (const link of ['absolute', 'relative', 'twice'])
      expect([link, run(join(links, link), ['--version'], { path, cwd: '/' }).stdout]).toEqual([link, version]);
    expect(run(join(tools, 'env'), ['rectify', '--version'], { path, cwd: notices }).stdout).toBe(version);
    expect(run(join(tools, 'env'), ['twice', '--version'], { path, cwd: notices }).stdout).toBe(version);
    expect(run(join(tools, 'sh'), ['rectify', '--version'], { path, cwd: folder }).stdout).toBe(version);
    expect(run('./rectify', ['--version'], { cwd: folder }).stdout).toBe(version);
  });

  it('hands on arguments, standard input and exit statuses as they are', () => {
    const missing = packed(['parse', 'a  b $HOME "c" *.txt']);
    expect([missing.status, missing.stderr]).toEqual([
      1,
      'rectify: a  b $HOME "c" *.txt: no such file; check the path\n',
    ]);
    expect(packed(['parse', '--nonsense']).status).toBe(2);
    const [notice] = files();
    const { stdout } = packed(['parse', '-'], { input: readFileSync(notice, 'utf8') });
    expect(JSON.parse(stdout).title).toBe(JSON.parse(asBuilt(['parse', '--quiet', notice])).title);
  });

  it('starts from its code cache, and without a word where the cache is of another Node', () => {
    const app = join(folder, 'app');
    const rejected = `const { Script } = require('node:vm');
      const { readFileSync } = require('node:fs');
      const cachedData = readFileSync('rectify.cache');
      const script = new Script(readFileSync('rectify.bundle.cjs', 'latin1'), { filename: 'x', cachedData });
      console.log(script.cachedDataRejected);`;
    expect(run(join(app, 'node'), ['-e', rejected], { cwd: app }).stdout).toBe('false\n');
    const good = readFileSync(join(app, 'rectify.cache'));
    try {
      // One bit of the engine's version.
      const foreign = Buffer.from(good);
      foreign[4] ^= 1;
      writeFileSync(join(app, 'rectify.cache'), foreign);
      expect(run(join(app, 'node'), ['-e', rejected], { cwd: app }).stdout).toBe('true\n');
      const { stdout, stderr } = packed(['--version']);
      expect([stdout, stderr]).toEqual([asBuilt(['--version']), '']);
    } finally {
      writeFileSync(join(app, 'rectify.cache'), good);
    }
  });

  it('names what it is made of', () => {
    const licences = readFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['chevrotain', 'commander', 'zod', 'opencc-js', 'unified'])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(licences).not.toContain('esbuild ');
    expect(readFileSync(join(folder, 'NODE-LICENSE.txt'), 'utf8')).toContain('Node.js is licensed');
    expect(readFileSync(join(folder, 'README.txt'), 'utf8')).not.toMatch(/undefined|[{}]/);
  });
});
