import { describe, expect, it } from 'vitest';
import { charClass, codeAt, endsInAny } from '../grammars/char-class.js';

const STOPS = charClass('。;');

describe('characters of a text', () => {
  it('are code units, and 0, which is in no set, where there is none', () => {
    expect(codeAt('改。', 1)).toBe('。'.charCodeAt(0));
    for (const at of [-1, 2, 99]) expect(codeAt('改。', at)).toBe(0);
    expect(STOPS[codeAt('', 0)]).toBe(0);
  });

  it('tell what a text ends in', () => {
    expect(endsInAny('已完成。', STOPS)).toBe(true);
    expect(endsInAny('。已完成', STOPS)).toBe(false);
    expect(endsInAny('', STOPS)).toBe(false);
  });
});
