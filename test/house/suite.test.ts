/** The tests themselves: they pass where the shared notices are not, and none of them looks at the clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const TESTS = resolve(import.meta.dirname, '..');
const FILES = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.test.ts') && !name.endsWith('suite.test.ts'),
);
const having = (pattern: RegExp): string[] =>
  FILES.filter((name) => pattern.test(readFileSync(join(TESTS, name), 'utf8')));

it('stands in the folder of what it tests', () => {
  expect(FILES.length).toBeGreaterThan(200);
  expect(FILES.filter((name) => !/[\\/]/.test(name))).toEqual([]);
});

describe('no test file', () => {
  it('makes its tests of a list that may be empty: a group without a test fails', () => {
    expect(having(/skipIf\(!?(\w+)\.length(?: === 0)?\)\s*\.each\(\1\)/)).toEqual([]);
  });

  it('sets a time that a busy machine would exceed', () => {
    expect(having(/\btimeout: \d|^\s*\}, [\d_]+\);$/m)).toEqual([]);
  });
});
