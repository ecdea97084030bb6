// Loaded in front of a program: tells the most memory that it ever held, in KiB, when it ends.
const { readFileSync, writeSync } = require('node:fs');

function peak() {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    // Where the system has no such file: the same figure by another way.
    return String(process.resourceUsage().maxRSS);
  }
}
process.on('exit', () => writeSync(2, `peak ${peak()}\n`));
