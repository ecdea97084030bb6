/**
 * What holds of every input, whatever stands in it: the leaves of its tree tile it, nothing throws, the record fits
 * its schema and says of everything where it stands, and the same input gives the same record.
 *
 * Without any settings some inputs are made up, the same ones each time, more with RECTIFY_LONG. RECTIFY_FUZZ sets their number and draws
 * others each time (`npm run fuzz`); RECTIFY_SEED repeats such a run.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBERING } from '../../grammars/numbering.js';
import { type Reading, read } from '../../src/index.js';
import { recordJsonSchema } from '../../src/record/schema.js';
import { anyText, grammarText, markdownText, shuffledText } from '../support/arbitraries.js';
import { coverFaults } from '../support/cover.js';
import { fixtures, heldOut, sharedNotices } from '../support/inputs.js';
import { LONG } from '../support/long.js';
import { orderFaults, provenanceFaults } from '../support/provenance.js';
import { tilingFaults } from '../support/tiling.js';
import { MARKS } from '../support/words.js';

const RUNS = Number(process.env.RECTIFY_FUZZ ?? (LONG ? 10_000 : 1_000));
const FIXED = process.env.RECTIFY_FUZZ === undefined ? '1' : undefined;
const CHOSEN = process.env.RECTIFY_SEED ?? FIXED;
const SEED = CHOSEN === undefined ? {} : { seed: Number(CHOSEN) };
/** One made-up record in so many is validated and read a second time. */
const SAMPLE = 10;

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(recordJsonSchema());

/** All faults of one reading. */
function faultsOf({ file, tree, record }: Reading): string[] {
  const source = String(file);
  return [
    ...tilingFaults(tree, source),
    ...provenanceFaults(record, tree, source),
    ...orderFaults(record),
    ...coverFaults(record, tree, source),
  ];
}

/** The reading again, and its record against the schema. */
function costlyFaults(reading: Reading, again: Reading): string[] {
  const valid = validate(reading.record) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  const differs = JSON.stringify(again.record) !== JSON.stringify(reading.record);
  return [...valid, ...(differs ? ['a second reading gives another record'] : [])];
}

describe.each([
  ['fixtures', fixtures()],
  ['shared notices', sharedNotices()],
])('%s', (_, inputs) => {
  const secret = heldOut();
  it
    .skipIf(inputs.length === 0)
    .each(inputs.length ? inputs : [{ name: 'absent', folder: '', path: '', bytes: new Uint8Array(), opened: '' }])(
    '$name tiles, and says where everything stands',
    ({ name, path, opened }) => {
      const once = read(opened, { path });
      const faults = [...faultsOf(once), ...costlyFaults(once, read(opened, { path }))];
      // Of notices that are set aside only the number of faults is told.
      expect(secret.has(name) ? faults.length : faults).toEqual(secret.has(name) ? 0 : []);
    },
  );
});

describe('made-up inputs', () => {
  it('hold marks of every numbering style', () => {
    const folded = MARKS.map((mark) => mark.normalize('NFKC'));
    const missing = NUMBERING.filter(({ pattern }) =>
      [...MARKS, ...folded].every((mark) => {
        pattern.lastIndex = 0;
        return pattern.exec(`${mark} `)?.index !== 0;
      }),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  const texts = [...fixtures(), ...sharedNotices().filter(({ name }) => !heldOut().has(name))].map(({ opened, path }) =>
    String(read(opened, { path }).file),
  );
  const lines = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim());

  const kinds: [name: string, share: number, text: Arbitrary<string>, format: 'text' | 'markdown'][] = [
    ['words of the grammar', 0.4, grammarText, 'text'],
    ['words and markup, read as Markdown', 0.15, markdownText, 'markdown'],
    ['words and markup, read as text', 0.05, markdownText, 'text'],
    ['characters of all kinds', 0.1, anyText, 'text'],
    ['characters of all kinds, read as Markdown', 0.05, anyText, 'markdown'],
    ['real lines cut and shuffled', 0.2, shuffledText(lines), 'text'],
    ['real lines cut and shuffled, read as Markdown', 0.05, shuffledText(lines), 'markdown'],
  ];
  it.each(kinds)('%s', (_, share, text, inputFormat) => {
    let count = 0;
    const numRuns = Math.ceil(RUNS * share);
    fc.assert(
      fc.property(text, (input) => {
        const reading = read(input, { inputFormat });
        const faults = faultsOf(reading);
        if (count++ % SAMPLE === 0) faults.push(...costlyFaults(reading, read(input, { inputFormat })));
        if (faults.length) throw new Error(faults.slice(0, 5).join('\n'));
      }),
      { numRuns, ...SEED },
    );
    expect(count).toBeGreaterThanOrEqual(numRuns);
  });
});
