/** Whether a text can be a rectification notice, told before anything of it is read: a sieve for archives of pages. */
import { SIEVE } from '../../grammars/sieve.js';
import { type Scan, scannerOf } from './scan.js';

/** Thousands of characters that are added to a text’s own: a word in a short text says less. */
const ADDED = 0.3;

/** How much each word says: its frequency in a thousand characters, many not much more than some. */
export const weighed = ({ counts, characters }: Scan): number[] =>
  Array.from(counts, (count) => Math.log1p(count / (characters / 1000 + ADDED)));

let sieve: { scan: ReturnType<typeof scannerOf>; weights: number[] } | undefined;

/**
 * How much a text looks like a notice, as log-odds; from 0 on it may be one.
 *
 * @param markup whether it is HTML, which is passed over
 */
export function likelihood(text: string, markup: boolean): number {
  sieve ??= { scan: scannerOf(Object.keys(SIEVE.weights)), weights: Object.values(SIEVE.weights) };
  const { weights } = sieve;
  return weighed(sieve.scan(text, markup)).reduce((sum, value, word) => sum + weights[word] * value, SIEVE.start);
}

/** Whether a text can be a notice; of those that are none, few can. */
export const mayBeNotice = (text: string, markup: boolean): boolean => likelihood(text, markup) >= 0;
