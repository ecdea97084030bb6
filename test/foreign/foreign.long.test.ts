/** `npm run foreign`: what it says of a folder of anything. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch, write } from '../support/folders.js';
import { ROOT } from '../support/inputs.js';
import { selfTiled } from '../support/self-tiled.js';

const folder = scratch();
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'test/foreign/run.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

describe('a folder of anything', () => {
  it('has what is read and what is refused counted, and the worst named', () => {
    write(folder(), {
      'a.txt': '某局关于巡察整改情况的通报',
      'sub/b.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
    });
    const { status, stdout } = run(folder());
    expect([status, stdout.split('\n')[0]]).toEqual([0, '2 files: 1 read, 1 refused']);
    expect(stdout).toContain('most megabytes');
  });
  it('ends with 1 where a file takes too long', () => {
    write(folder(), { 'a.txt': '某局关于巡察整改情况的通报' });
    const { status, stdout } = run(folder(), '0.05');
    expect([status, stdout.split('\n')[0]]).toEqual([1, '1 files: 1 late']);
  });
  it('has a PDF that takes all the memory refused, as the command line does, and the others read', () => {
    write(folder(), { 'a.pdf': selfTiled(), 'b.txt': '某局关于巡察整改情况的通报' });
    const { status, stdout } = run(folder(), '300');
    expect([status, stdout.split('\n')[0]]).toEqual([0, '2 files: 1 refused, 1 read']);
  });
  it('is to be named', () => expect(run().status).toBe(2));
});
