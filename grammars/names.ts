/** Reads names of bodies and kinds of documents by their ends. */
import type { Lexicon } from './lexicon/built-in.js';
import { derived } from './lexicon/derived.js';

/** Words by their last character, to tell in which of them a text ends. */
function endings(words: readonly string[]): (text: string) => boolean {
  const byLast = new Map<string, string[]>();
  for (const word of words) byLast.set(word.slice(-1), [...(byLast.get(word.slice(-1)) ?? []), word]);
  return (text) => byLast.get(text.slice(-1))?.some((word) => text.endsWith(word)) ?? false;
}

const bodies = derived(({ names }) => endings(names.bodies));
const documents = derived(({ names }) => endings(names.documents));

/** Whether a text ends as the name of a body does: 局, 委员会, 卫生院. */
export const endsAsBody = (text: string, lists: Lexicon): boolean => bodies(lists)(text);

/** Whether a text ends in a kind of document: 通报, 公示, 报告. */
export const endsAsDocument = (text: string, lists: Lexicon): boolean => documents(lists)(text);

/** Whether a text is a kind of document and nothing else. */
export const isDocumentKind = (text: string, lists: Lexicon): boolean => lists.names.documents.includes(text);

/** Whether a text ends as bodies and their parts are called: 教育督导室, 河湖科. Where only a name can stand that is enough. */
export const endsAsPart = (text: string): boolean => /[局厅处科股部司署委办室组队站所院校园厂社会行镇乡]$/.test(text);
