/** Saved web pages. */
import type { DocumentReader } from '../document.js';
import { decodePage } from './encoding.js';
import { keepTo, MOST_BYTES } from './limits.js';
import { readPage } from './page.js';

/**
 * Reads a saved page: its text line by line, its tables, and what of it is furniture. Nothing is fetched and no script
 * is run.
 *
 * @throws {InputError} `too-large` beyond the limits of limits.ts, else as `decode` does
 */
export const readHtml: DocumentReader = (bytes, { encoding }) => {
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  const { text, encoding: found, lossy } = decodePage(bytes, encoding);
  return { format: 'html', encoding: found, lossy, extract: readPage(text) };
};
