/** A corrected record as gold: the scorer finds nothing missed and nothing made up. */
import { describe, expect, it } from 'vitest';
import { goldOf } from '../../src/corrections/gold.js';
import { open, parse } from '../../src/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import type { Gold } from '../support/gold.js';
import { fixtures } from '../support/inputs.js';
import { scoreRecord } from '../support/score.js';
import { Tally } from '../support/tally.js';
import { corrected, EDITS, FIRST, opened } from './misread.js';

const goldFor = (record: NoticeRecord): Gold => JSON.parse(JSON.stringify(goldOf(record)));

describe('gold', () => {
  const { record } = corrected(opened(FIRST), EDITS);
  it('has what a record says, without its places', () => {
    const gold = goldFor(record) as Gold & { notice: string };
    expect(gold.notice).toBe('notice.txt');
    expect(gold.problems?.[2]).toMatchObject({
      number: '3',
      finding: '会议过多',
      status: { state: 'in-progress', sustained: false, text: '仍需走完流程' },
      facts: [{ type: 'quantity', text: '9次', value: 9, unit: '次' }],
    });
    expect(JSON.stringify(gold)).not.toContain('offset');
  });
  it('is met by the record that it was made of, and not by the reading that was corrected', () => {
    expect(missesOf(goldFor(record), record)).toEqual([]);
    expect(missesOf(goldFor(record), opened(FIRST).record).join()).toContain('problem.status');
  });
  it.each(fixtures())('of $name is met by its record', async ({ bytes, path }) => {
    const one = parse(await open(bytes, { path }), { path });
    expect(missesOf(goldFor(one), one)).toEqual([]);
  });
});

/** What is missed or made up. */
function missesOf(gold: Gold, record: NoticeRecord): string[] {
  const tally = new Tally();
  scoreRecord(gold, record, tally);
  return tally.misses;
}
