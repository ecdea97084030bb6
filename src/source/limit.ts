/** How the limits of a format are kept: each format has its own figures, in a file `limits.ts`. */
import { InputError } from './error.js';

/** @throws {InputError} `too-large` where `count` is beyond `limit`, with the format and what was counted */
export type KeepTo = (limit: number, count: number, what: string) => void;

/** Keeps to limits in the name of a format. */
export const limiter =
  (format: string): KeepTo =>
  (limit, count, what) => {
    if (count > limit) throw new InputError('too-large', `${format}, ${what} > ${limit}`);
  };
