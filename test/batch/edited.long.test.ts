/** A ledger that somebody has edited is theirs: no run overwrites it unasked. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rectify } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';

const folder = scratch();
const at = (path: string) => join(folder(), path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const run = (...args: string[]) => rectify(['batch', 'in', '--out', 'out', ...args], { cwd: folder() });
const ledgers = () => readdirSync(at('out')).filter((name) => name.startsWith('ledger'));
const one = () => write(folder(), { 'in/1.txt': noticeOf('甲局') });
const two = () => write(folder(), { 'in/2.txt': noticeOf('乙局') });

describe('a ledger', () => {
  it('that nobody has touched is replaced', async () => {
    one();
    await run('--format', 'csv,xlsx,markdown');
    two();
    const { stderr } = await run('--format', 'csv,xlsx,markdown');
    expect(stderr).not.toContain('edited');
    expect(ledgers()).toEqual(['ledger.csv', 'ledger.md', 'ledger.xlsx']);
    expect(read('out/ledger.csv')).toContain('乙局');
  });

  it('that was edited is left alone, and the new one stands beside it and is itself renewed', async () => {
    one();
    await run('--format', 'csv');
    appendFileSync(at('out/ledger.csv'), '我的备注\n');
    const mine = read('out/ledger.csv');
    two();
    const { status, stderr } = await run('--format', 'csv', '--quiet');
    expect(status).toBe(0);
    expect(stderr).toBe(
      'rectify: out/ledger.csv has been edited since it was written and is left alone; the new one is out/ledger-2.csv (--force replaces it)\n',
    );
    expect(read('out/ledger.csv')).toBe(mine);
    expect(read('out/ledger-2.csv')).toContain('乙局');
    // A run that makes no ledger forgets nothing.
    await run('--quiet');
    write(folder(), { 'in/3.txt': noticeOf('丙局') });
    await run('--format', 'csv', '--quiet');
    expect(ledgers()).toEqual(['ledger-2.csv', 'ledger.csv']);
    expect(read('out/ledger-2.csv')).toContain('丙局');
    appendFileSync(at('out/ledger-2.csv'), '再改\n');
    await run('--format', 'csv', '--quiet');
    expect(ledgers()).toEqual(['ledger-2.csv', 'ledger-3.csv', 'ledger.csv']);
    expect(read('out/ledger.csv')).toBe(mine);
    const forced = await run('--format', 'csv', '--quiet', '--force');
    expect(forced.stderr).toBe('');
    expect(read('out/ledger.csv')).toContain('丙局');
  });

  it('of which the manifest knows nothing is never replaced, nor anything beside it', async () => {
    one();
    await run('--format', 'csv');
    const manifest = at('out/manifest.ndjson');
    truncateSync(manifest, readFileSync(manifest).length - 20);
    const before = read('out/ledger.csv');
    two();
    const again = await run('--format', 'csv', '--lang', 'zh');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('out/ledger.csv');
    expect(ledgers()).toEqual(['ledger.csv']);
    expect(read('out/ledger.csv')).toBe(before);
  });

  it('that a run had not yet written down when it broke off is left alone too, once it differs', async () => {
    one();
    await run('--format', 'csv');
    const lines = read('out/manifest.ndjson').trimEnd().split('\n');
    const footer = JSON.parse(lines.pop() as string);
    writeFileSync(
      at('out/manifest.ndjson'),
      `${[...lines, JSON.stringify({ ...footer, files: { 'ledger.csv': '' } })].join('\n')}\n`,
    );
    expect((await run('--format', 'csv')).stderr).not.toContain('edited');
    expect(ledgers()).toEqual(['ledger.csv']);
    writeFileSync(
      at('out/manifest.ndjson'),
      `${[...lines, JSON.stringify({ ...footer, files: { 'ledger.csv': '' } })].join('\n')}\n`,
    );
    appendFileSync(at('out/ledger.csv'), '备注\n');
    await run('--format', 'csv');
    expect(ledgers()).toEqual(['ledger-2.csv', 'ledger.csv']);
    expect(read('out/ledger.csv')).toContain('备注');
  });

  it('beside an edited one is no input either', async () => {
    write(folder(), { 'all/1.txt': noticeOf('甲局') });
    const here = () => rectify(['batch', 'all', '--out', 'all', '--format', 'csv'], { cwd: folder() });
    await here();
    appendFileSync(at('all/ledger.csv'), '备注\n');
    await here();
    expect(existsSync(at('all/ledger-2.csv'))).toBe(true);
    expect((await here()).stderr).toContain('1 input: 1 record, 0 failed');
  });

  it('is known by a manifest that another run has broken off from', async () => {
    one();
    await run('--format', 'csv');
    two();
    write(folder(), { 'in/0.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1) });
    await run('--fail-fast');
    rmSync(at('in/0.txt'));
    expect((await run('--format', 'csv')).stderr).not.toContain('edited');
    expect(ledgers()).toEqual(['ledger.csv']);
    writeFileSync(at('out/ledger.csv'), '');
    await run('--format', 'csv');
    expect(ledgers()).toEqual(['ledger-2.csv', 'ledger.csv']);
  });
});
