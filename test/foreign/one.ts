/** Reads one file for `run.ts`, in a process of its own, and says as one line of JSON what came of it. */
import { readFileSync } from 'node:fs';
import { InputError, open, read } from '../../src/index.js';
import { tilingFaults } from '../support/tiling.js';

/** Of a longer text the proof would take longer than the reading. */
const LONGEST_PROVEN = 2_000_000;

const [path] = process.argv.slice(2);
let said: object;
try {
  const reading = read(await open(readFileSync(path), { path }), { path });
  const text = String(reading.file);
  const [fault] = text.length > LONGEST_PROVEN ? [] : tilingFaults(reading.tree, text);
  said = { outcome: fault === undefined ? 'read' : 'tiling', detail: fault, format: reading.record.source.format };
} catch (error) {
  said =
    error instanceof InputError
      ? { outcome: 'refused', detail: `${error.code}: ${error.detail}` }
      : { outcome: 'thrown', detail: (error as Error).stack ?? String(error) };
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ ...said, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: Math.round(maxRSS / 1024) }),
);
