/** `--fields`: which part of a record is written. */
import { choicesInstead, PLAIN, type Selection, selectionOf } from '../record/selection.js';
import type { Catalogue } from './messages.js';
import { UsageError } from './usage.js';

/** Formats that print records. */
const RECORDS = ['json', 'ndjson'];

/**
 * The selection that `--fields` asks for; `undefined` without it.
 *
 * @param formats that are written
 * @throws {UsageError} for a field that records have not, and where no record is printed
 */
export async function fieldsWanted(
  written: string | undefined,
  formats: readonly string[],
  say: Catalogue,
): Promise<Selection | undefined> {
  if (written === undefined) return undefined;
  if (formats.length > 0 && !formats.some((format) => RECORDS.includes(format)))
    throw new UsageError(say.fieldsOfRecords);
  const names = written.split(/[,，]/).map((name) => name.trim());
  // The schema is slow to load, and only here does a run need it.
  const { recordJsonSchema } = await import('../record/schema.js');
  const schema = recordJsonSchema();
  for (const name of names) {
    const choices = name === PLAIN ? null : choicesInstead(schema, name.split('.'));
    if (choices !== null) throw new UsageError(say.badField(name, choices));
  }
  return selectionOf(names);
}
