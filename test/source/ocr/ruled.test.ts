/** Lines that are ruled on a page, and the edge of a seal, which runs straight for a little. */
import { describe, expect, it } from 'vitest';
import { blankPicture, type Picture } from '../../../src/source/ocr/picture.js';
import { ruledLines } from '../../../src/source/ocr/ruled.js';
import { turnBy } from '../../../src/source/ocr/straight.js';
import { sealed } from './paper.js';

const [WIDTH, HEIGHT] = [1240, 1754];
const STRAIGHT = turnBy(0, WIDTH, HEIGHT);

function box(page: Picture, [left, top, right, bottom]: number[], colour: readonly number[]): Picture {
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) page.data.set(colour, (y * WIDTH + x) * 3);
  return page;
}
const [BLACK, RED] = [
  [20, 20, 20],
  [214, 48, 52],
];
const ends = (page: Picture) =>
  ruledLines(page, STRAIGHT).map(({ left, right, top, bottom }) => [left, top, right, bottom].map(Math.round));

describe('a ruled line', () => {
  it('is level or upright, and has a place', () => {
    const page = box(box(blankPicture(WIDTH, HEIGHT), [200, 400, 900, 402], BLACK), [500, 402, 502, 460], BLACK);
    expect(ends(page)).toEqual([
      [200, 401, 900, 401],
      [501, 400, 501, 460],
    ]);
  });

  it('may be red where it is as long as those of tables are', () => {
    const page = box(blankPicture(WIDTH, HEIGHT), [500, 300, 502, 800], RED);
    expect(ends(page)).toEqual([[501, 300, 501, 800]]);
  });

  it('is none where it is red and short', () => {
    expect(ends(box(blankPicture(WIDTH, HEIGHT), [500, 300, 502, 390], RED))).toEqual([]);
    expect(ends(box(blankPicture(WIDTH, HEIGHT), [500, 300, 502, 390], BLACK))).toHaveLength(1);
  });

  it('is none where red runs along a stroke of black', () => {
    const page = box(box(blankPicture(WIDTH, HEIGHT), [500, 300, 503, 390], RED), [503, 320, 505, 370], BLACK);
    expect(ends(page)).toEqual([]);
  });
});

it('the edge of a seal is no ruled line, over a ruled line neither', () => {
  const seal = sealed(0.5, 0.5);
  expect(ends(seal(blankPicture(WIDTH, HEIGHT)))).toEqual([]);
  const ruled = box(blankPicture(WIDTH, HEIGHT), [100, 876, 1140, 878], BLACK);
  expect(ends(seal(ruled))).toEqual([[100, 877, 1140, 877]]);
});
