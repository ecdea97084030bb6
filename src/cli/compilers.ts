/**
 * V8's optimising compilers, left out of short runs. One notice is read before what they compile beside it comes to use:
 * the work is thrown away and costs more than the reading. A pattern is compiled once, to machine code at once.
 *
 * The switches are thrown while the process runs: given on the command line they would make V8 refuse the code cache.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of input from which compiled code pays; about fifty notices. Measured: at 130 KB a run without is still quicker. */
const LONG_RUN = 256 << 10;

/**
 * Bytes of packed XML that are read in the time of one of text: compiled code pays from 1 MB of it on. Measured with
 * documents and workbooks of 20 to 940 KB; one of 17 KB that unpacks to 5 MB takes half the time with the compilers.
 */
const XML_AS_TEXT = 4;

/**
 * What a short run does without, and how a long one has it again. It ends before marking what is alive beside the
 * reading comes to free anything, and with a larger nursery it need not be cleared ten times.
 */
const SWITCHES: readonly (readonly [short: string, long: string])[] = [
  ['--no-opt', '--opt'],
  ['--no-regexp-tier-up', '--regexp-tier-up'],
  ['--no-incremental-marking', '--incremental-marking'],
  ['--semi-space-growth-factor=8', '--semi-space-growth-factor=2'],
];

/** The second compiler, of versions that have it on by themselves. */
const MAGLEV = ['--no-maglev', '--maglev'] as const;
const WITH_MAGLEV = /^13\./;

/** Versions of V8 that are known to have these switches, Node 20 to 24; another would print what it does not know. */
const KNOWN = /^1[123]\./;

const switchesOf = (v8: string) => (WITH_MAGLEV.test(v8) ? [...SWITCHES, MAGLEV] : SWITCHES);

/** The V8 of Node 20 counts so many bytes of code that a function runs until it is looked at for compiling. */
const COUNTS_BYTES = /^11\./;

/**
 * Has functions compiled that run four times as long as usual. In an archive nearly all of them come to that, and are
 * compiled again and again before what they meet has settled: of 3,000 notices a sixth of the whole processor time, and
 * as much in each further thread. What is compiled in the end is the same. Threads that are started later have it too.
 */
export function compileLater(v8 = process.versions.v8): boolean {
  if (!COUNTS_BYTES.test(v8)) return false;
  setFlagsFromString('--interrupt-budget=270336');
  return true;
}

let resting = false;
let seen = 0;

/** Lets the compilers rest until {@link countInput} has seen a long run's bytes; `false` where they cannot be let. */
export function restCompilers(v8 = process.versions.v8): boolean {
  if (!KNOWN.test(v8)) return false;
  for (const [short] of switchesOf(v8)) setFlagsFromString(short);
  resting = true;
  seen = 0;
  return true;
}

/** Whether they rest. */
export const areResting = (): boolean => resting;

/** Tells of unpacked bytes of XML that are about to be read, besides those of the package. */
export const countXml = (bytes: number): void => countInput(bytes / XML_AS_TEXT);

/** Tells of bytes that are about to be read to a record. */
export function countInput(bytes: number): void {
  if (!resting) return;
  seen += bytes;
  if (seen < LONG_RUN) return;
  resting = false;
  for (const [, long] of switchesOf(process.versions.v8)) setFlagsFromString(long);
}
