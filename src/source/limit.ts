/** How the limits of a format are kept: each format has its own figures, in a file `limits.ts`. */
import { InputError } from './error.js';

/**
 * Keeps one document to its limits. It is made when a document is opened and handed on to all that reads it, so that
 * documents that are read side by side keep to their own.
 *
 * @throws {InputError} `too-large` where `count` is beyond `limit`, with the format and what was counted
 */
export type KeepTo = (limit: number, count: number, what: string) => void;

/**
 * Makes the keeper of one document's limits.
 *
 * @param format that it keeps to them in the name of
 * @param factor what the figures of `limits.ts` are multiplied by, for big documents from those whom one trusts
 */
export const limiter =
  (format: string, factor = 1): KeepTo =>
  (limit, count, what) => {
    // So written, a factor that is no number lets nothing through.
    if (!(count <= limit * factor)) throw new InputError('too-large', `${format}, ${what} > ${limit * factor}`);
  };
