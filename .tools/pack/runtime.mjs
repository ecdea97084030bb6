// The Node that is delivered with the command line, from the packages that npm has of it, checked against what is
// pinned in runtimes.json and kept in .cache.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache', 'node');

/** Version, and for each platform its package, its digest and the path of the program in it. */
export const RUNTIMES = JSON.parse(readFileSync(new URL('runtimes.json', import.meta.url), 'utf8'));

/** The platform of this machine, as runtimes.json calls it. */
export const HERE = `${process.platform}-${process.arch}`;

/** The package whose licence holds for all: that for Windows leaves it out. */
const LICENSED = 'linux-x64';

/**
 * Fetches the Node of a platform where it is not there yet.
 *
 * @returns {{ program: string, license: string }} paths
 * @throws {Error} where the package cannot be had or is another than the one pinned
 */
export function fetchRuntime(platform) {
  const program = join(unpacked(platform), RUNTIMES.platforms[platform].program);
  return { program, license: join(unpacked(LICENSED), 'LICENSE') };
}

/** The folder of a package's files, made whole or not at all. */
function unpacked(platform) {
  const { package: name, integrity, program } = RUNTIMES.platforms[platform];
  const folder = join(cache, `${name}-${RUNTIMES.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'fetch-'));
  try {
    fetchPackage(`${name}@${RUNTIMES.version}`, scratch);
    const archive = join(scratch, `${name}-${RUNTIMES.version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${RUNTIMES.version} is not the one that is pinned: ${found}`);
    const wanted = [program, ...(platform === LICENSED ? ['LICENSE'] : [])].map((file) => `package/${file}`);
    execFileSync('tar', ['-xzf', archive, '-C', scratch, ...wanted]);
    renameSync(join(scratch, 'package'), folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}

function fetchPackage(name, folder) {
  try {
    npm(['pack', name, '--pack-destination', folder, '--loglevel=error']);
  } catch {
    throw new Error(`${name} could not be fetched; npm says why above`);
  }
}

/** Under npm the one that runs; npm is a script, which Windows cannot start by its name. */
function npm(args) {
  const script = process.env.npm_execpath;
  const [file, ...before] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  // Outside the project, so that its .npmrc and package.json have no part in it.
  execFileSync(file, [...before, ...args], { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'inherit'] });
}
