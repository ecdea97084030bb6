/** Learning from corrections: words that the next notice of the same body needs, and no others. */
import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  differencesOf,
  isNeedless,
  proposalsOf,
  withoutWord,
  withProposal,
  wordsAdded,
} from '../../src/corrections/index.js';
import { makeProfile } from '../../src/profile/index.js';
import type { Correction } from '../../src/record/schema.js';
import { at, corrected, EDITS, FIRST, opened, SECOND } from './misread.js';

const corrections = corrected(opened(FIRST), EDITS).record.corrections as Correction[];
const learnt = proposalsOf(corrections).reduce<Configuration>(withProposal, {});

describe('what corrections speak for', () => {
  it('is the label that stands before, and the words that state how far it is', () => {
    expect(proposalsOf(corrections).map(({ list, word, from, because }) => [list, word, from, because.length])).toEqual(
      [
        ['labels.status', '下文', null, 3],
        ['statuses.completed', '账册已对平', null, 2],
        ['statuses.inProgress', '仍需走完流程', null, 1],
      ],
    );
  });
  it('is nothing where the words are known', () => {
    const text =
      '某局关于巡察整改情况的通报\n\n1.针对台账不清的问题\n整改措施：补记台账3本。\n整改状态：已完成整改。\n';
    const { record } = corrected(opened(text), [
      { action: 'assign', ...at(text, '已完成整改'), as: 'none' },
      { action: 'assign', ...at(text, '已完成整改'), as: 'status' },
    ]);
    expect(proposalsOf(record.corrections ?? []).filter(({ list }) => list !== 'labels.aside')).toEqual([]);
  });
  it('is the end of a name that nobody knows, shorter ones first', () => {
    const [one] = corrections;
    const named: Correction = { ...one, as: 'organization', state: null, label: null, text: '松河县阳光工坊' };
    expect(proposalsOf([named]).map(({ list, word }) => [list, word])).toEqual([
      ['names.bodies', '工坊'],
      ['names.bodies', '光工坊'],
      ['names.bodies', '阳光工坊'],
    ]);
    expect(proposalsOf([{ ...named, text: '松河县水务局' }])).toEqual([]);
  });
  it('is no word of joins, splits and moves', () => {
    const [one] = corrections;
    for (const action of ['join', 'split', 'move', 'delete', 'confirm'] as const)
      expect(proposalsOf([{ ...one, action }])).toEqual([]);
  });
});

describe('a reading with what was learnt', () => {
  it('needs no correction that was made before', () => {
    const { record } = opened(FIRST, makeProfile(learnt));
    expect(corrections.map((one) => isNeedless(record, one))).toEqual([true, true, true]);
    expect(corrections.map((one) => isNeedless(opened(FIRST).record, one))).toEqual([false, false, false]);
  });
  it('reads the body’s second notice right', () => {
    const told = (record: ReturnType<typeof opened>['record']) =>
      record.problems.map(({ measures, status }) => [measures.map(({ text }) => text), status?.state ?? null]);
    expect(told(opened(SECOND).record)).toEqual([
      [['补登设备14台', '下文：账册已对平'], null],
      [['补归合同23份', '下文：仍需走完流程'], null],
    ]);
    expect(told(opened(SECOND, makeProfile(learnt)).record)).toEqual([
      [['补登设备14台'], 'completed'],
      [['补归合同23份'], 'in-progress'],
    ]);
  });
  it('makes the corrections idle', () => {
    expect(corrected(opened(FIRST, makeProfile(learnt)), EDITS).outcomes).toEqual(['idle', 'idle', 'idle']);
  });
  it('is told apart from the first one', () => {
    const differences = differencesOf(opened(SECOND).record, opened(SECOND, makeProfile(learnt)).record);
    expect(differences).toEqual(
      [
        { what: 'measure', before: '下文：账册已对平', after: null },
        { what: 'measure', before: '下文：仍需走完流程', after: null },
        { what: 'status', of: '固定资产登记不全', before: null, after: 'completed' },
        { what: 'status', of: '合同归档不及时', before: null, after: 'in-progress' },
      ].sort((a, b) => a.what.localeCompare(b.what)),
    );
    expect(differencesOf(opened(FIRST).record, opened(FIRST).record)).toEqual([]);
  });
});

describe('a configuration', () => {
  const word = { list: 'labels.measures', word: '动作', from: null, because: [] };
  it('takes a word once, beside those that it has', () => {
    const before = { labels: { measures: ['举动'] }, rules: { 'missing-contact': 'off' } };
    const after = withProposal(before, word);
    expect(after).toEqual({ labels: { measures: ['举动', '动作'] }, rules: { 'missing-contact': 'off' } });
    expect(withProposal(after, word)).toEqual(after);
    expect(before.labels.measures).toEqual(['举动']);
  });
  it('takes a word from the list that has it', () => {
    expect(withProposal({}, { ...word, word: '整改结果', from: 'labels.results' })).toEqual({
      labels: { results: { remove: ['整改结果'] }, measures: ['整改结果'] },
    });
    expect(withProposal({ labels: { results: ['下文'] } }, { ...word, word: '下文', from: 'labels.results' })).toEqual({
      labels: { measures: ['下文'] },
    });
  });
  it('tells its words, and gives them up', () => {
    expect(wordsAdded(learnt)).toEqual([
      { list: 'labels.status', word: '下文' },
      { list: 'statuses.completed', word: '账册已对平' },
      { list: 'statuses.inProgress', word: '仍需走完流程' },
    ]);
    expect(wordsAdded(learnt).reduce(withoutWord, learnt)).toEqual({});
  });
});
