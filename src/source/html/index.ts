/** Saved web pages. */
import type { DocumentReader } from '../document.js';
import { limiter } from '../limit.js';
import { pageIn } from '../mht/index.js';
import { looksLikeMht } from '../mht/sniff.js';
import { decodePage } from './encoding.js';
import { MOST_BYTES } from './limits.js';
import { readPage } from './page.js';

/**
 * Reads a saved page, or the page in a file that holds its pictures too: its text line by line, its tables, and what of it is furniture. Nothing is fetched and no script
 * is run.
 *
 * @throws {InputError} `too-large` beyond the limits of limits.ts, else as `decode` does
 */
export const readHtml: DocumentReader = (bytes, { encoding, limits }) => {
  const keepTo = limiter('HTML', limits);
  const page = looksLikeMht(bytes) ? pageIn(bytes, limits) : { bytes, charset: undefined };
  keepTo(MOST_BYTES, page.bytes.length, 'bytes');
  const { text, encoding: found, lossy, rival } = decodePage(page.bytes, encoding ?? page.charset);
  return { format: 'html', encoding: found, lossy, rival, extract: readPage(text, keepTo) };
};
