/**
 * The core without any reader but plain text: what the command line starts with. What a run may not need is loaded
 * when it is asked for.
 */
import { addReader } from './processor.js';

export { translated } from './check/messages.js';
export type { CheckOptions, Finding, Level, RuleInfo, Settings } from './checking.js';
export type { Profile } from './profile/profile.js';
export { parse, type Reading, type ReadOptions, read, useSha256 } from './read.js';
export { useStrictUtf8 } from './source/decode.js';
export { formatOf } from './source/format.js';

/** Makes the Markdown reader known. */
export async function loadMarkdown(): Promise<void> {
  const { readMarkdown } = await import('./source/markdown.js');
  addReader('markdown', readMarkdown);
}

/** Checks, with all their rules. */
export const loadChecks = () => import('./checking.js');
