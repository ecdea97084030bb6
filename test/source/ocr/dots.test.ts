/** Points, colons and points at half height, told apart by where their ink stands. */
import { describe, expect, it } from 'vitest';
import { dotsAt, withDots } from '../../../src/source/ocr/dots.js';
import type { Sign } from '../../../src/source/ocr/reading.js';
import { HIGH } from '../../../src/source/ocr/strip.js';

const [WIDTH, PITCH] = [240, 44];

/** A line with a block at each end, as 汉字 stand, and boxes of ink between them. */
function line(...boxes: [left: number, top: number, right: number, bottom: number][]): Uint8Array {
  const dark = new Uint8Array(WIDTH * HIGH);
  for (const [left, top, right, bottom] of [[6, 5, 46, 43], [180, 5, 220, 43], ...boxes])
    for (let y = top; y < bottom; y++) dark.fill(1, y * WIDTH + left, y * WIDTH + right);
  return dark;
}
const LOW: [number, number, number, number] = [110, 37, 115, 42];
const MIDDLE: [number, number, number, number] = [110, 21, 116, 27];
const UPPER: [number, number, number, number] = [110, 17, 115, 22];

const sign = (text: string, at: number, ...others: string[]): Sign => ({
  ...{ text, at, certainty: 0.6 },
  others: others.map((one) => ({ text: one, certainty: 0.1 })),
});
const textOf = (signs: readonly Sign[]): string => signs.map(({ text }) => text).join('');

describe('a mark of dots', () => {
  it.each([
    ['low', line(LOW)],
    ['middle', line(MIDDLE)],
    ['two', line(UPPER, LOW)],
  ])('is told by its ink: %s', (meant, dark) => {
    expect(dotsAt(dark, 112, PITCH)).toBe(meant);
  });

  it.each<[string, Uint8Array, number]>([
    ['there is no ink', line(), 112],
    ['it stands elsewhere', line(LOW), 80],
    ['it is a stroke', line([100, 21, 140, 25]), 120],
    ['it is upright', line([110, 8, 114, 40]), 112],
    ['there are three', line([110, 8, 114, 12], MIDDLE, LOW), 112],
    ['it hangs from above', line([110, 6, 115, 11]), 112],
    ['the ink is the neighbour’s', line(), 48],
  ])('is nothing that its ink tells where %s', (_, dark, at) => {
    expect(dotsAt(dark, at, PITCH)).toBeNull();
  });
});

it('what a mark of dots is taken for is among what the recogniser holds possible', () => {
  const read = withDots([sign('大', 26), sign('：', 112, '.', '·')], PITCH, line(MIDDLE));
  expect(textOf(read)).toBe('大·');
  expect(read[1]).toMatchObject({ certainty: 0.1, others: [{ text: '：', certainty: 0.6 }, { text: '.' }] });
  expect(textOf(withDots([sign('：', 112, '，')], PITCH, line(MIDDLE)))).toBe('：');
  expect(textOf(withDots([sign('：', 112, '·', '．')], PITCH, line(LOW)))).toBe('．');
  expect(textOf(withDots([sign('：', 112, '·')], PITCH, line(UPPER, LOW)))).toBe('：');
  expect(textOf(withDots([sign('，', 112, '·')], PITCH, line(MIDDLE)))).toBe('，');
});
