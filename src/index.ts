/**
 * rectify: Chinese rectification notices (整改情况通报) to exact records.
 *
 * The public face; nothing else is public. It runs in Node and in a browser: reading files is `rectify-notice/file`.
 */
import { addReader } from './processor.js';
import { readMarkdown } from './source/markdown.js';

addReader('markdown', readMarkdown);

export type { Lang } from './check/messages.js';
export * from './checking.js';
export { diff } from './diff/diff.js';
export type { Change, Direction, NoticeDiff, ProblemPair } from './diff/types.js';
export { factsOf } from './facts-of.js';
export { open } from './open.js';
export { rectify, rectifyCheck, rectifyFields, rectifyParse, rectifyRecord } from './processor.js';
export type { Profile } from './profile/profile.js';
export { parse, type Reading, type ReadOptions, read, useSha256 } from './read.js';
export type * from './record/schema.js';
export { useStrictUtf8 } from './source/decode.js';
export type { DocumentFormat, OpenedDocument } from './source/document.js';
export { InputError } from './source/error.js';
export { type CharacterMaps, useCharacterMaps } from './source/pdf/character-maps.js';
export { useReader } from './source/readers.js';
export type { Branch, BranchOf, Leaf, LeafOf, NoticeNode, NoticeTree } from './tree/types.js';
