/** Checking from outside: a text or a reading in, findings out. */
import { type RunOptions, runRules } from './check/run.js';
import type { Finding } from './check/types.js';
import { demandInput } from './input.js';
import { dataOf } from './processor.js';
import { type Reading, type ReadOptions, read } from './read.js';

export { RULES as rules } from './check/rules.js';
export type { Settings } from './check/run.js';
export type { CheckContext, CheckRule, Finding, Hit, Level, Passage, RuleInfo, RuleWords } from './check/types.js';

export interface CheckOptions extends ReadOptions, RunOptions {}

const isReading = (input: unknown): input is Reading =>
  typeof input === 'object' && input !== null && 'record' in input && 'tree' in input;

/**
 * What an editor wants to know of a notice before it is published, and a reader before trusting it.
 *
 * @param input what `read` returned, or decoded text or bytes to read first
 * @param options `settings` set the level of rules by their ids (`off`, `info`, `warning`, `error`), over those of the
 *   profile that the notice was read with
 * @returns findings by their place, those of the whole notice first
 * @throws {InputError} for bytes that are no text
 * @throws {TypeError} for what is no input
 */
export function check(input: Reading | string | Uint8Array, options: CheckOptions = {}): Finding[] {
  if (!isReading(input)) demandInput(input, 'check');
  const reading = isReading(input) ? input : read(input, options);
  const { profile } = dataOf(reading.file);
  const settings = { ...profile?.rules, ...options.settings };
  return runRules(reading, { ...options, settings });
}
