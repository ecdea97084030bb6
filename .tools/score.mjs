// Scores the build against all gold: ../shared (where present) and fixtures/*/gold.json.
//
//   npm run score [-- --only seed- --skip env- --misses --min 0.99 --record --held-out]
//
// Prints the table of each set, then what was gained and lost since the run recorded in test/reading/scores.json: per field,
// and per notice (missed + extra values). --record rewrites that file. --held-out scores the
// notices of test/reading/held-out.json and nothing else (see test/reading/held-out.md).
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '..', 'shared');
const scorer = join(shared, 'score', 'score.mjs');
const recorded = join(root, 'test/reading/scores.json');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    skip: { type: 'string' },
    min: { type: 'string' },
    misses: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
  },
});
const filtered = Boolean(options.only || options.skip || options['held-out']);

function refuse(why) {
  console.error(`score: ${why}`);
  process.exit(2);
}
if (options.record && filtered) refuse('--record wants a run over everything');
if (!existsSync(scorer)) refuse('the scorer of ../shared is not here; nothing was scored');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const heldOut = readJson(join(root, 'test/reading/held-out.json')).notices;
const begins = (name, list) => list.split(',').some((start) => name.startsWith(start));
const isChosen = (name) => {
  if (options['held-out'] && !heldOut.includes(name)) return false;
  return (!options.only || begins(name, options.only)) && !(options.skip && begins(name, options.skip));
};

/** Gold files with their notices, as { name, gold, notice }. */
function sharedCases() {
  const files = readdirSync(join(shared, 'gold')).filter((file) => file.endsWith('.json'));
  const names = files.map((file) => file.replace(/\.json$/, '')).filter(isChosen);
  return names.map((name) => {
    const gold = join(shared, 'gold', `${name}.json`);
    return { name, gold, notice: join(shared, 'notices', readJson(gold).notice) };
  });
}
function fixtureCases() {
  const folders = readdirSync(join(root, 'fixtures')).filter(
    (name) => isChosen(name) && existsSync(join(root, 'fixtures', name, 'gold.json')),
  );
  return folders.map((name) => {
    const folder = join(root, 'fixtures', name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    return { name, gold: join(folder, 'gold.json'), notice: join(folder, input ?? 'input.txt') };
  });
}

/** Lays gold and notices out as the scorer wants them, reads all notices in one process, and scores them. */
function scoreSet(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-score-'));
  try {
    for (const part of ['gold', 'notices']) mkdirSync(join(folder, part));
    const notices = cases.map(({ name, gold, notice }) => {
      copyFileSync(gold, join(folder, 'gold', `${name}.json`));
      const copy = join(folder, 'notices', readJson(gold).notice);
      copyFileSync(notice, copy);
      return copy;
    });
    const run = (args) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30, cwd: root });
    const reading = run([join(root, 'dist', 'rectify.cjs'), 'parse', '--quiet', '-f', 'ndjson', ...new Set(notices)]);
    const records = join(folder, 'records.ndjson');
    writeFileSync(records, reading.stdout ?? '');
    const where = ['--gold', join(folder, 'gold'), '--records', records, '--notices', join(folder, 'notices')];
    const result = run([scorer, ...where, '--misses', '--json']);
    const lines = (result.stdout ?? '').trimEnd().split('\n');
    const last = lines.pop();
    if (!last?.startsWith('{')) throw new Error(`the scorer failed: ${result.stderr}\n${reading.stderr}`);
    return { ...JSON.parse(last), misses: lines, complaints: reading.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many values each notice misses or has too many; the scorer names problems as notice#3 and notice+. */
function perNotice(cases, misses) {
  const counts = Object.fromEntries(cases.map(({ gold }) => [readJson(gold).notice, { missed: 0, extra: 0 }]));
  for (const line of misses) {
    const [where, , kind] = line.split(/ {2,}/);
    const count = counts[where.replace(/(?:#\d+|\+)$/, '')];
    if (!count) continue;
    if (kind?.startsWith('extra')) count.extra += 1;
    else count.missed += 1;
  }
  return counts;
}

function printTable(title, rows, failed) {
  console.log(`\n${title}`);
  for (const { field, gold, precision, recall, f1 } of rows) {
    const figures = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
    console.log(`${field.padEnd(24)} ${String(gold).padStart(5)}  ${figures}`);
  }
  const low = Math.min(1, ...rows.map(({ f1 }) => f1));
  console.log(`lowest F1 ${low.toFixed(3)}; ${failed} notices not parsed`);
  return failed === 0 && low >= Number(options.min ?? 0);
}

/** What changed since the recorded run; fields only where the same notices were scored. */
function printChanges(before, fields, notices) {
  if (!before) return console.log('no recorded run to compare with');
  const sign = (x) => (x > 0 ? `+${x}` : String(x));
  const lines = [];
  if (!filtered)
    for (const field of new Set([...Object.keys(before.fields), ...Object.keys(fields)])) {
      const change = Math.round(((fields[field] ?? 0) - (before.fields[field] ?? 0)) * 1000) / 1000;
      if (change) lines.push(`  ${change > 0 ? 'gain' : 'LOSS'}  ${field}  F1 ${sign(change)}`);
    }
  for (const [notice, now] of Object.entries(notices)) {
    const then = before.notices[notice];
    if (!then) lines.push(`  new   ${notice}  missed ${now.missed}, extra ${now.extra}`);
    else if (then.missed !== now.missed || then.extra !== now.extra) {
      const change = now.missed + now.extra - then.missed - then.extra;
      const word = change < 0 ? 'gain' : change > 0 ? 'LOSS' : 'moved';
      lines.push(
        `  ${word}  ${notice}  missed ${sign(now.missed - then.missed)}, extra ${sign(now.extra - then.extra)}`,
      );
    }
  }
  console.log(lines.length ? `since the recorded run:\n${lines.join('\n')}` : 'as in the recorded run');
}

const before = existsSync(recorded) ? readJson(recorded) : {};
const after = {};
let fine = true;
let scored = 0;
for (const [set, cases] of [
  ['shared', sharedCases()],
  ['fixtures', fixtureCases()],
]) {
  if (!cases.length) continue;
  scored += cases.length;
  const { rows, failed, misses, complaints } = scoreSet(cases);
  if (!options['held-out']) {
    if (options.misses) for (const line of misses) console.log(line);
    else for (const line of misses.filter((miss) => !/ {2}(?:missed|extra) {2}/.test(miss))) console.log(line);
    if (complaints) process.stderr.write(complaints);
  }
  fine = printTable(`${set}: ${cases.length} notices${options['held-out'] ? ', held out' : ''}`, rows, failed) && fine;
  const fields = Object.fromEntries(rows.map(({ field, f1 }) => [field, f1]));
  const notices = perNotice(cases, misses);
  after[set] = { fields, notices };
  if (!options['held-out']) printChanges(before[set], fields, notices);
}
if (!scored) refuse('no gold is chosen');
if (options.record) writeFileSync(recorded, `${JSON.stringify(after, null, 2)}\n`);
process.exitCode = fine ? 0 : 1;
