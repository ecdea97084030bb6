/**
 * Texts that are no rectification notices: problems invented in them.
 *
 *   npm run negatives -- DIR [--sample 500 --list --max 3 --json]
 *
 * Reads every .txt, .md and .html below DIR. `--list` names what is called a notice and what has invented problems;
 * `--max` ends with 1 where more texts than that have some.
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { countNegatives, sampled, textsBelow } from './count.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    max: { type: 'string' },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run negatives -- DIR [--sample N --list --max N --json]');
  process.exit(2);
}

const all = textsBelow(folder);
const result = await countNegatives(options.sample ? sampled(all, folder, Number(options.sample)) : all);
const { texts, bytes, seconds, kinds, notices, invented, unread } = result;
const thousandth = (count: number): string => ((1000 * count) / Math.max(1, texts)).toFixed(2);
const problems = invented.reduce((sum, one) => sum + one.problems, 0);

if (options.json) console.log(JSON.stringify(result, null, 2));
else {
  console.log(
    `${texts} texts of ${all.length}, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s of CPU time`,
  );
  for (const [kind, count] of Object.entries(kinds).sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(6)}  ${kind}`);
  console.log(`called rectification-notice: ${notices.length} (${thousandth(notices.length)} per thousand)`);
  console.log(
    `with invented problems: ${invented.length} (${thousandth(invented.length)} per thousand), ${problems} problems`,
  );
  if (unread.length) console.log(`not read: ${unread.length}, the first: ${unread[0].path} ${unread[0].why}`);
  if (options.list) {
    for (const path of notices) console.log(`  notice    ${relative(folder, path)}`);
    for (const { path, problems: count, first } of invented)
      console.log(`  invented  ${relative(folder, path)}  ${count}  ${first.slice(0, 60)}`);
  }
}
if (options.max !== undefined && invented.length > Number(options.max)) process.exit(1);
