/** Reads the evidence of units, with what all decisions over one document share: its words, and what it says of itself. */
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { type Evidence, evidenceOf } from './evidence.js';
import type { KindOf } from './kind-reader.js';
import type { TellsOf } from './stretch-tells.js';
import type { Unit } from './unit.js';

/** What the document as a whole says of itself. */
export interface DocumentTraits {
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

export interface UnitReader extends DocumentTraits {
  words: Words;
  kindOf: KindOf;
  evidence(unit: Unit): Evidence;
}

export function unitReader(words: Words, kindOf: KindOf, tellsOf: TellsOf, context: DocumentTraits): UnitReader {
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
