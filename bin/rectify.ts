#!/usr/bin/env node
import { compileLater, restCompilers } from '../src/cli/compilers.js';
import { boundGrowth } from '../src/cli/heap-growth.js';
import { main } from '../src/cli/main.js';

boundGrowth();
// An archive is worth compiling for.
if (process.argv.includes('batch')) compileLater();
// What goes over many inputs with little code has that compiled at once.
else if (!process.argv.includes('find') && !process.argv.includes('tables')) restCompilers();

// Not process.exit: what is still on its way to a pipe would be lost.
main(process.argv).then((status) => {
  process.exitCode = status;
});
