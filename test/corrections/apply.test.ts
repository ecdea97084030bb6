/** Corrections of records: what each makes of a reading, and what none may ever do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/corrections/apply.js';
import { type Edit, type Ref, ROLES } from '../../src/corrections/edits.js';
import { added, EMPTY, redone, undone } from '../../src/corrections/journal.js';
import { piecesOf, Sheet } from '../../src/corrections/sheet.js';
import { open, read } from '../../src/index.js';
import { faultOf, type NoticeRecord, type Problem } from '../../src/record/schema.js';
import { sectionsOf } from '../../src/record/sections.js';
import { fixtures } from '../support/inputs.js';
import { at, corrected, EDITS, FIRST, type Opened, opened } from './misread.js';

const NOTICE = `某局关于巡察整改情况的通报

一、组织整改情况
成立专班，制定方案。
二、反馈问题整改情况
1.针对台账不清的问题
整改情况：一是补记台账3本。二是退回违规支出1.2万元。已完成整改。
2.针对公车管理不严的问题
整改情况：一是封存车辆2台。二是印发《公车管理办法》。正在推进。
三、下一步打算
持续用力。

某局
2024年9月30日
`;

const edited = (one: Opened, ...edits: Edit[]): NoticeRecord => {
  const { record, outcomes } = corrected(one, edits);
  expect(outcomes).toEqual(edits.map(() => 'made'));
  return record;
};
const texts = (list: readonly { text: string }[]): string[] => list.map(({ text }) => text);
const startOf = ({ position }: Pick<Problem, 'position'>): number => position.start.offset;
const measure = (one: Problem, index: number): Ref => ({ item: 'measure', at: startOf(one.measures[index]) });

/** Everything in a record that has a text and a place. */
function* placed(value: unknown): Iterable<{ text: string; position: NoticeRecord['sections'][number]['position'] }> {
  if (typeof value !== 'object' || value === null) return;
  const { text, position } = value as { text?: unknown; position?: unknown };
  if (typeof text === 'string' && position) yield value as never;
  for (const one of Object.values(value)) yield* placed(one);
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a text is in a stretch, perhaps with furniture between. */
function isIn(text: string, stretch: string): boolean {
  let found = 0;
  const wanted = letters(text);
  for (const char of stretch) if (char === wanted[found]) found++;
  return found === wanted.length;
}

/** A corrected record is a record, and each of its texts stands where it says. */
async function expectWhole(record: NoticeRecord, source: string): Promise<void> {
  expect(await faultOf(JSON.parse(JSON.stringify(record)), 'en')).toBeNull();
  for (const { text, position } of placed(record))
    expect(isIn(text, source.slice(position.start.offset, position.end.offset)), text).toBe(true);
  expect(record.problems.map(({ id }) => id)).toEqual(record.problems.map((_, i) => `p${i + 1}`));
  expect(sectionsOf(record.sections).map(({ id }) => id)).toEqual(
    sectionsOf(record.sections).map((_, i) => `s${i + 1}`),
  );
  const ids = new Set(sectionsOf(record.sections).map(({ id }) => id));
  for (const { section } of record.problems) if (section !== null) expect(ids).toContain(section);
  expect(record.statistics.problems).toBe(record.problems.length);
}

describe('text said to be', () => {
  it('a state: it is no measure any more, and the label before it is none either', async () => {
    const { record } = corrected(opened(FIRST), EDITS);
    expect(record.problems.map(({ status }) => status?.state)).toEqual(['completed', 'completed', 'in-progress']);
    expect(record.problems.map(({ measures }) => measures.length)).toEqual([1, 1, 1]);
    expect(record.statistics.byStatus).toEqual({ completed: 2, 'in-progress': 1 });
    await expectWhole(record, FIRST);
  });
  it('a state that the grammar knows, without being told which', () => {
    const one = opened(NOTICE);
    const record = edited(one, { action: 'assign', ...at(NOTICE, '持续用力'), as: 'measure' });
    expect(texts(sectionsOf(record.sections)[2].measures)).toEqual(['持续用力']);
    const known = edited(
      one,
      { action: 'assign', ...at(NOTICE, '正在推进'), as: 'none' },
      { action: 'assign', ...at(NOTICE, '正在推进'), as: 'status' },
    );
    expect(known.problems[1].status).toMatchObject({ state: 'in-progress', text: '正在推进' });
  });
  it('a state, and says of none which: nothing is made up', () => {
    const { outcomes, record } = corrected(opened(FIRST), [
      { action: 'assign', ...at(FIRST, '账册已对平'), as: 'status' },
    ]);
    expect(outcomes).toEqual(['no-state']);
    expect(record.problems[0].status).toBeNull();
  });
  it('a measure: its ordinal, its facts, its problem', async () => {
    const one = opened(NOTICE);
    const record = edited(
      one,
      { action: 'assign', ...at(NOTICE, '二是退回违规支出1.2万元。'), as: 'none' },
      { action: 'assign', ...at(NOTICE, '二是退回违规支出1.2万元。'), as: 'measure' },
    );
    expect(record.problems[0].measures[1]).toMatchObject({
      ordinal: 2,
      label: '二是',
      text: '退回违规支出1.2万元',
      facts: [{ type: 'money', value: 12000, text: '1.2万元' }],
    });
    await expectWhole(record, NOTICE);
  });
  it('a measure of the problem that is named, wherever it stands', () => {
    const one = opened(NOTICE);
    const to = startOf(one.record.problems[0]);
    const record = edited(one, { action: 'assign', ...at(NOTICE, '印发《公车管理办法》'), as: 'measure', to });
    expect(texts(record.problems[0].measures)).toContain('印发《公车管理办法》');
    expect(texts(record.problems[1].measures)).not.toContain('印发《公车管理办法》');
  });
  it('a result', () => {
    const record = edited(opened(NOTICE), { action: 'assign', ...at(NOTICE, '补记台账3本'), as: 'result' });
    expect(texts(record.problems[0].results)).toEqual(['补记台账3本']);
    expect(texts(record.problems[0].measures)).toEqual(['退回违规支出1.2万元']);
  });
  it('a problem: without its frame, with what stands behind it', async () => {
    const record = edited(
      opened(NOTICE),
      { action: 'assign', ...at(NOTICE, '2.针对公车管理不严的问题'), as: 'none' },
      { action: 'assign', ...at(NOTICE, '2.针对公车管理不严的问题'), as: 'problem' },
    );
    expect(record.problems).toHaveLength(2);
    expect(record.problems[1]).toMatchObject({ number: '2', finding: '公车管理不严', section: 's2' });
    expect(texts(record.problems[1].measures)).toEqual(['封存车辆2台', '印发《公车管理办法》']);
    expect(record.problems[1].status?.state).toBe('in-progress');
    await expectWhole(record, NOTICE);
  });
  it('a problem in place of a heading', async () => {
    const record = edited(opened(NOTICE), { action: 'assign', ...at(NOTICE, '三、下一步打算'), as: 'problem' });
    expect(record.problems).toHaveLength(3);
    expect(record.problems[2]).toMatchObject({ number: '3', finding: '下一步打算' });
    expect(sectionsOf(record.sections).map(({ title }) => title)).not.toContain('下一步打算');
    await expectWhole(record, NOTICE);
  });
  it('a heading in place of a problem: its measures are the section’s', async () => {
    const record = edited(opened(NOTICE), { action: 'assign', ...at(NOTICE, '1.针对台账不清的问题'), as: 'heading' });
    expect(record.problems).toHaveLength(1);
    const made = sectionsOf(record.sections).find(({ title }) => title.includes('台账不清'));
    expect(texts(made?.measures ?? [])).toEqual(['补记台账3本', '退回违规支出1.2万元']);
    await expectWhole(record, NOTICE);
  });
  it('none of these: the text stays, before the first measure it leads up to it', () => {
    const record = edited(opened(NOTICE), { action: 'assign', ...at(NOTICE, '补记台账3本'), as: 'none' });
    expect(texts(record.problems[0].measures)).toEqual(['退回违规支出1.2万元']);
    expect(record.problems[0].lead?.text).toBe('补记台账3本');
  });
  it('a body', () => {
    const record = edited(opened(NOTICE), {
      action: 'assign',
      ...at(NOTICE, '某局'),
      as: 'organization',
    });
    expect(record.organization).toBe('某局');
    expect(record.evidence.organization[0].position.start.offset).toBe(0);
  });
  it('nothing at all', () => {
    const { outcomes } = corrected(opened(NOTICE), [{ action: 'assign', ...at(NOTICE, '\n\n'), as: 'measure' }]);
    expect(outcomes).toEqual(['no-text']);
  });
});

describe('parts', () => {
  const one = opened(NOTICE);
  const [first, second] = one.record.problems;
  it('are joined and split', async () => {
    const record = edited(one, { action: 'join', ref: measure(first, 1) });
    expect(texts(record.problems[0].measures)).toEqual(['补记台账3本。二是退回违规支出1.2万元']);
    expect(record.problems[0].measures[0].facts).toHaveLength(2);
    const cut = NOTICE.indexOf('二是退回');
    const again = edited(
      one,
      { action: 'join', ref: measure(first, 1) },
      { action: 'split', ref: measure(first, 0), at: cut },
    );
    expect(again.problems[0].measures).toEqual(first.measures);
    await expectWhole(record, NOTICE);
  });
  it('are not joined with what is not there, nor split where nothing parts', () => {
    const refused = (edit: Edit) => corrected(one, [edit]).outcomes[0];
    expect(refused({ action: 'join', ref: measure(first, 0) })).toBe('nothing-before');
    expect(refused({ action: 'split', ref: measure(first, 0), at: startOf(first.measures[0]) })).toBe('no-parts');
    expect(refused({ action: 'delete', ref: { item: 'measure', at: 3 } })).toBe('not-there');
    expect(refused({ action: 'join', ref: { item: 'problem', at: startOf(first) } })).toBe('nothing-before');
  });
  it('of two problems are one', async () => {
    const record = edited(one, { action: 'join', ref: { item: 'problem', at: startOf(second) } });
    expect(record.problems).toHaveLength(1);
    expect(record.problems[0].measures).toHaveLength(4);
    expect(texts(record.problems[0].notes)).toContain('针对公车管理不严的问题');
    await expectWhole(record, NOTICE);
  });
  it('are moved', async () => {
    const to = startOf(second);
    const record = edited(one, { action: 'move', ref: measure(first, 1), to });
    expect(record.problems.map(({ measures }) => measures.length)).toEqual([1, 3]);
    const home = edited(one, {
      action: 'move',
      ref: { item: 'problem', at: startOf(second) },
      to: NOTICE.indexOf('一、组织'),
    });
    expect(home.problems[1].section).toBe('s1');
    await expectWhole(record, NOTICE);
  });
  it('are deleted, and their text is not', async () => {
    const record = edited(one, { action: 'delete', ref: measure(first, 0) });
    expect(record.problems[0].lead?.text).toBe('补记台账3本');
    const gone = edited(one, { action: 'delete', ref: { item: 'problem', at: startOf(second) } });
    expect(gone.problems).toHaveLength(1);
    expect(texts(sectionsOf(gone.sections)[1].measures)).toEqual(['封存车辆2台', '印发《公车管理办法》']);
    expect(texts(sectionsOf(gone.sections)[1].paragraphs)).toContain('针对公车管理不严的问题');
    await expectWhole(gone, NOTICE);
  });
  it('have the state that they are given, and only where a text says one', () => {
    const state = { action: 'state', state: 'not-started', sustained: true } as const;
    const record = edited(one, { ...state, of: startOf(first) });
    expect(record.problems[0].status).toMatchObject({ state: 'not-started', sustained: true, text: '已完成整改' });
    expect(corrected(opened(FIRST), [{ ...state, of: startOf(opened(FIRST).record.problems[0]) }]).outcomes).toEqual([
      'no-state',
    ]);
  });
  it('are in doubt no more where a person says so', () => {
    const doubtful = opened(
      '某局关于巡察整改情况的通报\n\n县委第一巡察组反馈了9个问题，现通报如下。\n\n1.针对台账不清的问题\n整改情况：补记台账3本。已完成整改。\n',
    );
    expect(doubtful.record.confidence).toBe(0.5);
    const record = edited(doubtful, { action: 'confirm', of: null });
    expect(record.confidence).toBe(1);
    expect(record.diagnostics.map(({ rule }) => rule)).not.toContain('contradicted-count');
  });
});

describe('a journal', () => {
  it('takes back and makes again', () => {
    const journal = EDITS.reduce(added, EMPTY);
    expect(undone(journal)).toEqual({ done: EDITS.slice(0, 2), undone: [EDITS[2]] });
    expect(redone(undone(journal))).toEqual(journal);
    expect(undone(EMPTY)).toEqual(EMPTY);
    expect(added(undone(journal), EDITS[0]).undone).toEqual([]);
  });
  it('leaves the reading as it was', () => {
    const one = opened(FIRST);
    const before = structuredClone(one.record);
    corrected(one, EDITS);
    expect(one.record).toEqual(before);
    expect(corrected(one, []).record).toBe(one.record);
  });
  it('leaves out what the reading says already, and what does not fit', () => {
    const one = opened(NOTICE);
    const { outcomes, record } = corrected(one, [
      { action: 'assign', ...at(NOTICE, '一是补记台账3本。'), as: 'measure' },
      { action: 'delete', ref: { item: 'problem', at: 99_999 } },
    ]);
    expect(outcomes).toEqual(['idle', 'not-there']);
    expect(record.corrections).toBeUndefined();
    expect({ ...record }).toEqual(one.record);
  });
  it('is kept by the record, with labels and places', () => {
    const { record } = corrected(opened(FIRST), EDITS);
    expect(record.corrections?.map(({ as, label, text, state }) => [as, label, text, state])).toEqual([
      ['status', '下文', '账册已对平', 'completed'],
      ['status', '下文', '账册已对平', 'completed'],
      ['status', '下文', '仍需走完流程', 'in-progress'],
    ]);
  });
});

describe('whatever is corrected', () => {
  const inputs = fixtures()
    .filter(({ path }) => /docx|mht|csv|txt/.test(path))
    .slice(0, 14);
  it.each(inputs)('keeps $name whole', async ({ bytes, path }) => {
    const { tree, record, file } = read(await open(bytes, { path }), { path });
    const text = String(file);
    const sheet = new Sheet(text, piecesOf(tree));
    const place = fc.nat({ max: text.length });
    const item = fc.constantFrom('problem' as const, 'measure' as const, 'result' as const, 'section' as const);
    const starts = fc.constantFrom(
      ...record.problems.flatMap((one) => [startOf(one), ...one.measures.map(startOf)]),
      ...sectionsOf(record.sections).map((one) => one.position.start.offset),
      0,
    );
    const ref = fc.record({ item, at: starts });
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc
        .record({
          action: fc.constant('assign' as const),
          start: fc.oneof(place, starts),
          length: fc.nat({ max: 60 }),
          as: fc.constantFrom(...ROLES),
          state: fc.constantFrom('completed' as const, undefined),
        })
        .map(({ length, ...one }) => ({ ...one, end: Math.min(text.length, one.start + length) })),
      fc.record({ action: fc.constant('join' as const), ref }),
      fc.record({ action: fc.constant('split' as const), ref, at: place }),
      fc.record({ action: fc.constant('move' as const), ref, to: starts }),
      fc.record({ action: fc.constant('delete' as const), ref }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        await expectWhole(replay(record, edits, sheet).record, text);
      }),
      { numRuns: 12 },
    );
  });
});
