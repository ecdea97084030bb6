/**
 * Every notice with gold, turned into each format that needs no other program: what is read of it must be as good as
 * what is read of the original, field by field. test/source/html/variants.long.test.ts and
 * test/source/docx/notices.test.ts have what is peculiar to pages and to Word documents; test/reading/forms.test.ts has what
 * other programs made.
 *
 * RECTIFY_MISSES=Markdown prints what the notices in Markdown miss.
 */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { type Block, blocksOf } from '../support/forms/blocks.js';
import { asDocx } from '../support/forms/docx.js';
import { asHtml } from '../support/forms/html.js';
import { asMarkdown } from '../support/forms/markdown.js';
import { recordOf } from '../support/forms/opened.js';
import { type Case, goldFixtures, goldShared } from '../support/gold.js';
import { isDocument } from '../support/inputs.js';
import { setsOf } from '../support/long.js';
import { scoreRecord } from '../support/score.js';
import { Tally } from '../support/tally.js';

/** How much worse than the original a field may be read. */
const LOSS = 0.01;
const SHOWN = process.env.RECTIFY_MISSES;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const CONVERSIONS: [name: string, file: string, convert: (blocks: Block[]) => Uint8Array][] = [
  ['Markdown', 'notice.md', (blocks) => utf8(asMarkdown(blocks))],
  ['a page', 'notice.html', (blocks) => utf8(asHtml(blocks))],
  ['a Word document', 'notice.docx', (blocks) => asDocx(blocks, { automatic: false })],
  ['a Word document that counts', 'notice.docx', (blocks) => asDocx(blocks, { automatic: true })],
];

describe.each<[string, () => Case[]]>(setsOf(goldFixtures, goldShared))('the notices of %s', (_, load) => {
  // What a page or a Word document tells besides its text is lost in another format.
  const texts = load().filter(({ opened }) => !isDocument(opened));
  const originals = texts.map(({ gold, opened, path }) => ({ gold, reading: read(opened, { path }) }));
  const before = new Tally();
  for (const { gold, reading } of originals) scoreRecord(gold, reading.record, before);

  it.skipIf(!originals.length).each(CONVERSIONS)('are read as well as %s', async (name, file, convert) => {
    const after = new Tally();
    for (const { gold, reading } of originals)
      scoreRecord(gold, await recordOf(convert(blocksOf(reading)), file), after);
    if (SHOWN && name.startsWith(SHOWN))
      console.log(after.misses.filter((miss) => !before.misses.includes(miss)).join('\n'));
    const worse = [...before.counts.keys()].filter((field) => after.f1(field) < before.f1(field) - LOSS);
    expect(originals.length).toBeGreaterThanOrEqual(10);
    expect(worse.map((field) => `${field}: ${before.f1(field).toFixed(4)} → ${after.f1(field).toFixed(4)}`)).toEqual(
      [],
    );
  });
});
