/** How much each suspicion weighs, in nats, and how much of it a right reading has. Written by `npm run fit:doubt`. */
import type { Suspicions } from './suspicions.js';

/** What the sum begins with: above 0 a reading is in doubt. */
export const BIAS = -4.91;

export const WEIGHTS: Readonly<Record<keyof Suspicions, readonly [weight: number, usual: number]>> = {
  engine: [2.79, 0.061],
  weakest: [2.24, 0.022],
  skips: [7.07, 0.002],
  mixedNumbers: [1.49, 0.009],
  statesMissing: [1.96, 0.137],
  measuresMissing: [0.76, 0.003],
  unanswered: [1.64, 0.002],
  findingsDone: [3.69, 0.077],
  measuresFaulty: [2.83, 0.014],
  outside: [1.32, 0.017],
  beside: [4.24, 0.169],
  length: [1.46, 0.242],
  uneven: [1.5, 0.241],
  repeated: [6.0, 0.0],
  sharedOpening: [5.85, 0.007],
  sharedEnding: [2.74, 0.025],
  noWord: [4.1, 0.001],
  parted: [3.82, 0.001],
  colon: [4.0, 0.0],
  sentences: [2.36, 0.003],
  shifted: [7, 0.0],
  unread: [2.05, 0.012],
};
