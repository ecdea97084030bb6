/**
 * Whether a text that was read as if it told of rectification does so, though no word of title or preamble says it: most
 * of its problems find fault, and what stands below them tells what was done. Offices call both what they like.
 */
import { fitAt, fitsBetter, pairsIn } from '../../grammars/model/likeness.js';
import type { Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelAt } from './labels-at.js';
import type { Structure } from './structure.js';
import { ownBlocks, titleOf, type Unit } from './unit.js';

/** Problems, and shares of them. */
const LEAST = 4;
const SHARE = 0.6;
/** Code units of a text that its kind is told from. */
const KIND_FROM = 60;

interface Told {
  finding: string;
  done: string;
}

const unlabelled = (words: Words, text: string): string =>
  text.slice(labelAt(words, text, 0)?.end ?? 0).slice(0, KIND_FROM);

/** What a problem states, and what is told of it first: in its heading’s line, or below. */
function toldBy(words: Words, unit: Unit): Told {
  const texts = ownBlocks(unit)
    .filter(({ role }) => role === 'body')
    .map((block: Block) => block.view.text);
  const { block, head } = unit;
  // Labels alone make it: the first is the finding’s.
  if (!block || !head) return { finding: unlabelled(words, texts[0] ?? ''), done: unlabelled(words, texts[1] ?? '') };
  const runsOn = head.body.end > head.body.start ? block.view.text.slice(head.body.start) : null;
  return { finding: titleOf(unit).slice(0, KIND_FROM), done: unlabelled(words, runsOn ?? texts[0] ?? '') };
}

interface Shares {
  count: number;
  /** Shares of problems that find fault, and of which what was done is told. */
  finds: number;
  does: number;
  /** What is told speaks of the problems that it stands with. */
  answered(): boolean;
}

function sharesOf({ roles, reader }: Structure): Shares {
  const told = [...roles.problems.keys()].map((unit) => toldBy(reader.words, unit));
  const share = (test: (one: Told) => boolean): number => told.filter(test).length / Math.max(1, told.length);
  const finds = share(({ finding }) => {
    const kind = reader.kindOf(finding);
    return kind.finding > Math.max(kind.measure, kind.section);
  });
  const does = share(({ done }) => {
    const kind = reader.kindOf(done);
    return kind.measure > Math.max(kind.finding, kind.section);
  });
  const answered = (): boolean => {
    const found = told.map(({ finding }) => pairsIn(finding));
    const done = told.map((one) => pairsIn(one.done));
    return fitsBetter(fitAt(found, done, 0), Math.max(fitAt(found, done, 1), fitAt(found, done, -1)));
  };
  return { count: told.length, finds, does, answered };
}

/** Whether a reading is that of a notice. */
export function isNotice(reading: Structure): boolean {
  const { count, finds, does, answered } = sharesOf(reading);
  return count >= LEAST && does >= SHARE && (finds >= SHARE || answered());
}

/** Share of problems that find fault, or of which what was done is told, where a text may be a notice. */
const HALF = 0.5;

/** Whether a reading that is not taken may be right all the same. */
export function mayBeNotice(reading: Structure): boolean {
  const { count, finds, does } = sharesOf(reading);
  return count >= LEAST && (finds >= HALF || does >= HALF);
}
