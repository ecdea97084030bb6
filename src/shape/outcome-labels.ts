/** Labels of what came of it that only their places tell: each right below one that certainly tells what was done. */
import { labelSyntax } from '../../grammars/label.js';
import type { Words } from '../../grammars/words.js';
import { headingMark, labelsOfMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { CLEAR, OPEN, type ShownLabel } from './label-look.js';
import type { Site } from './label-sites.js';
import { opensRole } from './labels-at.js';
import { DONE_ROLES } from './labels-by-neighbours.js';

/** A role of what was done that leads by as much is no other's. */
const LEANS = 1;

/** Whether a label tells what was done, and nothing else comes near. */
const certainlyDone = ({ roles, margin }: ShownLabel): boolean => roles[0] === 'measures' && margin >= CLEAR;

/**
 * Whether a phrase stands in several places, each right below a label that certainly tells what was done: what it tells is
 * what came of it, however little its characters say (动作：… 兑现：…).
 *
 * @param done such labels that the document itself shows
 */
const isBelow = (
  { labels }: Words,
  lines: readonly Line[],
  list: readonly Site[],
  done: ReadonlySet<string>,
): boolean =>
  list.length > 1 &&
  list.every(({ line, framed }) => {
    const above = framed ? undefined : lines[line - 1]?.text;
    const label = above === undefined ? undefined : labelSyntax(above, 0)?.word;
    return label !== undefined && (done.has(label) || labels.tellsDone(label));
  });

/** Whether a phrase may be one for what came of it: not what finds, where no other label and no number does. */
function mayTellOutcome(
  words: Words,
  lines: readonly Line[],
  { word, roles: [role] }: ShownLabel,
  shown: readonly ShownLabel[],
): boolean {
  if (role !== 'finding') return DONE_ROLES.has(role);
  const opens = (text: string): boolean => {
    const mark = headingMark(words, text);
    return opensRole(words, text, 'finding') || (mark !== null && labelsOfMark(words, mark) === 'finding');
  };
  const others = shown.some((one) => one.word !== word && one.roles[0] === 'finding');
  return others || lines.some(({ text }) => opens(text));
}

/** Gives such labels their role. */
export function tellOutcomes(
  words: Words,
  lines: readonly Line[],
  shown: readonly ShownLabel[],
  sites: ReadonlyMap<string, readonly Site[]>,
): void {
  const done = new Set(shown.filter(certainlyDone).map(({ word }) => word));
  for (const one of shown)
    if (
      one.margin < (one.roles[0] === 'measures' ? LEANS : OPEN) &&
      isBelow(words, lines, sites.get(one.word) ?? [], done) &&
      mayTellOutcome(words, lines, one, shown)
    )
      one.roles = ['results'];
}
