// Scores the hard notices of ../shared with the build, and demands floors of what the structure decides.
import { spawnSync } from 'node:child_process';

const FLOORS = { problems: 0.98, measures: 0.98, 'problem.status': 0.95, outline: 0.97, results: 0.9 };
const run = spawnSync(
  process.execPath,
  [
    '../shared/score/score.mjs',
    '--gold',
    '../shared/hard/gold',
    '--notices',
    '../shared/hard/notices',
    '--cli',
    'node dist/rectify.cjs',
    '--json',
  ],
  { encoding: 'utf8' },
);
const last = run.stdout.trimEnd().split('\n').pop() ?? '';
if (!last.startsWith('{')) throw new Error(`the scorer failed: ${run.stderr}`);
const { rows } = JSON.parse(last);
let low = 0;
for (const [field, floor] of Object.entries(FLOORS)) {
  const { f1 } = rows.find((row) => row.field === field);
  console.log(`${field} F1 ${f1.toFixed(3)}, floor ${floor}`);
  if (f1 < floor) low++;
}
process.exitCode = low ? 1 : 0;
