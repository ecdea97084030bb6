import { isDigit, isLatin, isMask } from '../../../grammars/facts/chars.js';
import type { DocumentNumberNode } from '../../../grammars/facts/nodes.js';
import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { CODE_JOINTS } from '../../../grammars/lexicon/facts-documents.js';
import type { FoundFact } from './reader.js';

const LONGEST_CODE = 14;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Where the code that issues a document number begins: 印发云财综〔2024〕31号 → at 云. */
function codeStart(text: string, bracket: number, from: number, lists: Lexicon): number {
  let first = bracket;
  const limit = Math.max(from, bracket - LONGEST_CODE);
  while (first > limit) {
    const code = text.charCodeAt(first - 1);
    if (!isHan(code) && !isMask(code) && !isLatin(code)) break;
    first--;
  }
  const run = text.slice(first, bracket);
  let cut = 0;
  for (const word of lists.documents.codeOpeners) {
    const at = run.lastIndexOf(word);
    if (at >= 0 && at + word.length <= run.length) cut = Math.max(cut, at + word.length);
  }
  const before = text.charCodeAt(first - 1);
  const goesOn = isDigit(before) || isHan(before) || text[first - 1] === '》';
  for (const word of CODE_JOINTS) {
    const at = run.lastIndexOf(word);
    // a conjunction opens no clause: there it is the first character of a place's name
    if (at > 0 || (at === 0 && goesOn)) cut = Math.max(cut, at + word.length);
  }
  return first + cut;
}

/**
 * A document number with its issuing code, as written.
 *
 * @param from the end of the fact before it, which it does not enter
 */
export function readDocumentNumber(node: DocumentNumberNode, text: string, from: number, lists: Lexicon): FoundFact {
  const start = codeStart(text, node.start, from, lists);
  return { type: 'documentNumber', start, end: node.end, value: text.slice(start, node.end) };
}
