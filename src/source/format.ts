/** The format of an input, by its content and its name. */
import type { DocumentFormat } from './document.js';
import { looksLikePackage } from './docx/sniff.js';

const ending = (path: string | undefined): string => /\.([A-Za-z0-9]{1,8})$/.exec(path ?? '')?.[1].toLowerCase() ?? '';

/** The format of a document that is no text, by its first bytes; `null` for text. */
export const documentFormat = (bytes: Uint8Array): DocumentFormat | null => (looksLikePackage(bytes) ? 'docx' : null);

/** Markdown by its ending, else text. */
export const formatOf = (path: string | undefined): 'text' | 'markdown' =>
  ['md', 'markdown', 'mkd'].includes(ending(path)) ? 'markdown' : 'text';

const UNSUPPORTED: Record<string, string> = { html: 'HTML', htm: 'HTML', xhtml: 'HTML', mht: 'MHTML', xml: 'XML' };

/** The name of a format that is read as plain text for want of a reader, `undefined` if there is none. */
export const unsupportedFormat = (path: string | undefined): string | undefined => UNSUPPORTED[ending(path)];
