/** What the decisions over one document share: its words, what it says of itself, and what has been looked at. */
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { type Evidence, evidenceOf } from './evidence.js';
import type { TellsOf } from './stretch-tells.js';
import type { KindOf } from './text-kind.js';
import type { Unit } from './unit.js';

/** What the document as a whole says of itself. */
export interface Context {
  /** Title or preamble speak of rectification. */
  rectifies: boolean;
  /** The preamble names an inspection and that it found something. */
  inspected: boolean;
  /** Title or preamble speak of an inspection at all. */
  speaksOfInspection: boolean;
  /** A plan, an order, a speech, a tender: it tells what is to be done, so none of it is a problem with measures taken. */
  plan: boolean;
  /** Counts of problems that the notice states. */
  counts: readonly number[];
  /** The headings of chapters that are tried without problems. */
  without?: ReadonlySet<Block>;
}

export interface Reader extends Context {
  words: Words;
  kindOf: KindOf;
  evidence(unit: Unit): Evidence;
}

export function readerOf(words: Words, kindOf: KindOf, tellsOf: TellsOf, context: Context): Reader {
  const seen = new Map<Unit, Evidence>();
  return {
    ...context,
    words,
    kindOf,
    evidence(unit) {
      let evidence = seen.get(unit);
      if (!evidence) {
        evidence = evidenceOf(words, kindOf, tellsOf, unit);
        seen.set(unit, evidence);
      }
      return evidence;
    },
  };
}
