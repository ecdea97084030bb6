/**
 * Fits how much each suspicion weighs and writes src/record/suspicion-weights.ts: npm run fit:doubt [-- --report]
 *
 * Readings of which it is known whether they are wrong: generated notices of the fitted half, and the gold, each with no,
 * 40 % and 70 % of the words hidden, and gold under four edits at a time. Logistic regression towards weights set by hand,
 * none below zero: a suspicion never speaks for a reading. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Profile, read } from '../../src/index.js';
import { type Suspicions, suspicionsOf } from '../../src/record/suspicions.js';
import { hiddenProfile } from '../../test/edits/hide.js';
import { combined } from '../../test/edits/measure.js';
import { goldNotices } from '../../test/edits/notices.js';
import { styledNotices } from '../../test/styles/generate.js';
import type { Gold } from '../../test/support/gold.js';
import { random } from '../../test/support/random.js';
import { scoreProblems } from '../../test/support/score.js';
import { Tally } from '../../test/support/tally.js';

/** What is known before anything is fitted: findings that all begin alike are wrong, whatever the notices at hand show. */
const BY_HAND: Suspicions = {
  engine: 2,
  weakest: 2,
  skips: 6,
  mixedNumbers: 1,
  statesMissing: 1,
  measuresMissing: 1,
  unanswered: 2,
  findingsDone: 3,
  measuresFaulty: 3,
  outside: 2,
  beside: 1,
  length: 1,
  uneven: 1,
  repeated: 6,
  sharedOpening: 6,
  sharedEnding: 3,
  noWord: 4,
  parted: 4,
  colon: 4,
  sentences: 2,
  shifted: 7,
  unread: 3,
};
const NAMES = Object.keys(BY_HAND) as (keyof Suspicions)[];

/** F1 of problems below which a reading is wrong; right is 1, and what lies between is neither. */
const WRONG = 0.9;
/** What wrong readings weigh together against right ones. */
const BALANCE = 0.3;
/** How strongly weights are held to those set by hand. */
const HELD = 0.002;
const STEPS = 1500;
const RATE = 0.05;
/** Log-odds above which a reading is doubted: between there and even odds most readings of blind notices were wrong. */
const DOUBTED = -0.5;

interface Example {
  values: number[];
  wrong: boolean;
}

const examples: Example[] = [];

function add(text: string, path: string, gold: Gold, profile?: Profile): void {
  if (!gold.problems?.length) return;
  const { record, tree } = read(text, { path, profile });
  const tally = new Tally();
  scoreProblems(gold, record, tally);
  const score = tally.f1('problems');
  if (score >= WRONG && score < 1) return;
  const suspicions = suspicionsOf(record, (tree.data as { confidence?: number }).confidence ?? 1);
  examples.push({ values: NAMES.map((name) => suspicions[name]), wrong: score < WRONG });
}

const HIDDEN = [
  undefined,
  ...[1, 2, 3].map((seed) => hiddenProfile(0.4, seed)),
  ...[4, 5].map((seed) => hiddenProfile(0.7, seed)),
];
for (const seed of [1, 2, 3, 4, 5, 6])
  for (const { text, path, gold } of styledNotices(seed, 'fitted', 300))
    for (const profile of [undefined, HIDDEN[1 + (seed % 3)], HIDDEN[4 + (seed % 2)]])
      add(text, path, gold as Gold, profile);
const notices = goldNotices();
for (const { text, path, gold } of notices) for (const profile of HIDDEN) add(text, path, gold, profile);
for (let i = 0; i < 2500; i++) {
  const notice = notices[i % notices.length];
  const { outcome } = notice.gold.problems?.length ? combined(notice, random(i * 7919 + 5)) : { outcome: '' };
  if (typeof outcome !== 'string') add(outcome.text, outcome.path, outcome.gold);
}

const wrong = examples.filter((one) => one.wrong).length;
console.log(`${examples.length} readings, ${wrong} of them wrong`);
const weightOfWrong = ((examples.length - wrong) / wrong) * BALANCE;
const all = examples.length - wrong + wrong * weightOfWrong;

/** Adam, over all examples at once. */
function fitted(): { bias: number; weights: number[] } {
  const start = [-6, ...NAMES.map((name) => BY_HAND[name])];
  const weights = [...start];
  const first = weights.map(() => 0);
  const second = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, i) => (i ? HELD * (weight - start[i]) : 0));
    for (const { values, wrong } of examples) {
      const odds = values.reduce((sum, value, i) => sum + weights[i + 1] * value, weights[0]);
      const error = ((1 / (1 + Math.exp(-odds)) - (wrong ? 1 : 0)) * (wrong ? weightOfWrong : 1)) / all;
      slope[0] += error;
      for (let i = 0; i < values.length; i++) slope[i + 1] += error * values[i];
    }
    for (let i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i] + 0.1 * slope[i];
      second[i] = 0.999 * second[i] + 0.001 * slope[i] ** 2;
      const moved = first[i] / (1 - 0.9 ** step) / (Math.sqrt(second[i] / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = i ? Math.max(0, weights[i] - RATE * moved) : weights[i] - RATE * moved;
    }
  }
  return { bias: weights[0] - DOUBTED, weights: weights.slice(1) };
}

const { bias, weights } = fitted();
const right = examples.filter((one) => !one.wrong);
const usual = NAMES.map((_, i) => right.reduce((sum, { values }) => sum + values[i], 0) / right.length);
const doubted = (list: readonly Example[]): number =>
  list.filter(({ values }) => values.reduce((sum, value, i) => sum + weights[i] * value, bias) > 0).length;
console.log(
  `doubted: ${doubted(examples.filter((one) => one.wrong))} of ${wrong} wrong, ${doubted(right)} of ${right.length} right`,
);

if (!process.argv.includes('--report')) {
  const rows = NAMES.map((name, i) => `  ${name}: [${weights[i].toFixed(2)}, ${usual[i].toFixed(3)}],`);
  writeFileSync(
    join(fileURLToPath(new URL('../..', import.meta.url)), 'src/record/suspicion-weights.ts'),
    `/** How much each suspicion weighs, in nats, and how much of it a right reading has. Written by \`npm run fit:doubt\`. */
import type { Suspicions } from './suspicions.js';

/** What the sum begins with: above 0 a reading is in doubt. */
export const BIAS = ${bias.toFixed(2)};

export const WEIGHTS: Readonly<Record<keyof Suspicions, readonly [weight: number, usual: number]>> = {
${rows.join('\n')}
};
`,
  );
}
