/** What a stretch of text tells of the problem that may own it, whatever unit a reading gives it to. */
import { closingClause } from '../../grammars/closing-clause.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelAt } from './labels-at.js';
import { lastSentence } from './last-sentence.js';
import { mayCount } from './ordinals.js';

export interface Tells {
  start: number;
  end: number;
  /** A label for what was done opens it; any other but one for a finding or a remark; one for a finding. */
  measuresLabel: boolean;
  otherLabel: boolean;
  findingLabel: boolean;
  /** A state closes it. */
  status: boolean;
  /** The beginning of what it says behind its label; `null` for what is too short to say anything. */
  said: string | null;
  /** Something in it may count: a sign or an ordinal. */
  counts: boolean;
  /** Of another stretch of its block: nearly every block is only ever asked for as a whole. */
  before: Tells | undefined;
}

export type TellsOf = (block: Block, start: number, end: number) => Tells;

const MEASURES: readonly string[] = ['measures', 'results'];
/** A text that is no longer says nothing, and more of it than this need not be looked at. */
const LEAST_SAID = 8;
const MOST_SAID = 60;

/** Whether a sentence is a state, or closes with one. */
const closes = (words: Words, sentence: string): boolean =>
  statusIn(words, sentence) !== null || closingClause(sentence, false) !== '';

function tellsOf(words: Words, block: Block, start: number, end: number): Tells {
  const text = block.view.text.slice(start, end);
  const label = labelAt(words, text, 0);
  const roles = label ? words.labels.rolesOf(label.word) : [];
  const measuresLabel = roles.some((role) => MEASURES.includes(role));
  const from = label?.end ?? 0;
  return {
    start,
    end,
    measuresLabel,
    otherLabel: label !== null && !measuresLabel && !roles.includes('finding') && !roles.includes('aside'),
    findingLabel: roles.includes('finding'),
    status: closes(words, lastSentence(words, label ? text.slice(from) : text)),
    said: text.length > LEAST_SAID ? text.slice(from, from + MOST_SAID) : null,
    counts: mayCount(words, text),
    before: undefined,
  };
}

/** A reader of stretches that remembers them: most readings of a document give the same ones to their units. */
export function stretchReader(words: Words): TellsOf {
  const known = new Map<Block, Tells>();
  return (block, start, end) => {
    const last = known.get(block);
    let tells = last;
    while (tells && (tells.start !== start || tells.end !== end)) tells = tells.before;
    if (!tells) {
      tells = tellsOf(words, block, start, end);
      tells.before = last;
      known.set(block, tells);
    }
    return tells;
  };
}
