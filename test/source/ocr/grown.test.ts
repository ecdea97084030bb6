/** Stretches of lines are as long as their ink goes on: what a seal hid from the model is read with them. */
import { describe, expect, it } from 'vitest';
import { grownAlong } from '../../../src/source/ocr/grown.js';
import { blankPicture, type Picture } from '../../../src/source/ocr/picture.js';
import type { Region } from '../../../src/source/ocr/regions.js';
import { turnBy } from '../../../src/source/ocr/straight.js';

const [WIDTH, HEIGHT, SIZE] = [800, 200, 30];
const STRAIGHT = turnBy(0, WIDTH, HEIGHT);
const [INK, SEAL] = [
  [20, 20, 20],
  [214, 48, 52],
];

/** A line of characters, a cross each, at these places, `top` points down. */
function line(places: readonly number[], colour = INK, page = blankPicture(WIDTH, HEIGHT), top = 50): Picture {
  for (const left of places)
    for (let y = 0; y < 26; y++)
      for (let x = 0; x < 26; x++)
        if (Math.abs(x - 13) < 3 || Math.abs(y - 13) < 3) page.data.set(colour, ((top + y) * WIDTH + left + x) * 3);
  return page;
}
const places = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i * SIZE);
const region = (left: number, right: number, top = 46): Region => ({ left, right, top, bottom: top + 34 });
const grown = (page: Picture, ...regions: Region[]) =>
  grownAlong(regions, page, STRAIGHT).map(({ left, right }) => [Math.round(left), Math.round(right)]);

describe('a stretch', () => {
  it('is as long as its ink goes on, to both sides', () => {
    const page = line(places(100, 12));
    const [[left, right]] = grown(page, region(186, 310));
    expect(Math.abs(left - 98)).toBeLessThan(4);
    expect(Math.abs(right - 458)).toBeLessThan(4);
  });

  it('goes on to a stroke as thin and grey as the 一 behind a 。, and to none that is farther away or shorter', () => {
    const stroke = (left: number, long: number, grey = 130): Picture => {
      const page = line(places(100, 4));
      for (let x = left; x < left + long; x++) page.data.fill(grey, (63 * WIDTH + x) * 3, (63 * WIDTH + x + 1) * 3);
      return page;
    };
    expect(Math.abs(grown(stroke(240, 28), region(96, 220))[0][1] - 270)).toBeLessThan(4);
    expect(grown(stroke(250, 28), region(96, 220))).toEqual([[96, 220]]);
    expect(grown(stroke(224, 8), region(96, 220))).toEqual([[96, 220]]);
    expect(grown(stroke(240, 28, 170), region(96, 220))).toEqual([[96, 220]]);
  });

  it('ends where another one on its line begins, and none on another line is heeded', () => {
    const page = line(places(100, 12));
    expect(grown(page, region(96, 220), region(310, 460))).toEqual([
      [96, 310],
      [220, 460],
    ]);
    expect(grown(page, region(96, 220), region(250, 460, 120))[0][1]).toBeGreaterThan(450);
  });

  it('stays as it is where there is paper behind it, or red alone, or a rule', () => {
    const page = line(places(100, 4));
    expect(grown(page, region(96, 220))).toEqual([[96, 220]]);
    expect(grown(line(places(250, 4)), region(96, 220))).toEqual([[96, 220]]);
    expect(grown(line(places(220, 4), SEAL, line(places(100, 4))), region(96, 220))).toEqual([[96, 220]]);
    for (let y = 0; y < HEIGHT; y++) page.data.set([...INK, ...INK], (y * WIDTH + 226) * 3);
    expect(grown(page, region(96, 220))).toEqual([[96, 220]]);
  });

  it('stays as it is where ink goes on and on, or all is dark', () => {
    const page = line(places(100, 4));
    for (let y = 40; y < 90; y++)
      for (let x = 222; x < WIDTH; x++) if ((x + y) % 3 > 0) page.data.set(INK, (y * WIDTH + x) * 3);
    expect(grown(page, region(96, 220))).toEqual([[96, 220]]);
    const specks = line(places(100, 4));
    for (let x = 224; x < 500; x += 7) specks.data.set(INK, ((50 + (x % 13)) * WIDTH + x) * 3);
    expect(grown(specks, region(96, 220))).toEqual([[96, 220]]);
    const dark = line(places(100, 4));
    for (let y = 40; y < 90; y++) dark.data.fill(30, (y * WIDTH + 222) * 3, (y * WIDTH + WIDTH) * 3);
    expect(grown(dark, region(96, 220))).toEqual([[96, 220]]);
  });
});
