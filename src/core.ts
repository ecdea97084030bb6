/**
 * The core without any reader but plain text: what the command line starts with. What a run may not need is loaded
 * when it is asked for.
 */
export { translated } from './check/messages.js';
export type { CheckOptions, Finding, Level, RuleInfo, Settings } from './checking.js';
export { open } from './open.js';
export type { Profile } from './profile/profile.js';
export { parse, type Reading, type ReadOptions, read, useSha256 } from './read.js';
export { decode, useStrictUtf8 } from './source/decode.js';
export type { Capture, DocumentFormat } from './source/document.js';
export { InputError } from './source/error.js';
export { documentFormat } from './source/format.js';
export { decodePage } from './source/html/encoding.js';
export { limiter } from './source/limit.js';
export { looksLikeMht } from './source/mht/sniff.js';
export { isArchive, listArchive, readMember } from './source/package/archive.js';
export { unpackedXml } from './source/package/unpacked-xml.js';
export type { ZipEntry } from './source/package/zip.js';
export { useReader } from './source/readers.js';
export { MOST_FILE } from './source/text-limits.js';

/** What puts comments into Word documents. */
export const loadComments = () => import('./source/docx/comments.js');

/** Checks, with all their rules. */
export const loadChecks = () => import('./checking.js');
