import { describe, expect, it } from 'vitest';
import { flatMap } from '../../grammars/flat-map.js';

describe('flatMap', () => {
  it('joins what is made of each element, lists and single things, as the built-in one does', () => {
    const list = [3, 0, 2];
    const make = (one: number, at: number): number | number[] => (one === 0 ? at : Array(one).fill(one + at));
    expect(flatMap(list, make)).toEqual(list.flatMap(make));
    expect(flatMap([], make)).toEqual([]);
  });

  it('opens one level of lists only, and sees no element that is added on the way', () => {
    expect(flatMap([1], (one) => [[one, one]])).toEqual([[1, 1]]);
    const list = [1, 2];
    expect(
      flatMap(list, (one) => {
        list.push(9);
        return [one];
      }),
    ).toEqual([1, 2]);
  });
});
