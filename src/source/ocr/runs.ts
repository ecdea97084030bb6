/** Doubts that stand side by side are one. */
import type { ReadCharacter } from '../extract.js';

/** Puts characters in doubt that follow on each other together; of a run nothing else is told than how sure its least sure is. */
export function runsOf(doubts: readonly ReadCharacter[]): ReadCharacter[] {
  const runs: ReadCharacter[] = [];
  for (const { start, end, certainty, others } of doubts) {
    const last = runs[runs.length - 1];
    if (last?.end === start) Object.assign(last, { end, certainty: Math.min(last.certainty, certainty), others: [] });
    else runs.push({ start, end, certainty, others });
  }
  return runs;
}
