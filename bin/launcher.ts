/**
 * Starts the bundled command line through its code cache, so that V8 need not compile it again. Bundled by itself this
 * file is `dist/rectify.cjs`, the package's bin; it reads `rectify.bundle.cjs`, a function of the variables that a
 * CommonJS module has, and `rectify.cache` beside it. V8 rejects a cache that another version made; then the bundle is
 * compiled as usual, and only the start is slower.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

type Wrapped = (exports: object, require: NodeJS.Require, module: NodeJS.Module, file: string, folder: string) => void;

function cacheIn(folder: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, 'rectify.cache'));
  } catch {
    return undefined;
  }
}

const filename = join(__dirname, 'rectify.bundle.cjs');
// The bundle is ASCII: reading it as Latin-1 spares the decoding and half of the memory.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cacheIn(__dirname) });
(script.runInThisContext() as Wrapped)(module.exports, require, module, filename, __dirname);
