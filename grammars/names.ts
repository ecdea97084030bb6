/** Reads names of bodies and kinds of documents by their ends. */
import { alternatives, lexical, lexicon } from './lexicon/in-force.js';

const bodyEnd = lexical(({ names }) => new RegExp(`(?:${alternatives(names.bodies)})$`));

/** Whether a text ends as the name of a body does: 局, 委员会, 卫生院. */
export const endsAsBody = (text: string): boolean => bodyEnd().test(text);

/** Whether a text ends in a kind of document: 通报, 公示, 报告. */
export const endsAsDocument = (text: string): boolean => lexicon().names.documents.some((kind) => text.endsWith(kind));

/** Whether a text is a kind of document and nothing else. */
export const isDocumentKind = (text: string): boolean => lexicon().names.documents.includes(text);
