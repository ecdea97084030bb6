/**
 * Every notice that is text, made into a saved page: a paragraph for a line, torn into spans at random places, with a
 * page's head and foot round it. What is read must be as good as what is read of the text, field by field.
 */
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/index.js';
import type { NoticeRecord } from '../../../src/record/schema.js';
import { readHtml } from '../../../src/source/html/index.js';
import { gb18030, utf16le } from '../../support/bytes.js';
import { type Case, goldFixtures, goldShared } from '../../support/gold.js';
import { pageOf } from '../../support/html.js';
import { scoreRecord } from '../../support/score.js';
import { Tally } from '../../support/tally.js';
import { hasTable, isPlainText, originalOf } from '../../support/variant.js';

/** How much worse than the text a field may be read. */
const LOSS = 0.01;
const SEEDS = [1, 2];
const SHOWN = process.env.RECTIFY_MISSES;

function readPage(bytes: Uint8Array): NoticeRecord {
  const document = readHtml(bytes, {}) as Exclude<ReturnType<typeof readHtml>, Promise<unknown>>;
  return read({ ...document, bytes }).record;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each<[string, () => Case[]]>([
  ['fixtures', goldFixtures],
  ['shared', goldShared],
])('%s as saved pages', (_, load) => {
  const originals = load()
    .filter(({ path }) => path.endsWith('.txt'))
    .map((one) => originalOf(one, read(one.bytes, { path: one.path })))
    .filter((one) => isPlainText(one) && !hasTable(one));

  it.skipIf(!originals.length).each(SEEDS)('are read as well as the texts, torn as seed %d says', (seed) => {
    const [before, after] = [new Tally(), new Tally()];
    originals.forEach(({ gold, text, reading }, i) => {
      scoreRecord(gold, reading.record, before);
      scoreRecord(gold, readPage(utf8(pageOf(text, seed * 1000 + i))), after);
    });
    if (SHOWN) console.log(after.misses.filter((miss) => !before.misses.includes(miss)).join('\n'));
    const worse = [...before.counts.keys()].filter((field) => after.f1(field) < before.f1(field) - LOSS);
    expect(originals.length).toBeGreaterThanOrEqual(10);
    expect(worse.map((field) => `${field}: ${before.f1(field).toFixed(4)} → ${after.f1(field).toFixed(4)}`)).toEqual(
      [],
    );
  });

  it.skipIf(!originals.length).each([
    ['GB18030, and says so', (page: string) => gb18030(page.replace('utf-8', 'gb2312'))],
    ['UTF-8, and says GBK', (page: string) => utf8(page.replace('utf-8', 'gbk'))],
    ['UTF-16 with a mark', (page: string) => utf16le(`\uFEFF${page}`)],
  ])('are read alike in %s', (_, encode) => {
    const plain = (record: NoticeRecord) => ({ ...record, source: null });
    for (const [i, { text }] of originals.slice(0, 5).entries()) {
      const page = pageOf(text, i);
      expect(plain(readPage(encode(page)))).toEqual(plain(readPage(utf8(page))));
    }
  });
});
