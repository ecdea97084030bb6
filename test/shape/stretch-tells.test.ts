/** What a stretch tells is worked out once, whichever readings of a document ask for it. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { wordsOf } from '../../grammars/words.js';
import { layOut, linesOf } from '../../src/lines/layout.js';
import { stretchReader } from '../../src/shape/stretch-tells.js';
import { readText } from '../../src/source/text-table.js';

const words = wordsOf(BUILT_IN);
const extract = readText('整改措施：补记台账三本，建立制度两项。\n台账不清。已完成整改。\n');
const [measures, state] = layOut(extract, linesOf(extract, words)).blocks;

describe('a reader of stretches', () => {
  const tellsOf = stretchReader(words);
  it('tells labels and states', () => {
    expect(tellsOf(measures, 0, measures.view.length)).toMatchObject({ measuresLabel: true, status: false });
    expect(tellsOf(state, 0, state.view.length)).toMatchObject({ measuresLabel: false, status: true });
  });
  it('remembers every stretch of a block, and keeps them apart', () => {
    const whole = tellsOf(measures, 0, measures.view.length);
    const behind = tellsOf(measures, 5, measures.view.length);
    expect(behind).toMatchObject({ start: 5, measuresLabel: false });
    expect(tellsOf(measures, 0, measures.view.length)).toBe(whole);
    expect(tellsOf(measures, 5, measures.view.length)).toBe(behind);
  });
});
