/**
 * Whether a text tells of rectification though no word of title or preamble says it. Read as it is, most of its problems
 * have a state, or answers to what an inspection found; read as if it told of rectification, most find fault and what
 * stands below them tells what was done. Offices call both what they like.
 */
import { pairsIn, speaksOf } from '../../grammars/model/likeness.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { labelAt } from './labels-at.js';
import type { Structure } from './structure.js';
import { childUnits, ownBlocks, titleOf, type Unit } from './unit.js';
import type { DocumentTraits } from './unit-reader.js';

/**
 * Whether most problems have a state. A text that does not tell of rectification is a notice only if it says so of its
 * problems: laws list cases and duties that look like problems and measures, and never say that one is done.
 */
function isStated({ roles, reader }: Structure): boolean {
  const stated = (unit: Unit): boolean => reader.evidence(unit).status || childUnits(unit).some(stated);
  const problems = [...roles.problems.keys()];
  return problems.filter(stated).length * 2 > problems.length;
}

/** Whether of most problems a label says what was done. */
function isAnswered({ roles, reader }: Structure): boolean {
  const problems = [...roles.problems.keys()];
  return problems.filter((unit) => reader.evidence(unit).measuresLabel).length * 2 > problems.length;
}

/**
 * Whether a text that does not say that it tells of rectification does so all the same: by the states of its problems, or,
 * where an inspection found them, by what was done about them.
 */
export const isNoticeByStates = (best: Structure, { inspected }: DocumentTraits): boolean =>
  isStated(best) || (inspected && isAnswered(best));

/** Problems, and shares of them. */
const LEAST = 4;
const SHARE = 0.6;
/** The same where no inspection is named that found something. */
const SURE_SHARE = 0.75;
/** Code units of a text that its kind is told from. */
const KIND_FROM = 60;

interface Statement {
  finding: string;
  done: string;
}

const unlabelled = (words: Words, text: string): string =>
  text.slice(labelAt(words, text, 0)?.end ?? 0).slice(0, KIND_FROM);

/** What a problem states, and what is told of it first: in its heading’s line, or below. */
function statementOf(words: Words, unit: Unit): Statement {
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
  /** Shares of problems that find fault, and of which what was done, or how far it is, is told. */
  finds: number;
  does: number;
  /** What is told speaks of the problems that it stands with. */
  answered(): boolean;
}

/** What the items of lists that answer lists say, by their numbers. */
function answersIn(words: Words, root: Unit): ReadonlyMap<number, string> {
  const answers = new Map<number, string>();
  const walk = (unit: Unit): void => {
    for (const child of childUnits(unit)) {
      const { role, mark, block } = child;
      if (role !== 'item' || unit.role === 'problem') walk(child);
      else if (mark && block)
        for (const number of child.refersTo ?? [mark.value])
          if (!answers.has(number)) answers.set(number, unlabelled(words, block.view.text.slice(mark.end)));
    }
  };
  walk(root);
  return answers;
}

function sharesOf({ roles, reader, root }: Structure): Shares {
  const { words } = reader;
  const answers = roles.answered.size ? answersIn(words, root) : null;
  const statements = [...roles.problems.keys()].map((unit) => {
    const own = statementOf(words, unit);
    const answer = roles.answered.has(unit) && !own.done ? answers?.get(unit.mark?.value ?? 0) : undefined;
    return answer === undefined ? own : { ...own, done: answer };
  });
  const share = (test: (one: Statement) => boolean): number =>
    statements.filter(test).length / Math.max(1, statements.length);
  const finds = share(({ finding }) => {
    const kind = reader.kindOf(finding);
    return kind.finding > Math.max(kind.measure, kind.section);
  });
  const does = share(({ done }) => {
    const kind = reader.kindOf(done);
    return kind.measure > Math.max(kind.finding, kind.section) || statusIn(words, done) !== null;
  });
  const answered = (): boolean =>
    speaksOf(
      statements.map(({ finding }) => pairsIn(finding)),
      statements.map(({ done }) => pairsIn(done)),
    ) === 'own';
  return { count: statements.length, finds, does, answered };
}

/**
 * Whether a reading is that of a notice. Two lists of a law are as long now and then: where lists answer lists and no inspection is
 * named that found something, what each says has to speak of the same.
 */
export function isNotice(reading: Structure, { inspected }: DocumentTraits): boolean {
  const { count, finds, does, answered } = sharesOf(reading);
  const paired = reading.roles.answered.size * 2 > count;
  const share = inspected ? SHARE : SURE_SHARE;
  return (
    count >= LEAST && ((does >= share && finds >= share && (inspected || !paired)) || (does >= SHARE && answered()))
  );
}

/** Share of problems that find fault, or of which what was done is told, where a text may be a notice. */
const HALF = 0.5;

/** Whether a reading that is not taken may be right all the same. */
export function mayBeNotice(reading: Structure): boolean {
  const { count, finds, does } = sharesOf(reading);
  return count >= LEAST && (finds >= HALF || does >= HALF);
}
