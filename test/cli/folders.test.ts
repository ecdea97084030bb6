/** Folders and patterns as inputs of every command that reads notices, as batch takes them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rectify } from '../support/cli.js';
import { linesIn, noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const run = (...args: string[]) => rectify(args, { cwd: folder() });
const two = () =>
  write(folder(), { 'in/b.txt': noticeOf('乙局'), 'in/sub/a.md': noticeOf('甲局'), 'in/c.ceb': '', 'in/~$b.docx': '' });
const LEFT_OUT = 'skipped 2: .ceb 1, lock files 1\n';

describe('a folder', () => {
  it('is read by parse, check and stats, and what is left out is said', async () => {
    two();
    const parsed = await run('parse', 'in', '--format', 'ndjson');
    expect(linesIn(parsed.stdout).map((line) => JSON.parse(line).source.path)).toEqual(['in/b.txt', 'in/sub/a.md']);
    expect(parsed.stderr).toContain(LEFT_OUT);
    expect(parsed.status).toBe(0);
    const stats = await run('stats', 'in', '--format', 'json');
    expect(JSON.parse(stats.stdout).notices).toBe(2);
    expect(stats.stderr).toContain(LEFT_OUT);
    expect((await run('check', 'in')).stderr).toContain('2 inputs');
  });

  it('that has more than notices fails with --strict, and says nothing with --quiet', async () => {
    two();
    expect((await run('parse', 'in', '--strict', '--format', 'tree')).status).toBe(1);
    expect((await run('parse', 'in', '--strict', '--format', 'tree', 'in/b.txt', '--quiet')).stderr).toBe('');
    expect((await run('parse', 'in/b.txt', '--strict', '--format', 'tree')).status).toBe(0);
  });

  it('with nothing to read is a warning', async () => {
    mkdirSync(join(folder(), 'empty'));
    const told = 'rectify: warning: empty: nothing in it can be read as a notice\n';
    expect((await run('parse', 'empty')).stderr).toContain(told);
    expect((await run('parse', 'empty', '--strict')).status).toBe(1);
  });

  it('that batch wrote stands for its records in stats', async () => {
    two();
    await run('batch', 'in', '--out', 'out', '--format', 'csv', '--quiet');
    const { stdout, stderr } = await run('stats', 'out', '--format', 'json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ notices: 2, problems: 2 });
  });
});

describe('a pattern in quotes', () => {
  it('is expanded where the shell did not, and else is a name', async () => {
    two();
    write(folder(), { 'x[1].txt': noticeOf('丙局') });
    const paths = async (name: string) =>
      linesIn((await run('parse', name, '--format', 'ndjson')).stdout).map((line) => JSON.parse(line).source.path);
    expect(await paths('in/**/*.md')).toEqual(['in/sub/a.md']);
    expect(await paths('x[1].txt')).toEqual(['x[1].txt']);
    const none = await run('parse', '*.docx');
    expect(none.stderr).toContain('*.docx: no such file');
    expect(none.status).toBe(1);
  });
});
