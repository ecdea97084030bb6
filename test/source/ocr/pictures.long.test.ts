/** Pictures as files: PNG, JPEG, TIFF and bitmaps of every common kind, and those that were made to do harm. */
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { open } from '../../../src/index.js';
import { pictureOfBmp } from '../../../src/source/image/bmp.js';
import { readImage } from '../../../src/source/image/index.js';
import { pictureOfPng } from '../../../src/source/image/png.js';
import { pictureKind } from '../../../src/source/image/sniff.js';
import type { Picture } from '../../../src/source/ocr/picture.js';
import { concat } from '../../support/pdf.js';
import { blocks, readsBlocks } from './blocks-script.js';
import { jpeg } from './paper.js';
import { bmpOf, pngOf, tiffOf } from './written.js';

const PAGE = blocks(['　　一二三一二三', '三二一三二一三二一'], { scale: 1 });
const TEXT = '　　一二三一二三\n三二一三二一三二一\n';
const anything = () => {};
/** Millions of points, compared at once. */
const isPage = ({ data }: Picture): boolean => Buffer.from(data).equals(PAGE.data);
const textOf = async (bytes: Uint8Array, path = 'scan.png') => {
  const opened = await open(bytes, { path, recogniser: readsBlocks });
  if (!('extract' in opened)) throw new Error('no document');
  return [opened.format, opened.extract.text];
};

describe('a picture', () => {
  it.each<[string, (page: Picture) => Uint8Array]>([
    ['PNG', (page) => pngOf(page)],
    ['PNG with transparency', (page) => pngOf(page, { alpha: true })],
    ['PNG, interlaced', (page) => pngOf(page, { interlaced: true })],
    ['JPEG', (page) => jpeg(page, 95)],
    ['bitmap', (page) => bmpOf(page)],
    ['TIFF', (page) => tiffOf([page])],
    ['TIFF in strips, deflated', (page) => tiffOf([page], { rows: 100, packed: true })],
  ])('is read: %s', async (_, write) => {
    expect(await textOf(write(PAGE))).toEqual(['image', TEXT]);
  });

  it('is known by its bytes, whatever its name', async () => {
    expect(await textOf(pngOf(PAGE), 'notice.txt')).toEqual(['image', TEXT]);
    expect(pictureKind(new TextEncoder().encode('BM是本局的简称，现将整改情况通报如下。'))).toBeNull();
    expect(
      pictureKind(concat([137, 80, 78, 71, 13, 10, 26, 10].map((one) => String.fromCharCode(one)).join(''))),
    ).toBeNull();
  });

  it('has as many pages as its file', async () => {
    const opened = await open(tiffOf([PAGE, PAGE]), { recogniser: readsBlocks });
    expect('extract' in opened && opened.extract.recognised?.pages).toEqual([1, 2]);
  });

  it('has the points that were written', () => {
    for (const options of [{}, { alpha: true }, { interlaced: true }])
      expect(isPage(pictureOfPng(pngOf(PAGE, options), anything))).toBe(true);
    expect(isPage(pictureOfBmp(bmpOf(PAGE), anything))).toBe(true);
  });

  it('is refused where nothing reads it, or nothing was to', async () => {
    await expect(readImage(pngOf(PAGE))).rejects.toMatchObject({ code: 'no-recogniser', detail: 'PNG' });
    await expect(readImage(pngOf(PAGE), { ocr: 'off', recogniser: readsBlocks })).rejects.toMatchObject({
      code: 'binary',
      detail: 'PNG',
    });
  });

  it('of nothing has no text', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 900],
      [900, 3],
    ]) {
      const white = { width, height, data: new Uint8Array(width * height * 3).fill(255) };
      for (const bytes of [pngOf(white), bmpOf(white), tiffOf([white]), jpeg(white, 80)])
        await expect(readImage(bytes, { recogniser: readsBlocks })).rejects.toMatchObject({ code: 'nothing-read' });
    }
  });
});

/** A PNG that says that it is so large, and has these packed bytes. */
function saying(width: number, height: number, packed: Uint8Array): Uint8Array {
  const small = pngOf({ width: 1, height: 1, data: new Uint8Array(3) });
  const view = new DataView(small.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  const head = small.slice(0, 33);
  const chunk = new Uint8Array(12 + packed.length);
  new DataView(chunk.buffer).setUint32(0, packed.length);
  chunk.set([0x49, 0x44, 0x41, 0x54], 4);
  chunk.set(packed, 8);
  return concat(head, chunk);
}

describe('a hostile picture', () => {
  it('of 20,000 × 20,000 points is refused before it is unpacked', async () => {
    const bomb = saying(20_000, 20_000, zlibSync(new Uint8Array(10)));
    await expect(readImage(bomb, { recogniser: readsBlocks })).rejects.toMatchObject({ code: 'too-large' });
    const tiff = tiffOf([{ width: 1, height: 1, data: new Uint8Array(3) }], { claimed: [20_000, 20_000] });
    await expect(readImage(tiff, { recogniser: readsBlocks })).rejects.toMatchObject({ code: 'too-large' });
    const bmp = bmpOf(PAGE);
    new DataView(bmp.buffer).setInt32(18, 20_000, true);
    new DataView(bmp.buffer).setInt32(22, 20_000, true);
    await expect(readImage(bmp, { recogniser: readsBlocks })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('that unpacks to more than it has points is unpacked no further', () => {
    // 64 MB of zeros behind a picture of four points.
    const packed = zlibSync(new Uint8Array(64 << 20), { level: 9 });
    const { width, height } = pictureOfPng(saying(2, 2, packed), anything);
    expect([width, height]).toEqual([2, 2]);
  });

  it('that is cut off is read as far as it goes, or refused', async () => {
    for (const whole of [pngOf(PAGE), bmpOf(PAGE), tiffOf([PAGE], { rows: 50, packed: true }), jpeg(PAGE, 90)])
      for (const share of [0.02, 0.6]) {
        const cut = whole.slice(0, Math.max(40, Math.floor(whole.length * share)));
        const outcome = await readImage(cut, { recogniser: readsBlocks }).then(
          ({ format }) => format,
          ({ code }) => code,
        );
        expect(['image', 'damaged', 'nothing-read']).toContain(outcome);
      }
  });

  it('with directories that lead round in a circle ends', async () => {
    const bytes = tiffOf([PAGE, PAGE]);
    const view = new DataView(bytes.buffer);
    // The last directory leads to the first.
    const first = view.getUint32(4, true);
    const second = view.getUint32(first + 2 + 12 * view.getUint16(first, true), true);
    view.setUint32(second + 2 + 12 * view.getUint16(second, true), first, true);
    const opened = await open(bytes, { recogniser: readsBlocks });
    expect('extract' in opened && opened.extract.recognised?.pages).toEqual([1, 2]);
  });
});
