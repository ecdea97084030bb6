/** The frame of the two notices: title, dates, the inspection, whom to call. */
import type { Evidence, NoticeRecord } from '../record/schema.js';
import { comparable } from './text.js';
import type { HeaderChange, Sourced } from './types.js';

type Value = string | readonly string[] | null | undefined;

const OF_RECORD = [
  'kind',
  'title',
  'subtitle',
  'documentNumber',
  'recipients',
  'organization',
  'issuedOn',
  'attachments',
  'copyTo',
  'byline',
  'issuer',
] as const;
const OF_INSPECTION = ['type', 'inspector', 'inspected', 'period', 'feedbackOn', 'round'] as const;
const OF_PUBLICATION = ['publishedAt', 'source', 'author', 'editor'] as const;
const OF_CONTACT = ['phones', 'faxes', 'emails', 'addresses', 'postcodes', 'persons', 'period', 'hours'] as const;

/** Values that differ, in the order of the record. */
export function headerChanges(a: NoticeRecord, b: NoticeRecord): HeaderChange[] {
  const valuesB = valuesOf(b);
  return [...valuesOf(a)].flatMap(([field, first]) => {
    const second = valuesB.get(field) ?? null;
    const same = first === null || second === null ? first === second : isSame(first, second);
    return same ? [] : [{ field, a: first, b: second }];
  });
}

const isSame = (a: Sourced<string>, b: Sourced<string>) => comparable(a.value) === comparable(b.value);

/** Every field of the frame, also those without a value. */
function valuesOf(record: NoticeRecord): Map<string, Sourced<string> | null> {
  const { inspection, publication, contact } = record;
  const values = new Map<string, Sourced<string> | null>();
  for (const key of OF_RECORD) values.set(key, sourced(record[key], record.evidence, key));
  for (const key of OF_INSPECTION)
    values.set(`inspection.${key}`, sourced(inspection?.[key], inspection?.evidence, key));
  for (const key of OF_PUBLICATION)
    values.set(`publication.${key}`, sourced(publication?.[key], publication?.evidence, key));
  for (const key of OF_CONTACT) values.set(`contact.${key}`, sourced(contact?.[key], contact?.evidence, key));
  return values;
}

function sourced(value: Value, evidence: Evidence | undefined, key: string): Sourced<string> | null {
  const text = typeof value === 'string' ? value : (value ?? []).join('；');
  return text === '' ? null : { value: text, evidence: evidence?.[key] ?? [] };
}
