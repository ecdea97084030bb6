// npm run bench:archive [N]: a made-up archive of N notices (100,000 without a number) read by `rectify batch`: speed,
// memory, what a second thread gains, and 20 kills at random moments. Takes many minutes; prints Markdown.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArchive } from '../support/archive-on-disk.ts';
import { random } from '../support/random.ts';
import { CPU, cleanEnvironment, loadNow, table } from './measure.mjs';

const count = Number(process.argv[2] ?? 100_000);
const KILLS = 20;
const SEED = 7;
const cli = fileURLToPath(new URL('../../dist/rectify.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rectify-archive-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a batch; `kill` is after how many milliseconds it is killed. */
async function batch(out, args = [], kill = Number.POSITIVE_INFINITY) {
  const load = loadNow();
  const from = performance.now();
  const command = ['--require', CPU, cli, 'batch', 'archive', '--out', out, '--quiet', ...args];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const told = [];
  child.stdio[3].on('data', (chunk) => told.push(chunk));
  const killer = kill < 1e9 ? setTimeout(() => child.kill('SIGKILL'), kill) : undefined;
  const signal = await new Promise((done) => child.on('close', (_, by) => done(by)));
  clearTimeout(killer);
  const { cpu, main, peak } = told.length > 0 ? JSON.parse(Buffer.concat(told)) : {};
  const seconds = (performance.now() - from) / 1000;
  return { seconds, cpu: cpu / 1000, main: main === null ? null : main / 1000, peak: peak / 1024, signal, load };
}

async function digest(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Every file of an output folder with its digest, hidden ones too. */
async function digests(out) {
  const lines = [];
  for (const entry of readdirSync(join(folder, out), { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) lines.push(`${relative(join(folder, out), path)} ${await digest(path)}`);
  }
  return lines.sort().join('\n');
}

say(`writing ${count} notices`);
const megabytes = writeArchive(join(folder, 'archive'), SEED, count) / 1e6;

say('decoding them');
const decoder = new TextDecoder();
const from = performance.now();
for (const entry of readdirSync(join(folder, 'archive'), { withFileTypes: true, recursive: true }))
  if (entry.isFile()) JSON.stringify(decoder.decode(readFileSync(join(entry.parentPath ?? entry.path, entry.name))));
const decoding = (performance.now() - from) / 1000;

const runs = {};
for (const jobs of [1, 2]) {
  say(`reading them with --jobs ${jobs}`);
  runs[jobs] = await batch(`jobs-${jobs}`, ['--jobs', String(jobs)]);
}
const expected = await digests('jobs-1');
const same = (await digests('jobs-2')) === expected;
rmSync(join(folder, 'jobs-1'), { recursive: true });
say('reading them once more');
const again = await batch('jobs-2');
const sameAgain = (await digests('jobs-2')) === expected;
rmSync(join(folder, 'jobs-2'), { recursive: true });

say(`killing ${KILLS} runs`);
const chance = random(SEED);
let killed = 0;
for (let n = 0; n < KILLS; n++) {
  const { signal } = await batch('killed', [], chance.next() * ((2 * runs[2].seconds * 1000) / (KILLS + 1)));
  if (signal === 'SIGKILL') killed += 1;
}
const last = await batch('killed');
const sameKilled = (await digests('killed')) === expected;

const figure = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const yes = (value) => (value ? 'yes' : 'NO');
const row = (name, { seconds, cpu, main, peak, load }) => [
  name,
  figure(seconds),
  figure(cpu),
  main === null ? '' : figure((main * 1e6) / count),
  figure(count / seconds),
  figure(megabytes / seconds),
  figure(seconds / decoding),
  figure(peak),
  load,
];
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
console.log(
  `\n${count} notices, ${figure(megabytes)} MB; decoding and JSON.stringify alone took ${figure(decoding)} s.\n`,
);
console.log(
  table(
    ['run', 's', 'CPU s', 'main thread, µs a notice', 'notices/s', 'MB/s', '× decoding', 'peak MiB', 'before it'],
    [
      row('--jobs 1', runs[1]),
      row('--jobs 2', runs[2]),
      row('second run, nothing changed', again),
      row(`the run after ${killed} kills`, last),
    ],
  ),
);
console.log(
  `\nGain of --jobs 2: ${figure(runs[1].seconds / runs[2].seconds)} ×, for ${figure(runs[2].cpu / runs[1].cpu)} × the processor time. NODE_EXTRA_CA_CERTS is unset.`,
);
console.log(
  `Same bytes: --jobs 2 ${yes(same)}, second run ${yes(sameAgain)}, after ${killed} kills ${yes(sameKilled)}.`,
);
process.exitCode = same && sameAgain && sameKilled ? 0 : 1;
