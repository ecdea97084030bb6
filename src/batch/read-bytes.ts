import type { Profile, ReadOptions } from '../core.js';
import { recordPieces } from '../output/json-pieces.js';
import type { NoticeRecord } from '../record/schema.js';
import { selected } from '../record/selection.js';
import { failureOf } from './failure-of.js';
import { open, read } from './fast-core.js';
import { isCandidate, isNotice } from './sieve.js';
import type { Counts, Failure, ReadSettings } from './types.js';

/** The record as JSON on one line with its end, in pieces, and what it says of itself; or why there is none. */
export type Read =
  | { json: readonly string[]; counts: Counts; confidence: number }
  | { failure: Failure }
  /** No notice, where only those are wanted; or what can be one, where nothing else is asked. */
  | { unread: 'passed' | 'candidate' };

/** The profile of the last configuration: all inputs of a run have the same. */
let last: { config: string; profile: Profile } | undefined;

async function profileOf(config: string): Promise<Profile> {
  if (last?.config !== config) {
    const { readProfile } = await import('../profile/index.js');
    last = { config, profile: readProfile(config) };
  }
  return last.profile;
}

/** Reads bytes or decoded text. Never rejects. */
export async function readBytes(
  input: Uint8Array | string,
  { config, fields, only, ...options }: ReadOptions & Pick<ReadSettings, 'config' | 'fields' | 'only'>,
): Promise<Read> {
  try {
    if (only !== undefined) {
      if (!(await isCandidate(input, options))) return { unread: 'passed' };
      if (only === 'candidates') return { unread: 'candidate' };
    }
    const profile = config === undefined ? undefined : await profileOf(config);
    const { record } = read(await open(input, options), { ...options, ...(profile && { profile }) });
    if (only === 'notices' && !isNotice(record)) return { unread: 'passed' };
    const counts: Counts = { errors: 0, warnings: 0, infos: 0 };
    for (const { severity } of record.diagnostics) counts[`${severity}s`] += 1;
    const json = [...recordPieces(fields ? (selected(record, fields) as NoticeRecord) : record, 0)];
    return { json, counts, confidence: record.confidence };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
