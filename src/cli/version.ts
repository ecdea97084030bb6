import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Set by the bundler, so that the bundle reads no file to know its version. */
declare const __VERSION__: string | undefined;

/** The package's version; run from the sources, that of the package.json one folder above the entry. */
export function version(): string {
  if (typeof __VERSION__ === 'string') return __VERSION__;
  const folder = dirname(realpathSync(process.argv[1]));
  return JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')).version;
}
