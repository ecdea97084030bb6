/** Whether a file that is called .csv or .tsv holds a ledger: a line near its top names columns. */
import { decode } from '../decode.js';
import { headedBy } from './delimiter.js';
import { LONGEST_HEAD } from './limits.js';

/** Tells a table from text by its head; what can be decoded in no way is for the reader of text to refuse. */
export function looksLikeCsv(bytes: Uint8Array, encoding?: string): boolean {
  try {
    return headedBy(decode(bytes.subarray(0, LONGEST_HEAD), encoding).text) !== null;
  } catch {
    return false;
  }
}
