import { readOne } from './read-one.js';
import { type Answered, type Asked, packed } from './run-message.js';
import type { Outcome } from './types.js';

/** Bytes of lines from which they are handed over at once: as much is in memory twice for a moment. */
const MUCH = 2 << 20;

/** Reads the first inputs of a run, all of them where their lines are of usual length, and at least one. */
export async function readRun({ settings, inputs }: Asked, much = MUCH): Promise<Answered> {
  const outcomes: Outcome[] = [];
  let gathered = 0;
  for (const input of inputs) {
    const outcome = await readOne({ ...input, settings });
    outcomes.push(outcome);
    if (outcome.kind === 'record') gathered += outcome.line.length;
    if (gathered >= much) break;
  }
  return packed(outcomes);
}
