/** Dashes and the figure 一: told apart where the face of the page has its figures swell, and else not. */
import { describe, expect, it } from 'vitest';
import type { Sign } from '../../../src/source/ocr/reading.js';
import { HIGH } from '../../../src/source/ocr/strip.js';
import { type Stroke, strokeAt, withEvenDashes, withStrokes } from '../../../src/source/ocr/strokes.js';

const [WIDTH, PITCH] = [120, 48];

/** A level stroke, so many points thick, and thicker near its end. */
function drawn(from: number, to: number, thick: number, end = thick) {
  const [dark, strokes] = [new Uint8Array(WIDTH * HIGH), new Uint8Array(WIDTH).fill(1, from, to)];
  for (let x = from; x < to; x++)
    for (let y = 0; y < (x >= to - 10 && x < to - 3 ? end : thick); y++) dark[(24 - y) * WIDTH + x] = 1;
  return { dark, strokes };
}

describe('a stroke', () => {
  it('is even, or swells at its end', () => {
    expect(strokeAt(drawn(36, 80, 3), 58, PITCH)).toBe('even');
    expect(strokeAt(drawn(36, 80, 2, 5), 58, PITCH)).toBe('swelling');
  });

  it('is neither where it is short, swells a little, or is none', () => {
    expect(strokeAt(drawn(46, 70, 3), 58, PITCH)).toBeNull();
    expect(strokeAt(drawn(36, 80, 3, 5), 58, PITCH)).toBeNull();
    expect(strokeAt(drawn(0, 0, 3), 58, PITCH)).toBeNull();
  });

  it('is noted with each 一 and nothing else', () => {
    const read = (text: string): Sign => ({ text, at: 58, certainty: 1, others: [] });
    expect(withStrokes([read('一')], PITCH, drawn(36, 80, 3))[0].stroke).toBe('even');
    expect(withStrokes([read('—')], PITCH, drawn(36, 80, 3))).toEqual([read('—')]);
  });
});

describe('a 一 whose stroke is even', () => {
  const figure = (stroke: Stroke | null, certainty: number, dash = 0): Sign => ({
    ...{ text: '一', at: 0, certainty, stroke },
    others: dash > 0 ? [{ text: '—', certainty: dash }] : [],
  });
  const sure = figure('swelling', 0.99);
  const textOf = (...signs: Sign[]) =>
    withEvenDashes([{ signs }])[0]
      .signs.map(({ text }) => text)
      .join('');

  it('is a dash where those of the page swell and the recogniser holds it possible', () => {
    const [, , dash] = withEvenDashes([{ signs: [sure, sure, figure('even', 0.6, 0.3)] }])[0].signs;
    expect(dash).toMatchObject({ text: '—', certainty: 0.3, others: [{ text: '一', certainty: 0.6 }] });
  });

  it.each([
    ['those of the page are even too', [figure('even', 0.99), figure('even', 0.99), figure('even', 0.6, 0.3)]],
    ['some of them are', [sure, sure, sure, figure('even', 0.99), figure('even', 0.6, 0.3)]],
    ['there are too few to tell', [sure, figure('even', 0.6, 0.3)]],
    ['it swells', [sure, sure, figure('swelling', 0.6, 0.3)]],
    ['the recogniser is sure', [sure, sure, ...Array.from({ length: 9 }, () => sure), figure('even', 0.95, 0.3)]],
    ['the recogniser saw no dash', [sure, sure, figure('even', 0.6, 0.05)]],
  ])('stays one where %s', (_, signs) => {
    expect(textOf(...signs)).toBe('一'.repeat(signs.length));
  });
});
