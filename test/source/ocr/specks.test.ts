/** Specks are counted, and taken away where there are many; what was printed stays, and clean pages are not touched. */
import { describe, expect, it } from 'vitest';
import { blankPicture, type Picture } from '../../../src/source/ocr/picture.js';
import { shareOfSpecks, withoutSpecks } from '../../../src/source/ocr/specks.js';
import { random } from '../../support/random.js';
import { noisy, onGrey } from './paper.js';

const [WIDTH, HEIGHT] = [240, 180];
/** Bars two points thick, and lines of one point. */
const isInk = (x: number, y: number): boolean => x > 20 && x < 200 && (x % 30 < 2 || y % 25 === 0);

const printed = blankPicture(WIDTH, HEIGHT);
for (let y = 0; y < HEIGHT; y++)
  for (let x = 0; x < WIDTH; x++) if (isInk(x, y)) printed.data.fill(0, (y * WIDTH + x) * 3, (y * WIDTH + x + 1) * 3);

/** Points of another brightness, in all colours. */
function specked(picture: Picture, share: number): Picture {
  const chance = random(5);
  const data = picture.data.slice();
  for (let i = 0; i < WIDTH * HEIGHT; i++)
    if (chance.next() < share) for (let c = 0; c < 3; c++) data[i * 3 + c] = 255 - data[i * 3 + c];
  return { ...picture, data };
}
/** How far points are off what was printed, root mean square. */
const off = ({ data }: Picture): number =>
  Math.sqrt(data.reduce((sum, value, i) => sum + (value - printed.data[i]) ** 2, 0) / data.length);

describe('specks of a page', () => {
  it('are counted: on even paper and in even ink, and none of grain, grey paper or thin strokes', () => {
    expect(shareOfSpecks(printed)).toBe(0);
    expect(shareOfSpecks(onGrey()(printed))).toBe(0);
    expect(shareOfSpecks(noisy(60, 0)(printed))).toBe(0);
    expect(shareOfSpecks(specked(printed, 0.003))).toBeGreaterThan(0.002);
    // In one of three colours.
    expect(shareOfSpecks(noisy(60, 0.002)(printed))).toBeGreaterThan(0.003);
  });

  it('are let be where there are few, and on a page of hardly any points', () => {
    const same = (page: Picture) => withoutSpecks(page) === page;
    expect(same(printed)).toBe(true);
    expect(same(specked(printed, 0.0002))).toBe(true);
    for (const [width, height] of [
      [1, 1],
      [2, 3],
      [40, 1],
    ])
      expect(same(blankPicture(width, height))).toBe(true);
  });

  it('are taken away where there are many, and strokes stay that are one point thick', () => {
    const given = specked(printed, 0.003);
    const before = given.data.slice();
    const clear = withoutSpecks(given);
    expect(Buffer.compare(given.data, before)).toBe(0);
    expect(off(clear)).toBeLessThan(off(given) / 2);
    let [kept, all] = [0, 0];
    for (let i = 0; i < WIDTH * HEIGHT; i++)
      if (printed.data[i * 3] === 0) {
        all += 1;
        if (clear.data[i * 3] < 128) kept += 1;
      }
    expect(kept / all).toBeGreaterThan(0.99);
  });

  it('are taken away where there is grain too', () => {
    const given = noisy(60, 0.005)(printed);
    const grain = off(noisy(60, 0)(printed));
    expect(off(withoutSpecks(given)) - grain).toBeLessThan((off(given) - grain) / 2);
  });
});
