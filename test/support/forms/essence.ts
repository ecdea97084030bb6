/** What of a record is the notice's, whatever file it came in. */
import type { NoticeRecord } from '../../../src/record/schema.js';

/**
 * The record without what must differ between forms: `source`, every `position`, and the share of unread characters,
 * whose whole is the file's text with its blanks. Verbatim texts of `evidence` lose their white space: the lines of a
 * page end inside them. The lines of a title are one text: a PDF does not tell whether they are one paragraph or several.
 */
export function essenceOf({ source: _, statistics: { unread, ...counts }, ...record }: NoticeRecord): unknown {
  const whole = { ...record, statistics: { ...counts, unread: unread.characters } };
  return JSON.parse(JSON.stringify(whole), (key, value) => {
    if (key === 'position') return undefined;
    return key === 'evidence' ? withWholeTitle(solid(value)) : value;
  });
}

/** Every text in a value without its white space. */
function solid(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s/g, '');
  if (Array.isArray(value)) return value.map(solid);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, solid(one)]));
}

/** Evidence by key, with that of a title as one text; other evidence as it is. */
function withWholeTitle(evidence: unknown): unknown {
  if (evidence === null || typeof evidence !== 'object' || !('title' in evidence)) return evidence;
  const { title } = evidence as { title: { text: string }[] };
  return { ...evidence, title: title.map(({ text }) => text).join('') };
}
