/** A model that reads lines in place of the package's: it names its letters itself, and is refused where it does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lettersIn, namedReader, ownReader, READER } from '../../../src/apart/ocr-reader.js';

const number = (value: number): number[] => (value < 128 ? [value] : [128 | (value & 127), ...number(value >> 7)]);
const sized = (field: number, content: readonly number[]): number[] => [
  ...number(field * 8 + 2),
  ...number(content.length),
  ...content,
];
const text = (field: number, words: string): number[] => sized(field, [...new TextEncoder().encode(words)]);
const said = (key: string, value: string): number[] => sized(14, [...text(1, key), ...text(2, value)]);
/** A version, who made it, a graph, and what it says of itself. */
const model = (...words: number[][]): Uint8Array =>
  Uint8Array.from([
    ...[8, 7],
    ...text(2, 'maker'),
    ...sized(
      7,
      Array.from({ length: 300 }, (_, i) => i & 255),
    ),
    ...words.flat(),
  ]);

describe('the letters of a model', () => {
  it('are those that it says it tells apart, one a line', () => {
    expect(lettersIn(model(said('made', '2026'), said('character', '推\n诿\n扯\n皮\n')))).toEqual([
      '推',
      '诿',
      '扯',
      '皮',
    ]);
    expect(lettersIn(model(said('character', '推\r\n　\r\n皮')))).toEqual(['推', '　', '皮']);
  });

  it('are none where it says none, and where it is no model', () => {
    expect(lettersIn(model(said('letters', '推\n诿')))).toBeNull();
    expect(lettersIn(model())).toBeNull();
    expect(lettersIn(new Uint8Array())).toBeNull();
    expect(lettersIn(new TextEncoder().encode('推诿扯皮，不是模型'))).toBeNull();
    const whole = model(said('character', '推\n诿'));
    for (let end = 0; end < whole.length; end++) expect(lettersIn(whole.subarray(0, end))).toBeNull();
  });
});

describe('the model that is named', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reader-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    delete process.env[READER];
  });
  const written = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  it('is read with its letters, and told from another of its name', () => {
    const path = written('reader.onnx', model(said('character', '推\n诿')));
    const own = ownReader(path);
    expect(own?.letters).toEqual(['推', '诿']);
    expect(own?.name).toMatch(/^reader\.onnx [0-9a-f]{12}$/);
    process.env[READER] = path;
    expect(namedReader()).toBe(own?.name);
    written('reader.onnx', model(said('character', '推\n皮')));
    expect(namedReader()).not.toBe(own?.name);
  });

  it('is none where none is named', () => {
    expect(ownReader('')).toBeNull();
    expect(namedReader()).toBeNull();
  });

  it('is refused where it cannot be read or names no letters', () => {
    expect(() => ownReader(join(folder, 'none.onnx'))).toThrow(/^bad-reader: .*none\.onnx$/);
    const path = written('mute.onnx', model());
    expect(() => ownReader(path)).toThrow(/^bad-reader: .*mute\.onnx, character$/);
    process.env[READER] = path;
    expect(namedReader()).toBe(path);
  });
});
