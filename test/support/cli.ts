/** Runs the command line as it is shipped: `npm test` builds it first. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const ENTRY = resolve(import.meta.dirname, '../../dist/rectify.cjs');

export interface Run {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd?: string;
  stdin?: string | Uint8Array;
}

/** Nothing of the environment that tests run in may show: neither language nor colour. */
function environment(): NodeJS.ProcessEnv {
  const { LANG, LC_ALL, LC_MESSAGES, NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, LC_ALL: 'C.UTF-8' };
}

/** Starts it, with pipes at all three streams. */
export function start(args: readonly string[], cwd?: string): ChildProcess {
  if (!existsSync(ENTRY)) throw new Error('dist/rectify.cjs is missing: run `npm run build` first');
  return spawn(process.execPath, [ENTRY, ...args], { cwd, env: environment(), stdio: 'pipe' });
}

/** Runs a command to its end, started by bash, with `rectify` for the command line. */
export function shell(script: string, cwd: string): Promise<Run> {
  const child = spawn('bash', ['-c', `rectify() { "${process.execPath}" "${ENTRY}" "$@"; }\n${script}`], {
    cwd,
    env: environment(),
    stdio: 'pipe',
  });
  child.stdin?.end();
  return ended(child);
}

/** Runs it to its end. */
export function rectify(args: readonly string[], { cwd, stdin }: RunOptions = {}): Promise<Run> {
  const child = start(args, cwd);
  child.stdin?.on('error', () => {});
  child.stdin?.end(stdin);
  return ended(child);
}

/** What a process printed, when it has ended. */
export function ended(child: ChildProcess): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk) => out.push(chunk));
  child.stderr?.on('data', (chunk) => err.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status, signal) => {
      done({
        status,
        signal,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
  });
}
