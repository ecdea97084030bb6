/** The same notice as text and as a Word document: what is read must be the same (test/reading/conversions.test.ts scores it). */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, parse, read } from '../../../src/index.js';
import { readDocx } from '../../../src/source/docx/index.js';
import { docxOfText } from '../../support/docx.js';
import { goldFixtures, goldShared } from '../../support/gold.js';
import { fixtures } from '../../support/inputs.js';
import { asText, inFormat, OFFICE_NOTICES } from '../../support/office-notices.js';

const NOTICES = [...goldFixtures(), ...goldShared()].filter(({ path }) => path.endsWith('.txt'));

describe('text notices as Word documents', () => {
  it.each(NOTICES)('$name has all its characters', ({ bytes, path }) => {
    const text = String(read(bytes, { path }).file);
    const solid = (value: string) => value.replace(/\s/g, '');
    expect(solid(readDocx(docxOfText(text)).extract.text)).toBe(solid(text));
  });
});

/** A record without what must differ: where it was read, and how much of it there was. */
function withoutPlaces(record: NoticeRecord): unknown {
  const { source: _, statistics, ...rest } = record;
  const { unread, ...counts } = statistics;
  return JSON.parse(JSON.stringify({ ...rest, counts, unread: unread.characters }), (key, value) =>
    key === 'position' ? undefined : value,
  );
}

describe.each(['docx', 'doc'] as const)('what a word processor wrote as .%s', (format) => {
  const inputs = new Map(fixtures().map((input) => [input.name, input]));
  const recordOf = (notice: (typeof OFFICE_NOTICES)[number]): NoticeRecord => {
    const { opened, path } = inputs.get(inFormat(notice, format)) as NonNullable<ReturnType<typeof inputs.get>>;
    return parse(opened, { path });
  };
  it.each(OFFICE_NOTICES.filter(({ note }) => !note))('$name is read as its text is', (notice) => {
    const record = recordOf(notice);
    expect(record.source.format).toBe(format);
    expect(withoutPlaces(record)).toEqual(withoutPlaces(parse(asText(notice))));
  });
  it('is read as its text is, but for a note at its foot', () => {
    const notice = OFFICE_NOTICES.find(({ note }) => note) as (typeof OFFICE_NOTICES)[number];
    const record = recordOf(notice);
    expect(record.closing.paragraphs.map(({ text }) => text)).toEqual([(notice.note?.text ?? '').replace(/。$/, '')]);
    const plain = parse(asText(notice));
    // The note is text outside of problems, which weighs a little.
    const { confidence } = plain;
    expect(Math.abs(record.confidence - confidence)).toBeLessThan(0.1);
    expect(withoutPlaces({ ...record, confidence, closing: { ...record.closing, paragraphs: [] } })).toEqual(
      withoutPlaces(plain),
    );
  });
});
