/**
 * Fits how much each word of the sieve weighs and writes grammars/sieve.ts:
 *
 *   npm run fit:sieve -- NEGATIVES [FOLDER…] [--without NAME] [--report]
 *
 * Notices are the gold, generated ones, and those of further folders (`notices/` and `gold/` in each), each once more with
 * the words hidden that most notices have, since some have them not. All others are texts below NEGATIVES. The sieve begins
 * where 1 in 250 of them is let through. `--without r` leaves a folder of that name out and tells how many of its notices
 * are lost. Logistic regression, deterministic.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { weighed } from '../../src/find/index.js';
import { scannerOf } from '../../src/find/scan.js';
import { decode } from '../../src/source/decode.js';
import { goldNotices } from '../../test/edits/notices.js';
import { textsBelow } from '../../test/negatives/count.js';
import { styledNotices } from '../../test/styles/generate.js';

const WORDS = [
  ...['整改', '巡察', '巡视', '审计', '督察', '督导', '检查', '反馈', '意见', '问题', '措施', '落实', '完成', '责任'],
  ...[
    '一是',
    '二是',
    '长期坚持',
    '持续',
    '推进',
    '台账',
    '召开',
    '制定',
    '印发',
    '修订',
    '完善',
    '建立',
    '约谈',
    '追回',
  ],
  ...['清退', '未按', '通报', '报告', '党组', '党委', '支部', '公示', '办结', '已', '现', '指出', '针对'],
  // What speaks against: laws, programmes, news.
  ...['应当', '不得', '规定', '处罚', '可以', '责令', '条例', '同比', '我国', '法律', '第一条'],
];
/** Words that most notices have, and some have not. */
const HIDDEN = [
  ['整改'],
  ['整改', '巡察', '巡视', '审计', '督察', '督导'],
  ['整改', '问题', '措施', '完成', '反馈'],
].map((words) => words.map((word) => WORDS.indexOf(word)));
const HIDDEN_WEIGHT = 0.1;
const STYLED_WEIGHT = 0.3;
const NEGATIVE_WEIGHT = 0.7;
/** How strongly weights are held to none. */
const HELD = 1;
const STEPS = 1500;
const RATE = 0.05;
const LET_THROUGH = 1 / 250;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'boolean' }, without: { type: 'string' } },
});
const [negatives, ...folders] = positionals;
if (!negatives) {
  console.error('usage: npm run fit:sieve -- NEGATIVES [FOLDER…] [--without NAME] [--report]');
  process.exit(2);
}

const scan = scannerOf(WORDS);
interface Example {
  values: number[];
  notice: boolean;
  weight: number;
}
const valuesOf = (text: string, path: string): number[] => weighed(scan(text, /\.html?$/i.test(path)));

const notices: number[][] = [];
const held: number[][] = [];
const examples: Example[] = [];
function addNotice(values: number[], weight: number): void {
  notices.push(values);
  examples.push({ values, notice: true, weight });
  for (const hidden of HIDDEN)
    examples.push({
      values: values.map((value, word) => (hidden.includes(word) ? 0 : value)),
      notice: true,
      weight: weight * HIDDEN_WEIGHT,
    });
}

for (const { text, path, gold } of goldNotices()) if (gold.problems?.length) addNotice(valuesOf(text, path), 1);
for (const half of ['fitted', 'set-aside'] as const)
  for (const { text, path } of styledNotices(77, half, 600)) addNotice(valuesOf(text, path), STYLED_WEIGHT);
for (const folder of folders)
  for (const name of readdirSync(join(folder, 'notices')).filter((file) => /\.(?:txt|md|html)$/.test(file))) {
    const gold = join(folder, 'gold', name.replace(/\.\w+$/, '.json'));
    if (!existsSync(gold) || !JSON.parse(readFileSync(gold, 'utf8')).problems?.length) continue;
    const values = valuesOf(decode(readFileSync(join(folder, 'notices', name))).text, name);
    if (basename(folder) === options.without) held.push(values);
    else addNotice(values, 1);
  }
const others = textsBelow(negatives).map((path) => valuesOf(decode(readFileSync(path)).text, path));
for (const values of others) examples.push({ values, notice: false, weight: NEGATIVE_WEIGHT });
console.log(`${notices.length} notices, ${others.length} others`);

const oddsOf = (weights: readonly number[], values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + weights[i + 1] * value, weights[0]);

/** Adam, over all examples at once. */
function fitted(): number[] {
  const weights = [0, ...WORDS.map(() => 0)];
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, i) => (i ? HELD * weight : 0));
    for (const { values, notice, weight } of examples) {
      const error = (1 / (1 + Math.exp(-oddsOf(weights, values))) - (notice ? 1 : 0)) * weight;
      slope[0] += error;
      for (let i = 0; i < values.length; i++) slope[i + 1] += error * values[i];
    }
    for (let i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i] + 0.1 * slope[i];
      second[i] = 0.999 * second[i] + 0.001 * slope[i] ** 2;
      weights[i] -= (RATE * first[i]) / (1 - 0.9 ** step) / (Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

const weights = fitted();
const sorted = others.map((values) => oddsOf(weights, values)).sort((a, b) => b - a);
const floor = sorted[Math.floor(others.length * LET_THROUGH)];
const lost = (all: readonly number[][]): number => all.filter((values) => oddsOf(weights, values) < floor).length;
console.log(`let through: ${sorted.filter((odds) => odds >= floor).length} of ${others.length} others`);
console.log(`lost: ${lost(notices)} of ${notices.length} notices; ${lost(held)} of ${held.length} set aside`);

if (!options.report) {
  const rows = WORDS.map((word, i) => `    ${word}: ${Number(weights[i + 1].toFixed(2))},`);
  writeFileSync(
    join(fileURLToPath(new URL('../..', import.meta.url)), 'grammars/sieve.ts'),
    `/**
 * Words by which a text that can be a notice is told from any other, and what each speaks for it (above zero) or against
 * it. General words of notices, of laws, work reports and news. Written by \`npm run fit:sieve\`.
 */
export const SIEVE: { start: number; weights: Record<string, number> } = {
  start: ${Number((weights[0] - floor).toFixed(2))},
  weights: {
${rows.join('\n')}
  },
};
`,
  );
}
