// npm run bench: speed, start, memory and growth, all in one run on one machine, as Markdown. Ratios are what counts.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { check, open, parse, read } from '../../dist/src/index.js';
import { LONG } from './long.mjs';
import { loadNow, median, race, raceStarts, table } from './measure.mjs';
import { HOSTILE, noticePaths } from './texts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const paths = noticePaths();
const inputs = paths.map((path) => readFileSync(path));
const bytes = inputs.reduce((sum, input) => sum + input.length, 0);
const ms = (value) => value.toFixed(value < 10 ? 2 : 1);
const times = (value) => `${value.toFixed(2)} ×`;

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
console.log(`At the start: ${loadNow()}.`);

const each = (work) => () => {
  for (const input of inputs) work(input);
};
/** Rounds over all notices before any is timed. */
const WARM_UP = 30;

const decoder = new TextDecoder();
const markdown = unified().use(remarkParse);
const speed = race(
  {
    parse: each((input) => parse(input)),
    decode: each((input) => JSON.stringify(decoder.decode(input))),
    remark: each((input) => markdown.parse(decoder.decode(input))),
  },
  15,
  WARM_UP,
);
const rate = (value) => (bytes / value / 1000).toFixed(1);
console.log(
  `\n## Speed\n\n${inputs.length} notices, ${bytes} bytes; medians of 15 rounds behind ${WARM_UP} that warm up, by when ${inputs.length * WARM_UP} notices were read: the compiler settles after some 3,000, and gains 8 % at most beyond 1,000.\n`,
);
console.log(
  table(
    ['work', 'ms', 'MB/s', 'parse takes'],
    [
      ['parse to record', ms(speed.parse), rate(speed.parse), times(1)],
      ['TextDecoder + JSON.stringify', ms(speed.decode), rate(speed.decode), times(speed.parse / speed.decode)],
      ['remark-parse', ms(speed.remark), rate(speed.remark), times(speed.parse / speed.remark)],
    ],
  ),
);

const cli = join(here, '..', '..', 'dist', 'rectify.cjs');
const start = raceStarts({ node: ['-e', '0'], help: [cli, '--help'], parse: [cli, 'parse', paths[0]] }, 31, 2);
const startRow = (name, { cpu, cpuRatio, wall, wallRatio }) => [
  name,
  ms(cpu),
  times(cpuRatio),
  ms(wall),
  times(wallRatio),
];
console.log(
  `\n## Start\n\nMedians of 31 runs each, in turn, ratios pair by pair; NODE_EXTRA_CA_CERTS unset; ${loadNow()}.\n`,
);
console.log(
  table(
    ['command', 'CPU ms', 'to node -e 0', 'wall ms', 'to node -e 0'],
    [
      startRow('node -e 0', start.node),
      startRow('rectify --help', start.help),
      startRow('rectify parse (a real notice)', start.parse),
    ],
  ),
);

const CHARACTERS = 2_000_000;
const peak = (mode) =>
  median([1, 2, 3].map(() => Number(execFileSync(process.execPath, [join(here, 'memory.mjs'), mode, CHARACTERS]))));
const extra = (peak('parse') - peak('decode')) * 1024;
console.log('\n## Memory\n');
console.log(
  table(
    ['figure', 'value'],
    [
      ['characters in one notice', CHARACTERS],
      ['peak above decoding alone, bytes per character', (extra / CHARACTERS).toFixed(1)],
    ],
  ),
);

/** The quickest of three: growth is asked for, not noise. */
const quickest = (work) =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const from = performance.now();
      work();
      return performance.now() - from;
    }),
  );
const SHORT = 10_000;
const rows = Object.entries(HOSTILE).map(([name, run]) => {
  const of = (length) => run.repeat(Math.ceil(length / run.length));
  const [short, long] = [SHORT, SHORT * 10].map((length) => quickest(() => parse(of(length))));
  return [`\`${name.replaceAll('|', '\\|')}\``, ms(short), ms(long), times(long / short)];
});
console.log('\n## Growth on hostile runs\n\nLinear is about 10 ×; more than 12 × wants a look.\n');
console.log(table(['run', `ms at ${SHORT}`, `ms at ${SHORT * 10}`, 'ratio'], rows));

const LINES = 1000;
const grown = [];
for (const [name, [path, of]] of Object.entries(LONG)) {
  const took = [];
  for (const lines of [LINES, LINES * 10]) {
    const input = await open(of(lines), { path });
    took.push(quickest(() => check(read(input, { path }))));
  }
  grown.push([`\`${name}\``, ms(took[0]), ms(took[1]), times(took[1] / took[0])]);
}
console.log('\n## Growth of long documents, read and checked\n\nLinear is about 10 ×; more than 15 × wants a look.\n');
console.log(table(['kind', `ms at ${LINES} lines`, `ms at ${LINES * 10}`, 'ratio'], grown));
console.log(`\nAt the end: ${loadNow()}.`);
