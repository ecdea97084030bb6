#!/usr/bin/env node
import { main } from '../src/cli/main.js';

// Not process.exit: what is still on its way to a pipe would be lost.
main(process.argv).then((status) => {
  process.exitCode = status;
});
