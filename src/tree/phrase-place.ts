/** Where a phrase stands in a notice, which tells what a run of text is there. */
import type { LabelRole } from '../../grammars/labels.js';
import type { Phrase } from '../../grammars/notice/index.js';
import { hasLabel, holds } from './phrases.js';

/** Where a phrase stands: what a run of text is there. */
export interface PhrasePlace {
  inside: 'section' | 'problem' | 'slot';
  role: LabelRole | null;
  /** Measures with ordinals stand in the same part: text before them leads up to them. */
  numbered: boolean;
}

/** Outside problems: text is paragraphs. */
export const OUTSIDE: PhrasePlace = { inside: 'section', role: null, numbered: false };

export const problemPlace = (phrase: Phrase): PhrasePlace => ({
  inside: 'problem',
  role: null,
  numbered: holds(phrase, ['measure', 'item']) || hasLabel(phrase, 'measures'),
});

/** A ledger's cell is read by its column; a header's, and a table's that is no ledger, is text. */
export function cellPlace(phrase: Phrase, data: Record<string, unknown>): PhrasePlace {
  const read = phrase.rule === 'cell' && data.header !== true && data.column !== 'unknown' && data.column !== 'number';
  const role = read ? (data.column as LabelRole) : null;
  return { inside: role ? 'slot' : 'section', role, numbered: holds(phrase, ['measure']) };
}
