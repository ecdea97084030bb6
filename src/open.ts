/** Opens an input: finds its format and makes a text of what is none. Readers are loaded when they are asked for. */
import { demandInput } from './input.js';
import { addReader } from './processor.js';
import type { ReadOptions } from './read.js';
import type { OpenedDocument } from './source/document.js';
import { InputError } from './source/error.js';
import { beginningOf, documentFormat, formatOf } from './source/format.js';
import { limiter } from './source/limit.js';
import { readerOf } from './source/readers.js';
import { MOST_TEXT } from './source/text-limits.js';
import { utf8Bytes } from './source/utf8.js';
import { wordTextFormat } from './source/word-text.js';

/**
 * Opens one input for `read`.
 *
 * @param input the file as it is, or its decoded text
 * @returns the input itself where it is text
 * @throws {InputError} for a document that is broken, encrypted or beyond the limits
 * @throws {TypeError} for what is no input
 */
export async function open<T extends Uint8Array | string>(
  input: T,
  options: ReadOptions = {},
): Promise<T | OpenedDocument> {
  demandInput(input, 'open');
  const bytes: Uint8Array = typeof input === 'string' ? utf8Bytes(input) : input;
  const format =
    options.inputFormat ?? documentFormat(bytes, options.path) ?? formatOf(options.path, beginningOf(bytes));
  if (format === 'text' || format === 'markdown') {
    limiter(format, options.limits)(MOST_TEXT, bytes.length, 'bytes');
    // Who names the format has seen what it is.
    const word = options.inputFormat ? null : wordTextFormat(bytes);
    if (word) throw new InputError('unsupported', word);
  }
  if (format === 'markdown') {
    const { readMarkdown } = await import('./source/markdown.js');
    addReader('markdown', readMarkdown);
  }
  if (format === 'text' || format === 'markdown') return input;
  const reader = await readerOf(format);
  if (!reader) return input;
  const known = typeof input === 'string' ? { ...options, encoding: 'utf-8' } : options;
  return { ...(await reader(bytes, known)), bytes };
}
