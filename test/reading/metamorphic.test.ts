/**
 * Notices written in other ways that must not change what is read: other width, layout, encoding, script, numbering;
 * noise put in. Each variant is read and compared with gold; F1 of problems and of measures over all notices may not
 * fall below the floors of test/reading/metamorphic-floors.json.
 *
 * RECTIFY_UPDATE=1 raises the floors to what is reached, and never lowers them. RECTIFY_MISSES=words prints what the
 * variants with these words in their name miss.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { Floors } from '../support/floors.js';
import { type Case, goldFixtures, goldShared } from '../support/gold.js';
import { isDocument } from '../support/inputs.js';
import { setsOf } from '../support/long.js';
import { norm, scoreProblems } from '../support/score.js';
import { Tally } from '../support/tally.js';
import { type Original, originalOf, type Rewritten, type Variant } from '../support/variant.js';
import { FORM_VARIANTS } from '../support/variants-form.js';
import { NOISE_VARIANTS } from '../support/variants-noise.js';
import { NUMBER_VARIANTS } from '../support/variants-numbers.js';

const VARIANTS: Variant[] = [...FORM_VARIANTS, ...NUMBER_VARIANTS, ...NOISE_VARIANTS];
const SHOWN = process.env.RECTIFY_MISSES;
/** How many notices a variant must fit at least, so that none of them passes for want of notices. */
const FEWEST = 10;

/** A record of nothing, for a reader that throws. */
const NOTHING = { problems: [], sections: [], diagnostics: [] } as unknown as NoticeRecord;

/** A second document is told once, at its title. */
function scoreSecondTitle({ input, secondTitle = '' }: Rewritten, record: NoticeRecord, where: string, tally: Tally) {
  const told = record.diagnostics.filter(({ rule }) => rule === 'second-title');
  const places = told.map(({ position }) => norm(String(input).slice(position?.start.offset, position?.end.offset)));
  const named = places.map((text) => (norm(secondTitle).includes(text) ? 'at the title' : text));
  tally.compare('second title', where, ['at the title'], named);
}

/** One notice in one variant. */
function compare({ name, path }: Original, rewritten: Rewritten, tally: Tally): void {
  let record = NOTHING;
  try {
    record = read(rewritten.input, { path }).record;
  } catch (error) {
    tally.compare('thrown', name, [], [String(error)]);
  }
  scoreProblems(rewritten.gold, record, tally);
  if (rewritten.secondTitle) scoreSecondTitle(rewritten, record, name, tally);
}

const FIELDS = ['problems', 'measures', 'second title'];

describe.each<[string, () => Case[]]>(setsOf(goldFixtures, goldShared))('%s, rewritten', (set, load) => {
  const texts = load().filter(({ opened }) => !isDocument(opened));
  const originals = texts.map((one) => originalOf(one, read(one.bytes, { path: one.path })));
  const floors = new Floors('metamorphic-floors.json', set);
  afterAll(() => floors.close());

  it.skipIf(!originals.length).each(VARIANTS)('$name', ({ name, goal, rewrite }) => {
    const tally = new Tally();
    const rewritten = originals.flatMap((original) => {
      const outcome = rewrite(original, originals);
      if (outcome) compare(original, outcome, tally);
      return outcome ? [outcome] : [];
    });
    if (SHOWN && name.includes(SHOWN)) console.log(tally.misses.join('\n'));
    const faults = FIELDS.filter((field) => tally.counts.has(field)).map((field) => {
      const { found, missed } = tally.count(field);
      return floors.reach(`${name}: ${field}`, tally.f1(field), found + missed, goal);
    });
    expect(rewritten.length, 'notices that the variant fits').toBeGreaterThanOrEqual(FEWEST);
    expect(tally.misses.filter((miss) => miss.includes('  thrown  '))).toEqual([]);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it.skipIf(!originals.length)('has no floors besides', () => expect(floors.orphans()).toEqual([]));
});
