/** The page for contributors: what it names is there, and what it says happens does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../grammars/labels.js';
import { parse } from '../../src/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8');

const named = [
  ...new Set([...PAGE.matchAll(/`((?:src|grammars|test|fixtures|\.tools)\/[\w./-]+)`/g)].map(([, path]) => path)),
];
const scripts = [...new Set([...PAGE.matchAll(/`npm run ([\w:]+)/g)].map(([, script]) => script))];
const own = (text: string): string[] => parse(text).problems.map(({ number, finding }) => `${number} ${finding}`);

describe('the page for contributors', () => {
  it('names many places', () => expect(named.length).toBeGreaterThan(20));
  it.each(named)('names %s, which is there', (path) => expect(existsSync(join(ROOT, path))).toBe(true));
  it.each(scripts)('names npm run %s, which is there', (script) =>
    expect(Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts)).toContain(script),
  );
});

describe('the walk-through of a label', () => {
  const NOTICE = '某局关于巡察整改情况的通报\n1.台账不清\n整改措施：补记台账3本。\n整改进度：正在推进。\n';
  it('is in the list that it names', () => expect(LABELS.status).toContain('整改进度'));
  it('ends with the state', () => expect(parse(NOTICE).problems[0].status?.state).toBe('in-progress'));
});

describe('the walk-through of a mark', () => {
  const notice = (first: string, second: string): string =>
    `某局关于巡察整改情况的通报\n${first}台账登记不规范\n整改情况：补记台账3本。已完成。\n${second}值班制度执行不严\n整改情况：修订制度。已完成。\n`;
  it.each([
    ['〖1〗', '〖2〗'],
    ['第1处　', '第2处　'],
  ])('needs nothing for %s and %s', (first, second) =>
    expect(own(notice(first, second))).toEqual(['1 台账登记不规范', '2 值班制度执行不严']),
  );
  it('takes none for a mark that does not count up', () =>
    expect(own(notice('第1处　', '第7处　'))).not.toContain('7 值班制度执行不严'));
});
