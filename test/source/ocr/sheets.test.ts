/** From pages that were read to sheets: a stretch in which no character is left is none. */
import { expect, it } from 'vitest';
import type { ReadLine } from '../../../src/source/ocr/page.js';
import { sheetsOfPictures } from '../../../src/source/ocr/sheets.js';
import { straightening } from '../../../src/source/ocr/straight.js';

const [WIDTH, HEIGHT] = [1240, 1754];

const line = (top: number, ...texts: string[]): ReadLine => ({
  region: { left: 100, top, right: 400, bottom: top + 40 },
  ink: [110, 390],
  signs: texts.map((text, i) => ({ text, certainty: 0.9, others: [], at: 120 + 33 * i })),
  pitch: 33,
});
const textOf = (...lines: ReadLine[]): string =>
  sheetsOfPictures([
    {
      number: 1,
      width: 595,
      height: 842,
      read: { width: WIDTH, height: HEIGHT, quarters: 0, straight: straightening([], WIDTH, HEIGHT), lines, rules: [] },
    },
  ])
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('');

it('leaves out a stretch that was read as a blank alone, and keeps the lines round it', () => {
  expect(textOf(line(100, '整', '改'), line(160, ' '), line(220, '情', '况'))).toBe('整改情况');
  expect(textOf(line(100, ' '))).toBe('');
});

it('keeps blanks between words of letters, and none between 汉字', () => {
  expect(textOf(line(100, 'a', ' ', 'b'), line(160, '整', ' ', '改'))).toBe('a b整改');
});
