/** Reads names of bodies and kinds of documents by their ends. */
import { lexical, lexicon } from './lexicon/in-force.js';

/** Words by their last character, to tell in which of them a text ends. */
function endings(words: readonly string[]): (text: string) => boolean {
  const byLast = new Map<string, string[]>();
  for (const word of words) byLast.set(word.slice(-1), [...(byLast.get(word.slice(-1)) ?? []), word]);
  return (text) => byLast.get(text.slice(-1))?.some((word) => text.endsWith(word)) ?? false;
}

const bodies = lexical(({ names }) => endings(names.bodies));
const documents = lexical(({ names }) => endings(names.documents));

/** Whether a text ends as the name of a body does: 局, 委员会, 卫生院. */
export const endsAsBody = (text: string): boolean => bodies()(text);

/** Whether a text ends in a kind of document: 通报, 公示, 报告. */
export const endsAsDocument = (text: string): boolean => documents()(text);

/** Whether a text is a kind of document and nothing else. */
export const isDocumentKind = (text: string): boolean => lexicon().names.documents.includes(text);
