/**
 * Hosts to log into, made of this machine: each an `sshd` of whoever runs the tests, on a port of the loopback, with a key
 * of its own that was made for it. Every login begins in the host's own folder and finds `rectify`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './inputs.js';
import { freePort } from './ports.js';

/** Where daemons are that not everybody's PATH leads to. */
const DAEMONS = ['/usr/sbin', '/usr/local/sbin'];
/** Without it an `sshd` of root does not start. */
const ROOTS_FOLDER = '/run/sshd';

const pathOf = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), ...DAEMONS].map((folder) => join(folder, name)).find(existsSync);

/** Which of the programs that this needs are missing. */
export const missing = (...others: string[]): string[] =>
  ['sshd', 'ssh', 'ssh-keygen', ...others].filter((name) => pathOf(name) === undefined);

export interface Hosts {
  /** For who logs into them by their names. */
  env: Record<string, string>;
  /** The names of hosts at which `rectify` was started, one for each time. */
  worked(): string[];
  stop(): void;
}

const executable = (path: string, lines: string[]): void => {
  writeFileSync(path, `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
};

async function untilListens(port: number, daemon: ChildProcess): Promise<void> {
  for (let told = false; !told; ) {
    if (daemon.exitCode !== null) throw new Error('sshd ended');
    const socket = connect(port, '127.0.0.1');
    told = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true)).once('error', () => done(false));
    });
    socket.destroy();
    if (!told) await sleep(50);
  }
}

/** Starts hosts of these names, with all that they have in a folder. */
export async function startHosts(folder: string, names: readonly string[]): Promise<Hosts> {
  const at = (...path: string[]): string => join(folder, ...path);
  const bin = at('bin');
  const path = [bin, process.env.PATH].join(delimiter);
  mkdirSync(bin, { recursive: true });
  executable(join(bin, 'rectify'), [
    `[ -z "$HOST_NAME" ] || echo "$HOST_NAME" >> "${at('worked')}"`,
    `exec "${process.execPath}" "${join(ROOT, 'dist/rectify.cjs')}" "$@"`,
  ]);
  if (process.getuid?.() === 0) mkdirSync(ROOTS_FOLDER, { recursive: true, mode: 0o755 });
  const client: string[] = [];
  const daemons: ChildProcess[] = [];
  for (const name of names) {
    mkdirSync(at(name, 'home'), { recursive: true });
    for (const key of ['host_key', 'user_key'])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name, key)]);
    executable(at(name, 'login'), [
      `cd "${at(name, 'home')}"`,
      `export HOST_NAME=${name} LC_ALL=C.UTF-8 PATH="${path}"`,
      'exec /bin/sh -c "$SSH_ORIGINAL_COMMAND"',
    ]);
    const port = await freePort();
    const settings = {
      ListenAddress: `127.0.0.1:${port}`,
      HostKey: at(name, 'host_key'),
      AuthorizedKeysFile: at(name, 'user_key.pub'),
      AuthenticationMethods: 'publickey',
      ForceCommand: at(name, 'login'),
      PidFile: 'none',
      // The folder is one for all to write to.
      StrictModes: 'no',
      UsePAM: 'no',
    };
    writeFileSync(at(name, 'sshd_config'), linesOf(settings));
    const daemon = spawn(pathOf('sshd') as string, ['-D', '-e', '-f', at(name, 'sshd_config')], { stdio: 'ignore' });
    daemons.push(daemon);
    await untilListens(port, daemon);
    client.push(`Host ${name}\n${linesOf({ Port: String(port), IdentityFile: at(name, 'user_key') })}`);
  }
  const all = { HostName: '127.0.0.1', IdentitiesOnly: 'yes', StrictHostKeyChecking: 'accept-new' };
  client.push(
    `Host ${names.join(' ')}\n${linesOf({ ...all, UserKnownHostsFile: at('known_hosts'), LogLevel: 'ERROR' })}`,
  );
  writeFileSync(at('ssh_config'), client.join(''));
  return {
    env: { PATH: path, PARALLEL_SSH: `ssh -F ${at('ssh_config')}`, PARALLEL_HOME: at('parallel'), LC_ALL: 'C.UTF-8' },
    worked: () => (existsSync(at('worked')) ? readFileSync(at('worked'), 'utf8').trim().split('\n') : []),
    stop: () => {
      for (const daemon of daemons) daemon.kill();
    },
  };
}

const linesOf = (settings: Record<string, string>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('');
