// V8's code cache of the bundle, made after a typical run: reading a few notices.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Notices read before the cache is made. More compile more functions, and a larger cache takes longer to read. */
const SAMPLES = 3;

/** Notices to warm up with: the functions that reading them calls are compiled into the cache. */
function samples() {
  const fixtures = join(root, 'fixtures');
  const folders = existsSync(fixtures) ? readdirSync(fixtures).sort() : [];
  return folders
    .map((folder) => join(fixtures, folder, 'input.txt'))
    .filter(existsSync)
    .slice(0, SAMPLES);
}

/**
 * Makes the cache of a bundle; only the version of Node that makes it will take it.
 *
 * @param {string} node path of the Node that is to run the bundle
 * @returns {boolean} whether it was made; without it the command line works, but starts slower
 */
export function makeCodeCache(node, bundle, cache) {
  rmSync(cache, { force: true });
  const warm = join(root, '.tools', 'warm.cjs');
  const flags = ['--hash-seed=1', '--no-flush-bytecode', '--predictable'];
  // The status is that of reading: a notice with an error in it ends with 1, and the cache is written all the same.
  spawnSync(node, [...flags, warm, bundle, cache, 'parse', '--quiet', ...samples()], { stdio: 'ignore' });
  return existsSync(cache);
}
