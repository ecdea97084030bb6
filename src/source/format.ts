/** The format of an input, by its content and its name. */
import { looksLikeCsv } from './csv/sniff.js';
import { looksLikeDoc } from './doc/sniff.js';
import type { DocumentFormat } from './document.js';
import { looksLikeHtml } from './html/sniff.js';
import { pictureKind } from './image/sniff.js';
import { looksLikeMarkdown, SNIFFED } from './markdown-sniff.js';
import { looksLikeMht } from './mht/sniff.js';
import { packageFormat } from './package/sniff.js';
import { isPdf } from './signatures.js';
import { wordTextFormat } from './word-text.js';
import { looksLikeXls } from './xls/sniff.js';

const ending = (path: string | undefined): string => /\.([A-Za-z0-9]{1,8})$/.exec(path ?? '')?.[1].toLowerCase() ?? '';

const MARKDOWN = ['md', 'markdown', 'mkd'];
const CSV = ['csv', 'tsv'];
const HTML = ['html', 'htm', 'xhtml', 'shtml'];

/** The format of a document that is no text, by its first bytes, with its name for a hint; `null` for text. */
export function documentFormat(bytes: Uint8Array, path?: string): DocumentFormat | null {
  const packaged = packageFormat(bytes);
  if (packaged) return packaged;
  if (isPdf(bytes)) return 'pdf';
  if (pictureKind(bytes)) return 'image';
  if (looksLikeDoc(bytes)) return 'doc';
  if (looksLikeXls(bytes)) return 'xls';
  if (wordTextFormat(bytes) === 'RTF') return 'rtf';
  if (looksLikeMht(bytes)) return 'html';
  const name = ending(path);
  const hint = HTML.includes(name) ? 'html' : MARKDOWN.includes(name) ? 'other' : null;
  if (looksLikeHtml(bytes, hint)) return 'html';
  return CSV.includes(name) && looksLikeCsv(bytes) ? 'csv' : null;
}

/**
 * Markdown by its ending or its content, else text.
 *
 * @param beginning of the text, or of its bytes as Latin-1
 */
export const formatOf = (path: string | undefined, beginning: string): 'text' | 'markdown' =>
  MARKDOWN.includes(ending(path)) || looksLikeMarkdown(beginning) ? 'markdown' : 'text';

/** The beginning of bytes as Latin-1, for `formatOf`. */
export const beginningOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, SNIFFED));

/** Whether an input is called a PDF: no one who names it so looks for text in its bytes. */
export const isCalledPdf = (path: string | undefined): boolean => ending(path) === 'pdf';

const UNSUPPORTED: Record<string, string> = {
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  mht: 'MHTML',
  mhtml: 'MHTML',
  xml: 'XML',
};

/** The name of a format that is read as plain text for want of a reader, `undefined` if there is none. */
export const unsupportedFormat = (path: string | undefined): string | undefined => UNSUPPORTED[ending(path)];
