/** What of a notice is the same in all its copies: digests that layout, width, punctuation and format do not change. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { NoticeRecord, Problem } from '../record/schema.js';

/** What layout, width and punctuation may change between two copies. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');

const digestOf = (parts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(parts.map(bare).join('\n'))).slice(0, 16));

/** The same for the same title over the same findings; of a notice without problems, for the same bytes only. */
export const contentOf = ({ title, problems, source }: NoticeRecord): string =>
  problems.length === 0
    ? source.sha256.slice(0, 32)
    : digestOf([title ?? '', ...problems.map(({ finding }) => finding)]);

/** The same for the same finding with the same measures and results, in whatever notice. */
export const contentOfProblem = ({ finding, measures, results }: Problem): string =>
  digestOf([finding, ...[...measures, ...results].map(({ text }) => text)]);
