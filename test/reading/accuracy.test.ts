/**
 * Accuracy on gold, field by field: F1 may not fall below the floors of test/reading/accuracy-floors.json. A change that costs
 * a value somewhere shows here by the field's name; `npm run score -- --misses` shows the value.
 *
 * RECTIFY_UPDATE=1 raises the floors to what is reached, and never lowers them.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { Floors } from '../support/floors.js';
import { goldFixtures } from '../support/gold.js';
import { scoreRecord } from '../support/score.js';
import { Tally } from '../support/tally.js';

describe('accuracy on fixtures', () => {
  const cases = goldFixtures();
  const tally = new Tally();
  for (const { gold, opened, path } of cases) scoreRecord(gold, read(opened, { path }).record, tally);
  const floors = new Floors('accuracy-floors.json', 'fixtures');
  afterAll(() => floors.close());

  it('has notices', () => expect(cases.length).toBeGreaterThanOrEqual(41));

  it.each([...tally.counts.keys()])('%s', (field) => {
    const { found, missed } = tally.count(field);
    expect(floors.reach(field, tally.f1(field), found + missed)).toBeNull();
  });

  it('has no floors besides', () => expect(floors.orphans()).toEqual([]));
});
