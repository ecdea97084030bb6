/**
 * How far the heap grows before V8 looks for what is no longer used. By itself it lets a heap grow to four times what was
 * alive: a document of 200,000 lines, of which 200 MB are alive at a time, took more than a gigabyte of which most was waste.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Percent of what is alive. Measured with 200,000 lines: half of the memory for a tenth more time; with an archive of short
 * notices no difference.
 */
const GROWTH = 60;

/** Versions of V8 that are known to have the switch, Node 20 to 24; another would print what it does not know. */
const KNOWN = /^1[123]\./;

/** Bounds the growth, of threads that are started later too; `false` where V8 is not known to let itself be told. */
export function boundGrowth(v8 = process.versions.v8): boolean {
  if (!KNOWN.test(v8)) return false;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  return true;
}
