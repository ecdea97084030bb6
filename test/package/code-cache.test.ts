/** The code cache of what is built: V8 takes it, or every start compiles anew and nobody sees why it is slow. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error -- a tool without types
import { makeCodeCache } from '../../.tools/code-cache.mjs';
import { ROOT } from '../support/inputs.js';

const BUNDLE = join(ROOT, 'dist/rectify.bundle.cjs');
/** Made by the Node that runs the tests: what is built has that of the Node that built it. */
const scratch = mkdtempSync(join(tmpdir(), 'rectify-cache-'));
const CACHE = join(scratch, 'cache');
beforeAll(() => {
  makeCodeCache(process.execPath, BUNDLE, CACHE);
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Whether a process of its own, as each start is one, has its cache refused. */
function isRefused(...flags: string[]): boolean {
  const script = `const { readFileSync } = require('node:fs');
    const [source, cache] = process.argv.slice(1).map((path) => readFileSync(path));
    const script = new (require('node:vm').Script)(source.toString('latin1'), { filename: 'a', cachedData: cache });
    process.exitCode = script.cachedDataRejected ? 10 : 20;`;
  const args = [...flags, '-e', script, BUNDLE, CACHE];
  const { status } = spawnSync(process.execPath, args);
  expect([10, 20]).toContain(status);
  return status === 10;
}

describe('the code cache', () => {
  it('is taken by the Node that it was made with', () => expect(isRefused()).toBe(false));
  it('is refused by one with other switches', () => expect(isRefused('--no-opt')).toBe(true));
});
