/** Labels in a text. */
import type { FoundLabel } from '../../grammars/label.js';
import { type LabelRole, NAMED } from '../../grammars/labels.js';
import { stateInFront, type Words } from '../../grammars/words.js';
import type { Line } from '../lines/physical.js';

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

/** Whether a listed label opens a line that says why, what for, who or when: what was found still waits for an answer below it. */
function opensAside({ labels }: Words, text: string): boolean {
  const label = labels.read(text, 0);
  const [role] = label ? labels.rolesOf(label.word) : [];
  return role !== undefined && (role === 'aside' || role === 'target' || NAMED.has(role));
}

/** No more lines say who, when and why between what was found and its answer. */
const MOST_ASIDES = 8;

/** The line that a label answers: the one above it, past asides (问：…? 原因分析：…。 答：…). -1 above the first. */
export function answeredLine(words: Words, lines: readonly Line[], line: number): number {
  let above = line - 1;
  while (above > 0 && line - above <= MOST_ASIDES && opensAside(words, lines[above].text)) above--;
  return above;
}
