/** Pages of one document, read side by side. */
import { describe, expect, it } from 'vitest';
import { pageOf, sentPage } from '../../../src/apart/messages.js';
import { sharesOf } from '../../../src/apart/side-by-side.js';
import { catalogue } from '../../../src/cli/messages.js';
import { pageProgress } from '../../../src/cli/page-progress.js';
import type { PicturePage } from '../../../src/source/ocr/picture-page.js';
import { turnBy } from '../../../src/source/ocr/straight.js';

describe('shares of pages', () => {
  it('are as many as there are processes, or pages, and hold each page once', () => {
    expect(sharesOf([1, 2, 4, 5, 9], 2)).toEqual([
      [1, 4, 9],
      [2, 5],
    ]);
    expect(sharesOf([3, 4], 6)).toEqual([[3], [4]]);
    expect(sharesOf([3, 4], 1)).toEqual([[3, 4]]);
    expect(
      sharesOf(
        Array.from({ length: 40 }, (_, i) => i),
        99,
      ).length,
    ).toBeLessThanOrEqual(8);
  });
});

it('a page is the same after its way from another process', () => {
  const page: PicturePage = {
    ...{ number: 2, width: 595, height: 842 },
    read: { width: 100, height: 140, quarters: 0, straight: turnBy(0.02, 100, 140), lines: [], rules: [] },
  };
  const back = pageOf(structuredClone(sentPage(page)));
  expect(back.read.straight.back(10, 20)).toEqual(page.read.straight.back(10, 20));
  expect(back.read.straight.forth(10, 20)).toEqual(page.read.straight.forth(10, 20));
  expect(sentPage(back)).toEqual(sentPage(page));
});

it('progress by page is one line that is drawn over, and taken away', () => {
  let shown = '';
  const progress = pageProgress(catalogue('en'), (text) => {
    shown += text;
  });
  progress.clear();
  expect(shown).toBe('');
  progress.update(1, 12);
  progress.update(2, 12);
  progress.clear();
  progress.clear();
  expect(shown).toBe('\rreading pictures: page 1 of 12\u001b[K\rreading pictures: page 2 of 12\u001b[K\r\u001b[K');
});
