/**
 * The command line as its users see it. A folder in `transcripts` is a test: `cmd` is run by bash in a copy of the
 * folder, `stdin` (if there is one) piped in, and what comes out must be `stdout`, `stderr` and `status`. A stream
 * that has no file is empty. `RECTIFY_UPDATE=1` rewrites the expectations, and git shows the difference.
 *
 * Each command is a process, so those that are run in English too are run in Chinese where all is checked.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/long.js';

const CASES = resolve(import.meta.dirname, 'transcripts');
const UPDATE = process.env.RECTIFY_UPDATE === '1';
const EXPECTED = ['stdout', 'stderr', 'status'] as const;
type Outcome = Record<(typeof EXPECTED)[number], string>;

let tools: string;
beforeAll(() => {
  tools = mkdtempSync(join(tmpdir(), 'rectify-tools-'));
  // The command line as it is shipped: `npm test` builds it first.
  const entry = resolve(import.meta.dirname, '../../dist/rectify.cjs');
  if (!existsSync(entry)) throw new Error('dist/rectify.cjs is missing: run `npm run build` first');
  const quoted = [process.execPath, entry].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  writeFileSync(join(tools, 'rectify'), `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`);
  chmodSync(join(tools, 'rectify'), 0o755);
});
afterAll(() => rmSync(tools, { recursive: true, force: true }));

/** Nothing of the environment that tests run in may show: neither language nor colour. */
function environment(): NodeJS.ProcessEnv {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C.UTF-8', PATH: `${tools}${delimiter}${process.env.PATH}` };
}

function run(cmd: string, cwd: string, stdin: string | null): Promise<Outcome> {
  return new Promise((done, fail) => {
    const input = stdin === null ? 'ignore' : 'pipe';
    const child = spawn('bash', ['-c', cmd], { cwd, env: environment(), stdio: [input, 'pipe', 'pipe'] });
    const gathered = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    for (const name of ['stdout', 'stderr'] as const) child[name]?.on('data', (chunk) => gathered[name].push(chunk));
    child.on('error', fail);
    child.on('close', (status) => {
      const text = (name: 'stdout' | 'stderr') => Buffer.concat(gathered[name]).toString('utf8');
      done({ stdout: text('stdout'), stderr: text('stderr'), status: `${status}\n` });
    });
    if (stdin !== null) {
      child.stdin?.on('error', () => {});
      child.stdin?.end(readFileSync(stdin));
    }
  });
}

function expected(folder: string): Outcome {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  return { stdout: read('stdout'), stderr: read('stderr'), status: read('status') };
}

function update(folder: string, outcome: Outcome): void {
  for (const name of EXPECTED) {
    if (outcome[name] === '') rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), outcome[name]);
  }
}

const CASES_RUN = readdirSync(CASES).filter((name) => {
  const english = name.replace(/-in-chinese$/, '');
  return LONG || english === name || !existsSync(join(CASES, english));
});

describe.concurrent('transcripts', () => {
  it.each(CASES_RUN)('%s', async (name) => {
    const folder = join(CASES, name);
    const copy = mkdtempSync(join(tmpdir(), 'rectify-case-'));
    try {
      const isInput = (path: string) => ![...EXPECTED, 'cmd', 'stdin'].some((own) => path === join(folder, own));
      cpSync(folder, copy, { recursive: true, filter: isInput });
      const stdin = existsSync(join(folder, 'stdin')) ? join(folder, 'stdin') : null;
      const outcome = await run(readFileSync(join(folder, 'cmd'), 'utf8'), copy, stdin);
      if (UPDATE) update(folder, outcome);
      else expect(outcome).toEqual(expected(folder));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
