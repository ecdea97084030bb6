/**
 * F1 on all gold with a share of each word list hidden.
 *
 *   npm run hidden [-- --shares 0.2,0.4 --seeds 1,2,3 --lists labels,findings.deficits --groups --json]
 *
 * `--groups` hides the words of one group of lists at a time.
 */
import { parseArgs } from 'node:util';
import { LISTS } from '../../grammars/lexicon/built-in.js';
import { FIELDS, type HiddenScore, hiddenScores } from './hidden-words.js';
import { goldNotices } from './notices.js';

const { values: options } = parseArgs({
  options: {
    shares: { type: 'string', default: '0.2,0.4' },
    seeds: { type: 'string', default: '1,2,3' },
    lists: { type: 'string' },
    groups: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const numbers = (list: string): number[] => list.split(',').map(Number);
const notices = goldNotices();
const sets = options.groups ? Object.keys(LISTS).map((group) => [group]) : [options.lists?.split(',')];

function print(set: readonly string[] | undefined, scores: readonly HiddenScore[]): void {
  console.log(`${notices.length} notices, hidden words of ${set?.join(', ') ?? 'all lists'}`);
  console.log(`  hidden  ${FIELDS.map((field) => field.replace('problem.', '').padEnd(13)).join('')}`);
  for (const { share, mean, each } of scores) {
    const cells = FIELDS.map((field) => {
      const values = each.map((one) => one[field]);
      const spread = each.length > 1 ? `±${((Math.max(...values) - Math.min(...values)) / 2).toFixed(3)}` : '';
      return `${mean[field].toFixed(3)}${spread}`.padEnd(13);
    });
    console.log(`  ${`${Math.round(share * 100)} %`.padStart(6)}  ${cells.join('')}`);
  }
}

const results = sets.map((set) => {
  const scores = hiddenScores(notices, [0, ...numbers(options.shares)], numbers(options.seeds), set);
  if (!options.json) print(set, scores);
  return { lists: set ?? 'all', scores };
});
if (options.json) console.log(JSON.stringify(results, null, 2));
