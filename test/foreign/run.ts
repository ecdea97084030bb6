/**
 * Reads a folder of anything that nobody here made: what is read, what is refused and why, what throws, hangs or breaks down,
 * the slowest and the biggest, and whether the leaves of every tree tile its text.
 *
 *   npm run foreign -- DIR [SECONDS]
 *
 * Each file is read in a process of its own, which ends after SECONDS (60). Ends with 1 where anything but reading and
 * refusing came about.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Told {
  path: string;
  outcome: 'read' | 'refused' | 'thrown' | 'tiling' | 'late' | 'broken';
  detail?: string;
  seconds: number;
  megabytes: number;
}

const ONE = fileURLToPath(new URL('one.ts', import.meta.url));
const WORST = 10;

function told(path: string, most: number): Told {
  const { stdout, signal, status, error } = spawnSync(process.execPath, ['--import', 'tsx', ONE, path], {
    encoding: 'utf8',
    timeout: most * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 26,
  });
  try {
    return { path, ...JSON.parse(stdout.trim().split('\n').at(-1) ?? '') };
  } catch {
    const late = (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
    const detail = late ? `more than ${most} s` : `signal ${signal}, status ${status}`;
    return { path, outcome: late ? 'late' : 'broken', detail, seconds: late ? most : 0, megabytes: 0 };
  }
}

const [folder, seconds = '60'] = process.argv.slice(2);
if (!folder || !(Number(seconds) > 0)) {
  console.error('npm run foreign -- DIR [SECONDS]');
  process.exit(2);
}
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  .sort();
const all = paths.map((path) => told(path, Number(seconds)));
const counts = new Map<string, number>();
for (const { outcome } of all) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
console.log(`${all.length} files: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
for (const by of ['seconds', 'megabytes'] as const) {
  console.log(`\nmost ${by}`);
  for (const one of [...all].sort((a, b) => b[by] - a[by]).slice(0, WORST))
    console.log(`${one[by]}\t${one.outcome}\t${one.path}`);
}
const bad = all.filter(({ outcome }) => outcome !== 'read' && outcome !== 'refused');
for (const { path, outcome, detail } of bad) console.log(`\n${outcome}: ${path}\n${detail}`);
process.exitCode = bad.length > 0 ? 1 : 0;
