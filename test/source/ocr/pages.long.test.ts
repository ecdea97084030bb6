/** Pages that are pictures: which are read, what is told of them, and what becomes of them where nothing reads them. */
import { describe, expect, it } from 'vitest';
import { open, read } from '../../../src/index.js';
import type { OpenedDocument } from '../../../src/source/document.js';
import { turned } from '../../../src/source/ocr/picture.js';
import type { OcrOptions } from '../../../src/source/ocr/recogniser.js';
import { readPdf } from '../../../src/source/pdf/index.js';
import { pdf } from '../../support/pdf.js';
import { blocks as blocksAt, readsBlocks } from './blocks-script.js';
import { askew, aslant, scanned } from './paper.js';

/** Points an inch: enough for blocks. */
const DPI = 108;
const blocks = (lines: readonly string[]) => blocksAt(lines, { scale: DPI / 72 });

const SCAN = scanned([blocks(['　　一二三一二三', '三二一三二一三二一'])], DPI);
const textOf = async (bytes: Uint8Array, options: OcrOptions = { recogniser: readsBlocks }) =>
  (await readPdf(bytes, options)).extract;

describe('a page that is a picture', () => {
  it('is read, and its lines know where they stand on the page', async () => {
    const { text, origins } = await textOf(SCAN);
    expect(text).toBe('　　一二三一二三\n三二一三二一三二一\n');
    expect(origins).toMatchObject([
      { place: 'page[1]/line[1]', page: 1, certainty: 0.95 },
      { place: 'page[1]/line[2]', page: 1 },
    ]);
    const [left, top, width, height] = origins?.[0].box ?? [0, 0, 0, 0];
    expect([left, width].map(Math.round)).toEqual([122, 94]);
    expect(top).toBeGreaterThan(94);
    expect(top + height).toBeLessThan(122);
  });

  it('is read where it lies askew, on its side or upside down', async () => {
    const page = blocks(['　　一二三一二三一二三一二三', '三二一三二一三二一三二一三二']);
    const straight = (await textOf(scanned([page], DPI))).text;
    expect(straight).toContain('一二三一二三');
    for (const degrees of [2, -1.3]) expect((await textOf(scanned([askew(degrees)(page)], DPI))).text).toBe(straight);
    for (const quarters of [1, 3] as const)
      expect((await textOf(scanned([turned(page, quarters)], DPI))).text).toBe(straight);
    expect((await textOf(scanned([turned(page, 2)], DPI))).text).toMatch(/^　　一二三一/);
  });

  it('is read where it was photographed aslant', async () => {
    const [begins, goesOn, ends] = ['　　一二三一二三一二三一二三', '三二一三二一三二一三二一三二', '二三一二三'];
    const page = blocks([begins, goesOn, goesOn, ends, begins, goesOn, goesOn, goesOn, ends, begins, goesOn, goesOn]);
    const straight = (await textOf(scanned([page], DPI))).text;
    for (const [strength, degrees] of [
      [0.06, 0],
      [0.15, -2],
      [-0.2, 3],
    ])
      expect((await textOf(scanned([aslant(strength, degrees, 1.1, 255)(page)], DPI))).text).toBe(straight);
  });

  it('says what read it, how surely, and what may be another character', async () => {
    const opened = await open(scanned([blocks(['一二题三'])], DPI), { recogniser: readsBlocks });
    const { record } = read(opened);
    const { ocr } = record.source;
    expect(ocr).toMatchObject({ engine: 'blocks 1.0.0', model: 'grey 1.0.0', pages: [1], characters: 4 });
    expect(ocr?.doubts).toEqual([{ start: 2, end: 3, certainty: 0.55, others: ['一'] }]);
    expect(ocr?.certainty).toBeCloseTo((3 * 0.95 + 0.55) / 4, 1);
    const rules = record.diagnostics.map(({ rule }) => rule);
    expect(rules).toContain('ocr-read');
    expect(record.diagnostics.find(({ rule }) => rule === 'ocr-doubt')).toMatchObject({
      severity: 'warning',
      position: { start: { offset: 2 }, end: { offset: 3 } },
    });
    const sure = read(await open(scanned([blocks(['一二三'])], DPI), { recogniser: readsBlocks })).record;
    expect(record.confidence).toBeLessThan(sure.confidence);
    expect(sure.diagnostics.map(({ rule }) => rule)).not.toContain('ocr-doubt');
  });

  it('is read where it is painted over itself, but not without end', async () => {
    const page = blocks(['一二三']);
    const { text } = await textOf(scanned([page], DPI));
    expect((await textOf(scanned([page], DPI, 85, 8))).text).toBe(text);
    await expect(textOf(scanned([page], DPI, 85, 2000))).rejects.toMatchObject({ code: 'too-large' });
  });

  it('is told of as it is read', async () => {
    const told: [number, number][] = [];
    const pages = [blocks(['一']), blocks(['二'])];
    await readPdf(scanned(pages, DPI), { recogniser: readsBlocks, progress: (...done) => told.push(done) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe('what is no picture', () => {
  it('is read as ever, whatever may read pictures', async () => {
    const never = async () => {
      throw new Error('asked for');
    };
    const text = pdf([{ shown: [{ text: '某局关于整改情况的通报', x: 100, y: 100 }] }]);
    const { extract } = await readPdf(text, { recogniser: never, ocr: 'on' });
    expect(extract.text).toContain('某局关于整改情况的通报');
    expect(extract.recognised).toBeUndefined();
    expect(read(await open(text)).record.source as object).not.toHaveProperty('ocr');
  });

  it('stays beside pictures what it was', async () => {
    const mixed = pdf([{ shown: [{ text: '某局关于整改情况的通报', x: 100, y: 100 }] }, { picture: true }]);
    const { extract } = await readPdf(mixed, { recogniser: readsBlocks });
    expect(extract.text).toContain('某局关于整改情况的通报');
    // The picture was looked at: there is nothing on it.
    expect(extract.unread).toBeUndefined();
    expect(extract.recognised?.pages).toEqual([2]);
  });
});

describe('where nothing reads pictures', () => {
  const none = async () => null;
  const mixed = pdf([{ shown: [{ text: '某局关于整改情况的通报', x: 100, y: 100 }] }, { picture: true }]);

  it('a scan is refused, and a document says which pages are missing', async () => {
    await expect(textOf(SCAN, { recogniser: none })).rejects.toMatchObject({ code: 'no-recogniser', detail: 'PDF, 1' });
    await expect(textOf(SCAN, {})).rejects.toMatchObject({ code: 'no-recogniser' });
    expect((await textOf(mixed, { recogniser: none })).unread).toEqual([{ rule: 'page-without-text', pages: [2] }]);
  });

  it('a document is refused too where its pictures were to be read', async () => {
    await expect(textOf(mixed, { recogniser: none, ocr: 'on' })).rejects.toMatchObject({ code: 'no-recogniser' });
  });

  it('or where they were not to be read', async () => {
    await expect(textOf(SCAN, { recogniser: readsBlocks, ocr: 'off' })).rejects.toMatchObject({ code: 'no-text' });
    const { extract } = await readPdf(mixed, { recogniser: readsBlocks, ocr: 'off' });
    expect(extract.unread).toEqual([{ rule: 'page-without-text', pages: [2] }]);
  });
});

it('the same picture gives the same record', async () => {
  const bytes = scanned([blocks(['　　一二题三', '问题三年'])], DPI);
  const once = async () =>
    JSON.stringify(read((await open(bytes, { recogniser: readsBlocks })) as OpenedDocument).record);
  expect(await once()).toBe(await once());
});

it('pages that were read elsewhere are those of the document, in order', async () => {
  const bytes = scanned(
    ['一二三', '三二一', '二二二'].map((line) => blocks([line])),
    DPI,
  );
  const told: number[][] = [];
  const { extract } = await readPdf(bytes, {
    recogniser: readsBlocks,
    progress: (done, all) => told.push([done, all]),
    readPages: async (_, numbers, __, progress, here) => {
      let done = 0;
      const tell = () => progress(++done, numbers.length);
      const parts = await Promise.all([here(numbers.slice(1), tell), here(numbers.slice(0, 1), tell)]);
      return parts.flat().sort((a, b) => a.number - b.number);
    },
  });
  const alone = await readPdf(bytes, { recogniser: readsBlocks });
  expect(extract).toEqual(alone.extract);
  expect(extract.recognised?.pages).toEqual([1, 2, 3]);
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});
