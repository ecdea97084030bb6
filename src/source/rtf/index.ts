/**
 * Rich Text (.rtf), as Word, WPS and LibreOffice write it: its text, with the numbers of lists that it says itself.
 *
 * Read here rather than by a library: those for JavaScript keep no code page of Chinese, or need Node's streams, and lose
 * tables and the numbers of lists.
 */
import { writer } from '../blocks/write.js';
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { withTyped } from '../typed-tables.js';
import { wordTextFormat } from '../word-text.js';
import { type Apart, interpreter } from './interpreter.js';
import { MOST_BYTES } from './limits.js';
import { readTokens } from './tokens.js';

/**
 * Reads a text. Behind it stand its boxes and notes, and behind them, as furniture, headers and footers.
 *
 * @throws {InputError} `damaged` for what is no Rich Text or was cut, or `too-large` (see `limits.ts`)
 */
export function readRtf(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('RTF', limits);
  keepTo(MOST_BYTES, bytes.length, 'bytes');
  if (wordTextFormat(bytes) !== 'RTF') throw new InputError('damaged', 'RTF');
  const reading = interpreter(keepTo);
  const start = bytes.indexOf(0x7b);
  readTokens(bytes.subarray(start), reading, keepTo);
  const { body, apart, lossy } = reading.end();
  const text = writer(keepTo);
  text.blocks(body);
  text.end();
  for (const kind of ['textbox', 'footnote'] as const) {
    const stories = apart.filter((one) => one.kind === kind);
    if (stories.length > 0) text.gap();
    for (const { blocks } of stories) text.blocks(blocks);
  }
  const edges = once(apart.filter(({ kind }) => kind === 'header' || kind === 'footer'));
  if (edges.length > 0) text.gap();
  for (const { blocks } of edges) text.furniture(blocks);
  return { format: 'rtf', encoding: 'utf-8', lossy, extract: withTyped(text.extract()) };
}

/** Headers and footers, each once. */
function once(stories: readonly Apart[]): Apart[] {
  const said = new Set<string>();
  return stories.filter(({ blocks }) => {
    const words = JSON.stringify(blocks, (key, value) => (key === 'place' ? undefined : value));
    const known = said.has(words);
    said.add(words);
    return !known;
  });
}
