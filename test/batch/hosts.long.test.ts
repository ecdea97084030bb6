/** Several hosts without Spark: the commands of the documents, run with GNU parallel over hosts that one logs into. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blocksOf } from '../support/blocks.js';
import { ended, rectify } from '../support/cli.js';
import { writeCrawl } from '../support/crawl.js';
import { read } from '../support/handbook.js';
import { type Hosts, missing, startHosts } from '../support/hosts.js';
import { LONG } from '../support/long.js';

const PAGES = 600;
const TABLES = ['facts.parquet', 'measures.parquet', 'notices.parquet', 'problems.parquet'];

const commandsIn = (path: string): string[] =>
  blocksOf(read(path))
    .map(({ body }) => body)
    .filter((body) => body.includes('--sshlogin'));
const COMMANDS = commandsIn('src/docs/archives.md');

/** What is missing is told; `true` where nothing is. */
function has(untested: string, ...programs: string[]): boolean {
  const absent = LONG ? missing(...programs) : [];
  if (absent.length > 0) console.warn(`SKIPPED: ${untested}; install ${absent.join(', ')}`);
  return LONG && absent.length === 0;
}

describe('the commands for several hosts', () => {
  it('are the same in both languages', () => {
    expect(commandsIn('src/docs/archives.zh-CN.md')).toEqual(COMMANDS);
    expect(COMMANDS.map((command) => command.includes('--trc'))).toEqual([false, true]);
  });
});

describe('several hosts', () => {
  let folder = '';
  let hosts: Hosts | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-hosts-'));
    mkdirSync(join(folder, 'work'));
  });
  afterEach(() => {
    hosts?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a command over two hosts and compares the tables with those of one machine. */
  async function tried(command: string): Promise<void> {
    const cwd = join(folder, 'work');
    expect(writeCrawl(join(cwd, 'crawl'), { seed: 3, pages: PAGES })).toBe(PAGES / 100);
    await rectify(['batch', 'crawl', '--only', 'notices', '--out', 'whole', '--format', 'parquet'], { cwd });
    hosts = await startHosts(join(folder, 'hosts'), ['host1', 'host2']);
    const child = spawn('bash', ['-e', '-c', command], { cwd, env: { ...process.env, ...hosts.env }, stdio: 'pipe' });
    child.stdin.end();
    const { status, stderr } = await ended(child);
    expect([status, stderr]).toEqual([0, expect.stringContaining(`${PAGES / 100} records of`)]);
    expect(new Set(hosts.worked())).toEqual(new Set(['host1', 'host2']));
    expect(hosts.worked()).toHaveLength(4);
    expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(TABLES);
    for (const table of TABLES) {
      const [one, other] = ['whole', 'tables'].map((out) => readFileSync(join(cwd, out, table)));
      expect(one.equals(other), table).toBe(true);
    }
    for (const host of ['host1', 'host2']) expect(readdirSync(join(folder, 'hosts', host, 'home'))).toEqual([]);
  }

  it.skipIf(!has('several hosts that share a folder were not tried', 'parallel'))(
    'that share a folder give the tables of one machine',
    () => tried(COMMANDS[0]),
  );
  it.skipIf(!has('several hosts that share nothing were not tried', 'parallel', 'rsync'))(
    'that share nothing give the tables of one machine',
    () => tried(COMMANDS[1]),
  );
});
