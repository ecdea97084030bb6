/** Records that were written earlier, read back in. */
import type { Lang } from '../../output/labels.js';
import type { NoticeRecord } from '../../record/schema.js';
import type { Input } from '../inputs.js';

/** A file that holds no record; known to `explain` by its code. */
class RecordError extends Error {
  constructor(
    readonly code: 'no-json' | 'no-record',
    readonly detail: string,
  ) {
    super(detail);
  }
}

const OPEN_BRACE = 0x7b;

/** By its name; standard input by its first character, with which no notice begins. */
export const isRecordFile = ({ path }: Input, bytes: Uint8Array): boolean =>
  path === null ? bytes[0] === OPEN_BRACE : /\.(?:nd)?json$/i.test(path);

/**
 * The record in a file.
 *
 * @param lang of what is said where it is none
 * @throws {RecordError} for what is no JSON, several values, or no record of this version
 */
export async function readRecord(bytes: Uint8Array, lang: Lang): Promise<NoticeRecord> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The engine's words for it differ from version to version.
    throw new RecordError('no-json', '');
  }
  const { faultOf } = await import('../../record/schema.js');
  const fault = await faultOf(withConfidence(value), lang);
  if (fault !== null) throw new RecordError('no-record', fault);
  return value as NoticeRecord;
}

/** Records that were written before there was a confidence have none; nothing was in doubt for them. */
function withConfidence(value: unknown): unknown {
  const record = value as Partial<NoticeRecord> | null;
  if (typeof record !== 'object' || record === null || !Array.isArray(record.problems)) return value;
  const with1 = (one: object) => ({ confidence: 1, ...one });
  return { ...with1(record), problems: record.problems.map(with1) };
}
