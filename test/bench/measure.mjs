// How the benchmarks measure: medians, of runs that are interleaved so that a busy machine is busy for all of them.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length % 2
    ? sorted[sorted.length >> 1]
    : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
};

const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Median milliseconds of each of some works by name, run in turn; the first rounds only warm up. */
export function race(works, rounds, warmUp) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const time = timed(work);
      if (round >= 0) times[name].push(time);
    }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/**
 * What processes are measured in: NODE_EXTRA_CA_CERTS has Node read certificates at each start, which takes longer than
 * all the rest of an empty run and would hide what the program costs; NODE_OPTIONS may hold anything.
 */
export function cleanEnvironment() {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...rest } = process.env;
  return rest;
}

/** What is loaded in front of a program for it to tell what it used, on descriptor 3. */
export const CPU = fileURLToPath(new URL('cpu.cjs', import.meta.url));

/** Runs Node with arguments to its end: milliseconds of wall and processor time. A run that fails ends the benchmark. */
function run(args) {
  const from = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', CPU, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: cleanEnvironment(),
  });
  const wall = performance.now() - from;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 300)}`);
  return { wall, ...JSON.parse(output[3]) };
}

/**
 * Starts Node with several arguments, in turn: medians of wall and processor time, and of what they are to those of the
 * first, pair by pair, so that a machine that is busy for a while is so for both of a pair.
 */
export function raceStarts(commands, rounds, warmUp) {
  const names = Object.keys(commands);
  const runs = [];
  for (let round = -warmUp; round < rounds; round++) {
    const each = Object.fromEntries(names.map((name) => [name, run(commands[name])]));
    if (round >= 0) runs.push(each);
  }
  const of = (pick) => median(runs.map(pick));
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        wall: of((each) => each[name].wall),
        cpu: of((each) => each[name].cpu),
        wallRatio: of((each) => each[name].wall / each[names[0]].wall),
        cpuRatio: of((each) => each[name].cpu / each[names[0]].cpu),
      },
    ]),
  );
}

/** How busy the machine is, in words: what others do shows in wall times, and in processor times by some tenths. */
export const loadNow = () => `load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;

/** A Markdown table; numbers stand at the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
