/** The code cache of what is built: V8 takes it, or every start compiles anew and nobody sees why it is slow. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/inputs.js';

const dist = (name: string) => join(ROOT, 'dist', name);

/** Whether a process of its own, as each start is one, has its cache refused. */
function isRefused(...flags: string[]): boolean {
  const script = `const { readFileSync } = require('node:fs');
    const [source, cache] = process.argv.slice(1).map((path) => readFileSync(path));
    const script = new (require('node:vm').Script)(source.toString('latin1'), { filename: 'a', cachedData: cache });
    process.exitCode = script.cachedDataRejected ? 10 : 20;`;
  const args = [...flags, '-e', script, dist('rectify.bundle.cjs'), dist('rectify.cache')];
  const { status } = spawnSync(process.execPath, args);
  expect([10, 20]).toContain(status);
  return status === 10;
}

describe('the code cache', () => {
  it('is taken by the Node that it was made with', () => expect(isRefused()).toBe(false));
  it('is refused by one with other switches', () => expect(isRefused('--no-opt')).toBe(true));
});
