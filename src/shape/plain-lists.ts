/**
 * Findings and answers that no number and no sign counts: as many paragraphs below one heading as below the next, the
 * first of which find fault and the second tell what was done, in the same order (【反馈的问题】 … 【我们的答复】 …).
 */
import { statusIn, type Words } from '../../grammars/words.js';
import type { Block } from '../lines/layout.js';
import { markAtPlace } from '../lines/marks.js';
import { labelAt } from './labels-at.js';
import { lastSentence } from './last-sentence.js';
import { opensWithSign } from './sign-marks.js';
import { childUnits, isUnit, type Unit, unitWith } from './unit.js';
import type { UnitReader } from './unit-reader.js';

/** Fewer are as many by chance. */
const LEAST = 3;
/** By how much more the answers tell what was done than the findings; tenths of a nat, on average. */
const LEAST_TOLD = 15;
/** Share of the answers that close with a state, where all that they tell is not enough. */
const MOST_STATED = 0.7;
/** Code units of a paragraph that its kind is told from. */
const KIND_FROM = 60;
/** Series of such lists; far from those that readings give. */
const FOUND = -3_000_000;
const ANSWERS = -3_000_001;

/** Whether a paragraph opens with neither a label nor anything that counts. */
const isPlain = (words: Words, { role, mark, view }: Block): boolean =>
  role === 'body' &&
  !mark &&
  !labelAt(words, view.text, 0) &&
  !opensWithSign(view.text, view.seams()[0] === 1) &&
  !markAtPlace(words, view.text, 0, 'ordinal', 'block');

/** The paragraphs of a section that has nothing else; `null` for any other. */
function paragraphsOf(words: Words, section: Unit): Block[] | null {
  const runsOn = section.head !== null && section.head.body.end > section.head.body.start;
  if (runsOn || section.items.some(isUnit)) return null;
  const blocks = (section.items as Block[]).filter(({ role }) => role !== 'furniture');
  return blocks.every((block) => isPlain(words, block)) ? blocks : null;
}

function toldBy({ kindOf }: UnitReader, blocks: readonly Block[]): number {
  const points = blocks.map(({ view }) => {
    const kind = kindOf(view.text.slice(0, KIND_FROM));
    return Math.max(-50, Math.min(50, kind.measure - kind.finding));
  });
  return points.reduce((sum, one) => sum + one, 0) / points.length;
}

function answers(reader: UnitReader, found: readonly Block[], told: readonly Block[]): boolean {
  if (found.length < LEAST || found.length !== told.length) return false;
  const states = (block: Block): boolean =>
    statusIn(reader.words, lastSentence(reader.words, block.view.text)) !== null;
  if (found.some(states)) return false;
  const more = toldBy(reader, told) - toldBy(reader, found);
  return more > LEAST_TOLD || (more > 0 && told.filter(states).length >= told.length * MOST_STATED);
}

/** A paragraph as a unit: a finding is its heading, an answer is its text. */
function unitFor(block: Block, parent: Unit, role: 'problem' | 'item'): Unit {
  const { text, length } = block.view;
  const end = role === 'item' ? 0 : text.replace(/[。;]$/, '').length;
  const stop = role === 'item' ? 0 : length;
  return unitWith({
    block,
    head: {
      label: null,
      title: { start: 0, end },
      stop: { start: end, end: stop },
      body: { start: stop, end: length },
    },
    parent,
    role,
    series: role === 'item' ? ANSWERS : FOUND,
    level: `plain ${role}`,
  });
}

/**
 * Pairs such lists below a unit.
 *
 * @returns the problems, none where no list answers another
 */
export function pairPlainLists(reader: UnitReader, root: Unit): Unit[] {
  const sections = childUnits(root);
  for (const [i, section] of sections.slice(0, -1).entries()) {
    const next = sections[i + 1];
    const found = paragraphsOf(reader.words, section);
    const told = found && paragraphsOf(reader.words, next);
    if (!told || !answers(reader, found, told)) continue;
    section.items = found.map((block) => unitFor(block, section, 'problem'));
    next.items = told.map((block) => unitFor(block, next, 'item'));
    return childUnits(section);
  }
  return [];
}
