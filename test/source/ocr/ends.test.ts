/** What was passed over at the ends of a line: told by ink beyond what was read, and named only where a look names it. */
import { describe, expect, it } from 'vitest';
import { isCutShort, withEnds } from '../../../src/source/ocr/ends.js';
import type { Look } from '../../../src/source/ocr/looks.js';
import type { Sign } from '../../../src/source/ocr/reading.js';

const LETTERS = ['推', '诿', '。', '%', '５'];
const [WIDTH, STEPS, CLASSES, PITCH] = [320, 40, LETTERS.length + 2, 48];

/** A look that holds these possible: step, letter, certainty. */
function look(...known: [step: number, letter: string, certainty: number][]): Look {
  const data = new Float32Array(STEPS * CLASSES);
  for (const [step, letter, certainty] of known) data[step * CLASSES + LETTERS.indexOf(letter) + 1] = certainty;
  return { output: { data, dims: [1, STEPS, CLASSES] }, width: WIDTH, factor: 1 };
}
const sign = (text: string, at: number): Sign => ({ text, at, certainty: 1, others: [] });
const inked = (from: number, to: number): Uint8Array => new Uint8Array(WIDTH).fill(1, from, to);
const textOf = (signs: readonly Sign[]): string => signs.map(({ text }) => text).join('');

const two = [sign('整', 96), sign('推', 144)];
const ends = (looks: readonly Look[], ink: Uint8Array, signs = two, pitch: number | null = PITCH) =>
  textOf(withEnds(signs, looks, LETTERS, pitch, ink));

describe('the ends of a line', () => {
  it('have the likeliest 汉字 where there is ink for one, and what stands for none', () => {
    expect(ends([look([24, '诿', 0.4])], inked(74, 214))).toBe('整推诿');
    expect(ends([look([24, '诿', 0.1])], inked(74, 214))).toBe('整推\ufffd');
    expect(ends([look()], inked(28, 166))).toBe('\ufffd整推');
    expect(ends([look([6, '推', 0.5])], inked(28, 166))).toBe('推整推');
  });

  it('have a mark where there is ink for one that a look holds possible', () => {
    expect(ends([look(), look([22, '。', 0.3])], inked(74, 184))).toBe('整推。');
    expect(ends([look([22, '。', 0.1])], inked(74, 184))).toBe('整推');
    const share = [sign('5', 100), sign('%', 124)];
    expect(ends([look([18, '。', 0.3])], inked(94, 150), share, null)).toBe('5%。');
  });

  it('have nothing where the ink ends with what was read, is thin, or goes on and on', () => {
    const idea = [look([24, '诿', 0.4])];
    expect(ends(idea, inked(74, 166))).toBe('整推');
    const thin = inked(74, 166).fill(1, 208, 212);
    expect(ends(idea, thin)).toBe('整推');
    expect(ends([look()], inked(74, 166).fill(1, 170, 320), [sign('整', 20), sign('推', 68)])).toBe('整推');
    expect(withEnds([], idea, LETTERS, PITCH, inked(0, 300))).toEqual([]);
  });

  it('have no 汉字 where nothing tells how wide one is', () => {
    expect(ends([look([24, '诿', 0.4])], inked(74, 214), two, null)).toBe('整推');
  });
});

it('a line with ink beyond what was read is looked at again', () => {
  expect(isCutShort(two, PITCH, inked(74, 166))).toBe(false);
  expect(isCutShort(two, PITCH, inked(74, 184))).toBe(true);
  expect(isCutShort(two, PITCH, inked(28, 166))).toBe(true);
  expect(isCutShort([], PITCH, inked(28, 166))).toBe(false);
});
