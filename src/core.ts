/**
 * The core without any reader but plain text: what the command line starts with. What a run may not need is loaded
 * when it is asked for.
 */
export { translated } from './check/messages.js';
export type { CheckOptions, Finding, Level, RuleInfo, Settings } from './checking.js';
export { open } from './open.js';
export type { Profile } from './profile/profile.js';
export { parse, type Reading, type ReadOptions, read, useSha256 } from './read.js';
export { useStrictUtf8 } from './source/decode.js';
export type { DocumentFormat } from './source/document.js';
export { InputError } from './source/error.js';
export { limiter } from './source/limit.js';
export { useReader } from './source/readers.js';
export { MOST_FILE } from './source/text-limits.js';

/** Checks, with all their rules. */
export const loadChecks = () => import('./checking.js');
