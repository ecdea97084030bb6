/** How sure a reading is: 0 to 1, and from where on it is not to be trusted unseen. */
import type { NoticeRecord, Problem } from './schema.js';

/** Below this a record or a problem is in doubt. */
export const DOUBTFUL = 0.7;

/** Rules whose diagnostics are the reasons of a doubt. */
export const DOUBT_RULES: readonly string[] = ['uncertain-structure', 'nothing-read', 'contradicted-count'];

/** The most that is left where the record and the notice's own count of problems contradict each other. */
const CONTRADICTED = 0.5;
/** The most that is left where a notice should have problems and none was read. */
const NOTHING_READ = 0.2;

/** What the finished record says against its reading. */
export interface Against {
  contradicted: boolean;
  nothingRead: boolean;
  /** What is left where characters were read off pictures: see {@link keptOf}. */
  kept?: number;
}

/** One doubtful character in a hundred leaves 0.9; however many there are, so much is left. */
const OF_DOUBTS = 10;
const LEAST_KEPT = 0.3;

/** What is left of a confidence where so many of some characters, read off a picture, may be others. */
export const keptOf = (doubts: number, characters: number): number =>
  Math.max(LEAST_KEPT, 1 - (OF_DOUBTS * doubts) / Math.max(1, characters));

/** What carries a confidence; records that were written before there was one carry none. */
type Confident = { confidence?: number };

/** A confidence off the tree: within 0 and 1, of two decimals; 1 where nothing is doubted. */
export function confidenceOf(engine: unknown): number {
  if (typeof engine !== 'number' || Number.isNaN(engine)) return 1;
  return Math.round(Math.min(1, Math.max(0, engine)) * 100) / 100;
}

/** The confidence of a record: what its looks leave of it, and at most what its own counts allow. */
export const recordConfidence = (looks: number, { contradicted, nothingRead, kept = 1 }: Against): number =>
  Math.min(confidenceOf(looks * kept), contradicted ? CONTRADICTED : 1, nothingRead ? NOTHING_READ : 1);

/** Whether a record or a problem is in doubt. */
export const isDoubtful = ({ confidence }: Confident, below = DOUBTFUL): boolean => confidenceOf(confidence) < below;

/** What is in doubt about a problem: itself, the notice that it stands in, or nothing. */
export function doubtOf(record: Pick<NoticeRecord, 'confidence'>, problem: Pick<Problem, 'confidence'>) {
  if (isDoubtful(problem)) return 'problem';
  return isDoubtful(record) ? 'notice' : null;
}
