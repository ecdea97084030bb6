/** How sure a record is, by what speaks against it, and what speaks loudest. */
import type { NoticeRecord, Position } from './schema.js';
import { BIAS, WEIGHTS } from './suspicion-weights.js';
import { type Suspicions, skippedTo, suspicionsOf } from './suspicions.js';

/** The log-odds of 0.7, below which a record is in doubt; see `DOUBTFUL`. */
const DOUBTED = Math.log(0.7 / 0.3);

/** What a reader is told of each: an id of why, and one of what the reading may be instead. */
const EXPLANATIONS: Readonly<Record<keyof Suspicions, readonly [reason: string, otherwise: string]>> = {
  engine: ['close-readings', 'other-level'],
  weakest: ['unlike-siblings', 'problems-as-headings'],
  skips: ['skipped-numbers', 'missed-problems'],
  mixedNumbers: ['skipped-numbers', 'missed-problems'],
  statesMissing: ['missing-parts', 'other-parts'],
  measuresMissing: ['missing-parts', 'other-parts'],
  unanswered: ['missing-parts', 'other-parts'],
  findingsDone: ['odd-findings', 'problems-as-measures'],
  measuresFaulty: ['odd-measures', 'measures-as-problems'],
  outside: ['unread-text', 'missed-problems'],
  beside: ['unread-text', 'missed-problems'],
  length: ['unread-text', 'missed-problems'],
  uneven: ['odd-findings', 'other-findings'],
  repeated: ['alike-findings', 'label-in-findings'],
  sharedOpening: ['alike-findings', 'label-in-findings'],
  sharedEnding: ['alike-findings', 'label-in-findings'],
  noWord: ['odd-findings', 'other-findings'],
  parted: ['odd-findings', 'other-findings'],
  colon: ['odd-findings', 'other-findings'],
  sentences: ['odd-findings', 'other-findings'],
  shifted: ['unlike-measures', 'other-measures'],
  unread: ['unread-text', 'missed-problems'],
};
const NAMES = Object.keys(EXPLANATIONS) as (keyof Suspicions)[];

export interface Suspect {
  /** 0 to 1: how likely it is, as far as that is known, that the record has the notice's problems. */
  confidence: number;
  reason: string;
  otherwise: string;
  position: Position | undefined;
}

/**
 * Weighs what speaks against a record.
 *
 * @param engine 0 to 1, how sure the engine is of its structure
 */
export function suspectOf(record: NoticeRecord, engine: number): Suspect {
  const suspicions = suspicionsOf(record, engine);
  let sum = BIAS;
  let [loudest, most] = [NAMES[0], -Infinity];
  for (const name of NAMES) {
    const [weight, usual] = WEIGHTS[name];
    sum += weight * suspicions[name];
    // What nearly every notice has says little of this one.
    const beyond = weight * (suspicions[name] - usual);
    if (beyond > most) [loudest, most] = [name, beyond];
  }
  const [reason, otherwise] = EXPLANATIONS[loudest];
  const [first] = loudest === 'skips' ? skippedTo(record.problems) : record.problems;
  const [span] = first?.evidence.finding ?? record.evidence.title ?? [];
  return { confidence: 1 / (1 + Math.exp(sum - DOUBTED)), reason, otherwise, position: span?.position };
}
