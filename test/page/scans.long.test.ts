/** Scans handed to the page: it reads no pictures, and shows what to do with them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankPicture } from '../../src/source/ocr/picture.js';
import { scanned } from '../source/ocr/paper.js';
import { pngOf } from '../source/ocr/written.js';
import { startChromium } from '../support/chromium.js';
import { demandBuild } from '../support/stage.js';
import { handOver, openPage, runs } from './support.js';

const SCANS = [
  { name: 'scan.pdf', bytes: scanned([blankPicture(60, 80)], 10) },
  { name: 'scan.png', bytes: pngOf(blankPicture(60, 80)) },
];
const NOTICE = {
  name: 'notice.txt',
  bytes: '某局关于巡察整改情况的通报\n\n1.针对台账不清的问题\n整改情况：已补记台账。\n',
};

describe.runIf(runs)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    demandBuild();
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  it.each([
    ['zh-CN', /是图片上的文字.*命令行.*npm install.*onnxruntime-web.*OCR/],
    ['en-GB', /pictures of text.*on the command line.*npm install.*onnxruntime-web.*OCR/],
  ])('scans are shown with what to do with them (%s)', async (locale, words) => {
    const { page, context, said } = await openPage(browser, { locale });
    await handOver(page, [...SCANS, NOTICE]);
    const failures = page.locator('.failures');
    for (const { name } of SCANS) {
      const told = await failures.locator('li', { hasText: name }).innerText();
      expect(told.replace(/\s+/g, ' ')).toMatch(words);
    }
    expect(await failures.innerText()).not.toContain(NOTICE.name);
    expect(said).toEqual([]);
    await context.close();
  });
});
