/** Which inputs can be notices, told of their text; what is no text is made one first. */
import { mayBeNotice } from '../find/index.js';
import type { NoticeRecord } from '../record/schema.js';
import { decode, decodePage, documentFormat, looksLikeMht, open, type ReadOptions } from './fast-core.js';

/** Formats whose text is had by decoding alone. */
const TEXTS = ['text', 'markdown', 'csv'];

/**
 * Whether an input can be a notice.
 *
 * @throws {InputError} as `open` and `decode` do
 */
export async function isCandidate(input: Uint8Array | string, options: ReadOptions): Promise<boolean> {
  const { encoding, inputFormat, path } = options;
  if (typeof input === 'string') return mayBeNotice(input, inputFormat === 'html');
  const format = inputFormat ?? documentFormat(input, path) ?? 'text';
  if (TEXTS.includes(format)) return mayBeNotice(decode(input, encoding).text, false);
  // A page with its parts has them packed for the way.
  if (format === 'html' && !looksLikeMht(input)) return mayBeNotice(decodePage(input, encoding).text, true);
  const opened = await open(input, options);
  return 'extract' in opened ? mayBeNotice(opened.extract.text, false) : true;
}

/** Whether what was read is a notice, also one of which it is said that problems should be there and none was read. */
export const isNotice = ({ kind, problems, diagnostics }: NoticeRecord): boolean =>
  kind === 'rectification-notice' || problems.length > 0 || diagnostics.some(({ rule }) => rule === 'nothing-read');
