import type { Fact } from '../record/schema.js';
import { withoutBlanks } from './words.js';

/** A fact and where it stands in a text without blanks. */
export interface PlacedFact<One extends Fact = Fact> {
  fact: One;
  start: number;
  end: number;
}

/**
 * Facts have positions in the source; here they get those in the text of their measure, in order.
 *
 * @param text without blanks
 */
export function placeFacts(text: string, facts: readonly Fact[]): PlacedFact[] {
  const placed: PlacedFact[] = [];
  let from = 0;
  for (const fact of facts) {
    const written = withoutBlanks(fact.text);
    const start = written === '' ? -1 : text.indexOf(written, from);
    if (start < 0) continue;
    from = start + written.length;
    placed.push({ fact, start, end: from });
  }
  return placed;
}
