/** Hidden words: as many as asked for, the same each time, and only where asked for. */
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../grammars/lexicon/built-in.js';
import { read } from '../../src/index.js';
import { hiddenScores } from './hidden-words.js';
import { hiddenLexicon, hiddenProfile, kept } from './hide.js';
import { sample, TEXT } from './sample.js';

describe('hidden words', () => {
  it('are the share asked for', () => {
    expect(kept(LISTS.findings.deficits, 0.4, 'a')).toHaveLength(Math.round(LISTS.findings.deficits.length * 0.6));
    expect(kept([], 0.4, 'a')).toEqual([]);
    expect(kept(['甲', '乙'], 0, 'a')).toEqual(['甲', '乙']);
  });

  it('are the same for a seed, whatever the order, and others for another', () => {
    const words = [...LISTS.labels.measures];
    expect(kept([...words].reverse(), 0.4, '1').sort()).toEqual(kept(words, 0.4, '1').sort());
    expect(kept(words, 0.4, '1')).not.toEqual(kept(words, 0.4, '2'));
  });

  it('are hidden in every list, or in those named', () => {
    expect(hiddenLexicon(1, 1).labels.measures).toEqual([]);
    const some = hiddenLexicon(1, 1, ['labels.measures', 'findings']);
    expect([some.labels.measures, some.findings.deficits, some.labels.results]).toEqual([[], [], LISTS.labels.results]);
  });

  it('are not read', () => {
    const factsOf = (only?: string[]) =>
      read(TEXT, only && { profile: hiddenProfile(1, 1, only) }).record.problems[0].measures[0].facts;
    expect(factsOf()).toHaveLength(1);
    expect(factsOf(['numbers.units'])).toHaveLength(0);
  });

  it('are read all the same where a document shows what they are', () => {
    const profile = hiddenProfile(1, 1, ['labels']);
    const [{ measures, responsible, status }] = read(TEXT, { profile }).record.problems;
    expect(measures.map(({ text }) => text)).toEqual(['清理台账12份', '公示']);
    expect(responsible.map(({ text }) => text)).toEqual(['王某']);
    expect(status?.state).toBe('completed');
  });

  it('are scored', () => {
    const [all, none] = hiddenScores([sample()], [0, 1], [1, 2], ['labels']);
    expect(all.mean.measures).toBe(1);
    expect(none.each).toHaveLength(2);
    expect(none.mean['problem.responsible']).toBeLessThanOrEqual(1);
  });
});
