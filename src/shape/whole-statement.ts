/** Findings of several sentences: the heading's first, and those that run on behind it. */
import { findingIn } from '../../grammars/finding.js';
import { statusIn } from '../../grammars/words.js';
import { labelAt } from './labels-at.js';
import { readOrdinals } from './ordinals.js';
import type { Reader } from './reader.js';
import { ownBlocks, titleOf, type Unit } from './unit.js';

/** What runs on is no shorter. */
const SHORTEST = 6;

/** Where a label inside a block stands behind a sentence: what runs on ends there. */
function labelBehind({ words }: Reader, text: string, from: number, end: number): number {
  for (let stop = text.indexOf('。', from); stop >= 0 && stop + 1 < end; stop = text.indexOf('。', stop + 1))
    if (words.labels.read(text, stop + 1) !== null) return stop + 1;
  return end;
}

/**
 * Takes the sentences behind a heading's first for its finding, where they find fault too and what was done stands behind
 * labels, or in a list of its own.
 *
 * @param answered another list tells what was done
 */
export function wholeStatement(reader: Reader, unit: Unit, answered: boolean): void {
  const { block, head } = unit;
  if (!block || !head || head.title.end === head.title.start) return;
  const { words, kindOf } = reader;
  const { text } = block.view;
  const until = labelBehind(reader, text, head.body.start, head.body.end);
  if (until - head.body.start < SHORTEST) return;
  const rest = text.slice(head.body.start, until);
  const labels = ownBlocks(unit).flatMap((one) => {
    const label = labelAt(words, one.view.text, 0);
    return label ? [words.labels.rolesOf(label.word)[0]] : [];
  });
  const inside = until < head.body.end;
  if (!answered && !inside) return;
  if (labelAt(words, rest, 0) || statusIn(words, rest)) return;
  // What a frame holds is the finding as a whole, and what runs on behind it tells of it.
  if (inside && findingIn(titleOf(unit)).framed) return;
  const kind = kindOf(rest);
  if (!answered && kind.finding < kind.measure && !labels.includes('measures')) return;
  if (readOrdinals(words, [{ block, start: head.body.start, end: until }]).size) return;
  let end = until;
  while (end > head.title.start && '。;,:'.includes(text[end - 1])) end--;
  unit.head = {
    ...head,
    title: { start: head.title.start, end },
    stop: { start: end, end: until },
    body: { start: until, end: head.body.end },
  };
}
