/** Labels in a text. */
import type { FoundLabel } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import { stateInFront, type Words } from '../../grammars/words.js';

/**
 * The label that opens a stretch, or is all of it; `null` without one.
 *
 * @param behind a label behind a state in brackets counts too: 【已完成】整改：
 */
export function labelAt(words: Words, text: string, at: number, behind = true): FoundLabel | null {
  const front = behind ? stateInFront(words, text, at) : at;
  const label = words.labels.read(text, at) ?? (front > at ? words.labels.read(text, front) : null);
  if (label || at > 0) return label;
  const word = words.labels.lone(text);
  return word === null ? null : { word, end: text.length };
}

/** Whether a line opens with a listed label of a role. */
export const opensRole = ({ labels }: Words, text: string, role: LabelRole): boolean => {
  const label = labels.read(text, 0);
  return label !== null && labels.rolesOf(label.word).includes(role);
};
