/** How the limits of a format are kept: each format has its own figures, in a file `limits.ts`. */
import { InputError } from './error.js';

/** @throws {InputError} `too-large` where `count` is beyond `limit`, with the format and what was counted */
export type KeepTo = (limit: number, count: number, what: string) => void;

/** What the figures of `limits.ts` are multiplied by: for big documents from those whom one trusts. */
let times = 1;

/** Sets what the limits are multiplied by, for the document that is read next. @param factor 1 if unset */
export function allow(factor = 1): void {
  times = factor;
}

/** Keeps to limits in the name of a format. */
export const limiter =
  (format: string): KeepTo =>
  (limit, count, what) => {
    if (count > limit * times) throw new InputError('too-large', `${format}, ${what} > ${limit * times}`);
  };
