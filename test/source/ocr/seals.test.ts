/** Red ink over black: what is below a seal is found and read, and red words stay. */
import { describe, expect, it } from 'vitest';
import { blankPicture } from '../../../src/source/ocr/picture.js';
import { takeSealAway, withoutSeals } from '../../../src/source/ocr/seals.js';

const [RED, BLACK, PAPER] = [
  [214, 48, 52],
  [20, 20, 20],
  [255, 255, 255],
];

describe('a seal', () => {
  it('is taken away where it lies over black, its light given back', () => {
    const part = Uint8Array.from([...RED, ...BLACK, ...RED, ...PAPER, ...BLACK]);
    expect(takeSealAway(part)).toBe(false);
    expect([...part]).toEqual([255, 20, 255, 255, 20].flatMap((value) => [value, value, value]));
  });

  it('stays where it lies alone, as red words do', () => {
    const part = Uint8Array.from([...RED, ...PAPER, ...RED, ...PAPER]);
    const before = [...part];
    expect(takeSealAway(part)).toBe(true);
    expect([...part]).toEqual(before);
  });

  it('is taken away from the parts of a page in which there is text', () => {
    const page = blankPicture(200, 48);
    const put = (x: number, y: number, colour: number[]) => page.data.set(colour, (y * 200 + x) * 3);
    for (let y = 0; y < 48; y++)
      for (let x = 0; x < 200; x++) if (y % 3 === 0) put(x, y, x < 96 && x % 2 ? BLACK : RED);
    const { data } = withoutSeals(page);
    expect([...data.subarray(0, 6)]).toEqual([255, 255, 255, 20, 20, 20]);
    expect([...data.subarray(150 * 3, 150 * 3 + 3)]).toEqual(RED);
    expect([...page.data.subarray(0, 3)]).toEqual(RED);
  });
});
