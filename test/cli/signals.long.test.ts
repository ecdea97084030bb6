/** Signals end whatever runs: in order where that is possible, and in any case. */
import { execFileSync, fork } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ended, rectify, start } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';
import { ROOT } from '../support/inputs.js';

const folder = scratch();
const at = (path: string) => join(folder(), path);
const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
/** A file that nobody ever writes to: reading it hangs, as a file system that is gone does. */
const hang = (path: string) => execFileSync('mkfifo', [at(path)]);
const until = async (holds: () => boolean) => {
  // On a busy machine what ends by itself ends late.
  for (let tries = 0; !holds() && tries < 6000; tries++) await after(20);
  expect(holds()).toBe(true);
};

/** Starts a run that hangs on its second input, and waits until it does. */
async function hanging(...args: string[]) {
  write(folder(), { 'in/1.txt': noticeOf('甲局') });
  hang('in/2.txt');
  const child = start(['batch', 'in/1.txt', 'in/2.txt', '--out', 'out', ...args], folder());
  const over = ended(child);
  await until(() => existsSync(at('out/.manifest.ndjson.part')));
  await after(300);
  return { child, over };
}

describe('a run that hangs on a file', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('is ended by %s', async (signal) => {
    const { child, over } = await hanging();
    const begun = Date.now();
    child.kill(signal);
    expect((await over).signal).toBe(signal);
    expect(Date.now() - begun).toBeLessThan(8000);
    expect(readdirSync(at('out'))).not.toContain('records.ndjson');
  });
  it('is ended at once by the second signal', async () => {
    const { child, over } = await hanging('--jobs', '2');
    child.kill('SIGTERM');
    await after(300);
    const begun = Date.now();
    child.kill('SIGTERM');
    expect((await over).signal).toBe('SIGTERM');
    expect(Date.now() - begun).toBeLessThan(2000);
  });
  it('is gone on with when the file is there', async () => {
    const { child, over } = await hanging();
    child.kill('SIGTERM');
    await over;
    execFileSync('rm', [at('in/2.txt')]);
    write(folder(), { 'in/2.txt': noticeOf('乙局') });
    const { status, stderr } = await rectify(['batch', 'in/1.txt', 'in/2.txt', '--out', 'out'], { cwd: folder() });
    expect([status, stderr]).toEqual([0, expect.stringContaining('2 inputs: 2 records')]);
  });
});

describe.each([
  ['parse', ['parse', 'hung.txt', '--out', 'x.json']],
  ['check', ['check', 'hung.txt']],
  ['stats', ['stats', 'hung.txt', '--out', 'x.html']],
  ['diff', ['diff', 'hung.txt', 'hung.txt']],
  ['batch to a stream', ['batch', 'hung.txt']],
  ['batch to a file', ['batch', 'hung.txt', '--out', 'x.csv']],
])('%s', (_, args) => {
  it('is ended by SIGTERM while it reads, and leaves nothing half-written', async () => {
    hang('hung.txt');
    const child = start(args, folder());
    const over = ended(child);
    await after(1500);
    const begun = Date.now();
    child.kill('SIGTERM');
    expect((await over).signal).toBe('SIGTERM');
    expect(Date.now() - begun).toBeLessThan(2000);
    expect(readdirSync(folder())).toEqual(['hung.txt']);
  });
});

describe('an output folder that cannot be made', () => {
  it.each([
    ['batch', '/proc/x'],
    ['batch', '/proc/x/y/z'],
    ['batch', 'in/1.txt/out'],
    ['parse', '/proc/x/'],
    ['parse', 'in/1.txt/out/'],
  ])('is refused by %s: %s', async (command, out) => {
    write(folder(), { 'in/1.txt': noticeOf('甲局') });
    const { status, signal, stdout, stderr } = await rectify([command, 'in/1.txt', '--out', out], { cwd: folder() });
    expect([status, signal, stdout]).toEqual([1, null, '']);
    expect(stderr).toContain(`cannot write ${out.replace(/\/$/, '')}`);
  });
});

describe('a process that reads for another', () => {
  it('ends with it, also while it is busy', async () => {
    const module = pathToFileURL(join(ROOT, 'dist/src/apart/end-with-parent.js')).href;
    writeFileSync(
      at('busy.mjs'),
      `import { endWithParent } from '${module}';\nendWithParent();\nsetTimeout(() => { for (;;); }, 300);\n`,
    );
    writeFileSync(
      at('parent.mjs'),
      "import { fork } from 'node:child_process';\nprocess.send(fork('./busy.mjs').pid);\n",
    );
    const parent = fork(at('parent.mjs'), [], { cwd: folder() });
    const pid = await new Promise<number>((done) => parent.once('message', (message) => done(message as number)));
    const isAlive = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await after(800);
    expect(isAlive()).toBe(true);
    parent.kill('SIGKILL');
    await until(() => !isAlive());
  });
});
