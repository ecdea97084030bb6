// Runs the bundle as the launcher does, then writes V8's code cache of all that has been compiled by the end of the run.
//
//   node --hash-seed=1 --no-flush-bytecode --predictable warm.cjs BUNDLE CACHE ARGUMENTS…
//
// With these flags the same bundle gives the same cache: threads that compile or collect garbage beside the run leave
// traces in it that depend on when they ended. A cache is bound to the first two flags of its process too: they are taken
// back before it is made, or no usual process would take it.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

v8.setFlagsFromString('--hash-seed=0');
v8.setFlagsFromString('--flush-bytecode');
// The bundle has switches of its own that it throws when it runs: written into the cache, they would have it refused.
v8.setFlagsFromString = () => {};
const [filename, cache] = process.argv.splice(2, 2);
// The name is written into the cache: one name, so that any folder gives the same cache. A usual run gives it its own.
const script = new Script(readFileSync(filename, 'latin1'), { filename: 'rectify.bundle.cjs' });
process.once('exit', () => writeFileSync(cache, script.createCachedData()));
script.runInThisContext()({}, createRequire(filename), { exports: {} }, filename, dirname(filename));
