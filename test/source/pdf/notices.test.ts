/** Every notice that is text, set in pages: what is read of the PDF must be as good as what is read of the text. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../../grammars/lexicon/built-in.js';
import { wordsOf } from '../../../grammars/words.js';
import { open, read } from '../../../src/index.js';
import { linesOf } from '../../../src/lines/layout.js';
import { typesettingOf } from '../../../src/lines/typesetting.js';
import { readPdf } from '../../../src/source/pdf/index.js';
import { readText } from '../../../src/source/text-table.js';
import { type Case, goldFixtures, goldShared } from '../../support/gold.js';
import { setsOf } from '../../support/long.js';
import { pdf } from '../../support/pdf.js';
import { scoreRecord } from '../../support/score.js';
import { Tally } from '../../support/tally.js';
import { type Setting, typeset } from '../../support/typeset.js';
import { hasTable, isPlainText, originalOf } from '../../support/variant.js';

/** How much worse than the text a field may be read. */
const LOSS = 0.01;
const SHOWN = process.env.RECTIFY_MISSES;

const SETTINGS: [name: string, setting: Setting][] = [
  ['as official documents are set', {}],
  ['with ragged lines below a running head', { justified: false, measure: 31, head: '巡察整改工作专刊' }],
];

/** Lines that were cut at a width are no paragraphs that one could set. */
function isWrapped(text: string): boolean {
  const extract = readText(text);
  return typesettingOf(linesOf(extract, wordsOf(BUILT_IN)).lines, extract.starts).full > 0;
}

describe.each<[string, () => Case[]]>(setsOf(goldFixtures, goldShared))('%s as PDF', (_, load) => {
  const originals = load()
    .filter(({ path }) => path.endsWith('.txt'))
    .map((one) => originalOf(one, read(one.bytes, { path: one.path })))
    .filter((one) => isPlainText(one) && !hasTable(one) && !isWrapped(one.text));

  it.skipIf(!originals.length).each(SETTINGS)('are read as well as the texts, %s', async (_, setting) => {
    const [before, after] = [new Tally(), new Tally()];
    for (const { gold, text, reading } of originals) {
      scoreRecord(gold, reading.record, before);
      scoreRecord(gold, read(await open(pdf(typeset(text, setting)))).record, after);
    }
    if (SHOWN) console.log(after.misses.filter((miss) => !before.misses.includes(miss)).join('\n'));
    const worse = [...before.counts.keys()].filter((field) => after.f1(field) < before.f1(field) - LOSS);
    expect(originals.length).toBeGreaterThanOrEqual(10);
    expect(worse.map((field) => `${field}: ${before.f1(field).toFixed(4)} → ${after.f1(field).toFixed(4)}`)).toEqual(
      [],
    );
  });

  it.skipIf(!originals.length)('have all their characters', async () => {
    const solid = (value: string) => value.replace(/\s/g, '');
    for (const { text } of originals) {
      const { extract } = await readPdf(pdf(typeset(text)));
      expect(solid(extract.text.slice(0, extract.end))).toBe(solid(text));
    }
  });
});
