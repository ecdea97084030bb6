// Runs the bundle as the launcher does, then writes V8's code cache of all that has been compiled by the end of the run.
//
//   node warm.cjs BUNDLE CACHE ARGUMENTS…
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const [filename, cache] = process.argv.splice(2, 2);
const script = new Script(readFileSync(filename, 'latin1'), { filename });
process.once('exit', () => writeFileSync(cache, script.createCachedData()));
script.runInThisContext()({}, createRequire(filename), { exports: {} }, filename, dirname(filename));
