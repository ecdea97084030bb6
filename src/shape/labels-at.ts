/** Labels in a text. */
import type { FoundLabel } from '../../grammars/label.js';
import type { Words } from '../../grammars/words.js';

/** The label that opens a stretch, or is all of it; `null` without one. */
export function labelAt(words: Words, text: string, at: number): FoundLabel | null {
  const label = words.labels.read(text, at);
  if (label || at > 0) return label;
  const word = words.labels.lone(text);
  return word === null ? null : { word, end: text.length };
}
