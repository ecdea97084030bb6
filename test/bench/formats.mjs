// The second half of npm run bench: one notice in every format that is read, at an ordinary length and at ten times
// that. Cold is the command line with all that starting it costs, memory its peak; warm is the library in one process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open, parse } from '../../dist/src/index.js';
import { LENGTHS, PROBLEMS, writtenForms } from './forms.mjs';
import { median, table } from './measure.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = join(here, '..', '..', 'dist', 'rectify.cjs');
const folder = mkdtempSync(join(tmpdir(), 'rectify-formats-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const COLD_RUNS = 5;
const WARM_RUNS = 9;
const WARM_UP = 2;

/** One run of the command line: its seconds, and its peak in MiB. */
function cold(path) {
  const from = performance.now();
  const args = ['--require', join(here, 'peak.cjs'), cli, 'parse', path];
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - from) / 1000;
  const peak = /^peak (\d+)$/m.exec(stderr);
  if (status !== 0 || !peak) throw new Error(`${path}: ended with ${status}: ${stderr.slice(0, 300)}`);
  return { seconds, peak: Number(peak[1]) / 1024 };
}

/** One reading in this process, in seconds. */
async function warm({ path, bytes }) {
  const from = performance.now();
  parse(await open(bytes, { path }), { path });
  return (performance.now() - from) / 1000;
}

/** The forms of both lengths that this build reads, as files. */
const documents = [];
for (const form of writtenForms()) {
  const path = join(folder, form.file);
  writeFileSync(path, form.bytes);
  const opened = await open(form.bytes, { path });
  const isText = form.format === 'text' || form.format === 'markdown';
  if (isText || opened.format === form.format) documents.push({ ...form, path });
  else console.error(`bench: ${form.file} is not read as ${form.format}, and not measured`);
}

// In turn, so that a busy machine is busy for all of them.
const colds = new Map(documents.map((document) => [document, []]));
for (let run = 0; run < COLD_RUNS; run++) for (const [document, all] of colds) all.push(cold(document.path));
const warms = new Map(documents.map((document) => [document, []]));
for (let run = -WARM_UP; run < WARM_RUNS; run++)
  for (const [document, all] of warms) {
    const seconds = await warm(document);
    if (run >= 0) all.push(seconds);
  }

const rows = [];
for (const [document, all] of colds) {
  const { problems, statistics } = parse(await open(document.bytes, document), document);
  if (problems.length !== PROBLEMS * document.times)
    throw new Error(`${document.file}: ${problems.length} problems, where ${PROBLEMS * document.times} are`);
  rows.push([
    document.form,
    document.times === 1 ? 'ordinary' : `× ${document.times}`,
    Math.round(document.bytes.length / 1024),
    problems.length,
    statistics.measures,
    median(all.map(({ seconds }) => seconds)).toFixed(3),
    median(warms.get(document)).toFixed(4),
    Math.max(...all.map(({ peak }) => peak)).toFixed(0),
  ]);
}
console.log(
  `\n## Formats\n\nOne notice of ${LENGTHS.join(' and one of ')} characters in every format. Cold is \`rectify parse\` from start to end, the median of ${COLD_RUNS}; warm is the library in one process, the median of ${WARM_RUNS}; peak is the most memory (VmHWM) of a cold run.\n`,
);
console.log(table(['format', 'length', 'KiB', 'problems', 'measures', 's cold', 's warm', 'peak MiB'], rows));
