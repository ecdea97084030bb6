/** A record out of a piece of JSON, or why it is none. */
import type { NoticeRecord } from '../record/schema.js';
import { missingPart } from './record-shape.js';

/** The major version of the record that is understood. */
const VERSION = /^1\./;

export type Unusable = 'json' | 'version' | 'shape' | 'failed';

/** A piece that is no record. */
export class RecordError extends Error {
  constructor(
    readonly reason: Unusable,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** A record and the name by which it came, if it had one. */
export interface Named {
  id: string | null;
  record: NoticeRecord;
}

/**
 * Reads a record, bare or in the envelope `{"id", "record"}` that batches write.
 *
 * @throws {RecordError} for broken JSON, another version, and what has not the parts that statistics look at
 */
export function recordOf(text: string): Named {
  const value = parsed(text);
  const enveloped = isObject(value.record);
  const id = enveloped && value.id !== undefined && value.id !== null ? String(value.id) : null;
  if (!enveloped && value.schemaVersion === undefined && value.error !== undefined)
    throw new RecordError('failed', failureOf(value.error));
  const record = enveloped ? (value.record as Record<string, unknown>) : value;
  const { schemaVersion } = record;
  if (typeof schemaVersion !== 'string' || !VERSION.test(schemaVersion))
    throw new RecordError('version', JSON.stringify(schemaVersion ?? null));
  const missing = missingPart(record);
  if (missing !== null) throw new RecordError('shape', missing);
  return { id, record: record as unknown as NoticeRecord };
}

function parsed(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The engine quotes the text, which may be long and hold anything.
    throw new RecordError('json', (error as Error).message.replace(/,? ?(?:\.\.\.)?".*$/s, ''));
  }
  if (!isObject(value)) throw new RecordError('shape', '{}');
  return value;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const failureOf = (error: unknown): string => {
  const message = isObject(error) ? error.message : error;
  return typeof message === 'string' ? message : JSON.stringify(error);
};
