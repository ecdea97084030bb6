/**
 * Measures how the parser does on notices of many styles.
 *
 *   npm run styles -- [--seed 1] [--count 600] [--misses] [--dump N] [--folder DIR] [--only dimension=value] [--json] [--named]
 *
 * --misses prints what was missed and invented in fitted notices; --dump writes fitted notices with their gold to a
 * folder (.score/styles if none is named); --only takes the fitted notices that have a value (heading=aspect) and no
 * others. --named names the set-aside values in the tables: for a report, not for work on the parser.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasChoice, styledNotices } from './generate.js';
import { report } from './report.js';
import { scoreStyles } from './score.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '600' },
    misses: { type: 'boolean', default: false },
    dump: { type: 'string' },
    folder: { type: 'string', default: '.score/styles' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    named: { type: 'boolean', default: false },
  },
});

function number(name: 'seed' | 'count' | 'dump'): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= 0) return value;
  console.error(`styles: --${name} wants a whole number, not ${options[name]}`);
  process.exit(2);
}

function dump(count: number): void {
  mkdirSync(options.folder, { recursive: true });
  const { only } = options;
  const all = styledNotices(number('seed'), 'fitted', count);
  const wanted = all.filter((notice) => only === undefined || hasChoice(notice, only));
  for (const { path, text, gold, choices } of wanted) {
    const style = choices.map(({ dimension, value }) => `${dimension}=${value}`).join(' ');
    writeFileSync(join(options.folder, path), text);
    const file = join(options.folder, path.replace(/\.\w+$/, '.json'));
    writeFileSync(file, `${JSON.stringify({ ...gold, style }, null, 1)}\n`);
  }
  console.log(`${wanted.length} fitted notices with gold in ${options.folder}`);
}

if (options.dump !== undefined) dump(number('dump'));
else {
  const score = scoreStyles({
    seed: number('seed'),
    count: number('count'),
    only: options.only,
    named: options.named,
  });
  if (options.json) {
    const { misses, ...figures } = score;
    console.log(JSON.stringify(options.misses ? { ...figures, misses } : figures, null, 2));
  } else {
    if (options.misses) for (const miss of score.misses) console.log(miss);
    console.log(report(score, options.named));
  }
}
