/** For everybody: axe-core finds nothing wrong in any view, light and dark, wide, narrow and enlarged, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST, SECOND } from '../corrections/misread.js';
import { startChromium } from '../support/chromium.js';
import { fixtures, ROOT } from '../support/inputs.js';
import { demandBuild } from '../support/stage.js';
import { handOver, openPage, runs, selectLine } from './support.js';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Found {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe-core finds: WCAG 2.2 A and AA, and its own best practices. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Found[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Closes the dialogue that is open. The browser does so in its own time, and until then keys are the dialogue's. */
async function closeByEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
}

const LOOKS = [
  { name: 'light and wide', locale: 'zh-CN', width: 1400, height: 900, dark: false },
  { name: 'dark and wide, in English', locale: 'en-US', width: 1400, height: 900, dark: true },
  { name: 'light and narrow, in English', locale: 'en-US', width: 390, height: 800, dark: false },
  // 1280 by 900 at 200 %.
  { name: 'dark and enlarged', locale: 'zh-CN', width: 640, height: 450, dark: true },
];

describe.runIf(runs).each(LOOKS)('$name', ({ name: _, ...look }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    demandBuild();
    browser = await startChromium();
    ({ page } = await openPage(browser, look));
  });
  afterAll(() => browser?.close());

  it('the beginning', async () => expect(await found(page)).toEqual([]));
  it('the notices, one of which failed', async () => {
    const one = fixtures().find(({ path }) => path.endsWith('.docx'));
    await handOver(page, [
      { name: '甲.txt', bytes: FIRST },
      { name: '乙.txt', bytes: SECOND },
      { name: '丙.docx', bytes: one?.bytes ?? '' },
      { name: '疑.txt', bytes: FIRST.replace('3个问题', '9个问题') },
      { name: '图.txt', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0) },
    ]);
    expect(await found(page)).toEqual([]);
  });
  it('the problems', async () => {
    await page.locator('nav a').nth(1).click();
    await page.waitForSelector('.tbody .tr');
    expect(await found(page)).toEqual([]);
  });
  it('a notice in doubt, with text selected', async () => {
    await page.locator('nav a').nth(0).click();
    // Until the table of notices stands where that of problems did, of which three are in doubt.
    await page.waitForFunction(() => document.querySelectorAll('.tbody .tr.doubtful a').length === 1);
    await page.locator('.tbody .tr.doubtful a').click();
    await page.waitForSelector('.cm-line');
    expect(await found(page)).toEqual([]);
    await selectLine(page, '下文：账册');
    expect(await found(page)).toEqual([]);
    await page.keyboard.press('4');
    expect(await found(page)).toEqual([]);
  });
  it('its record, with a part that is looked at', async () => {
    const side = page.locator('.sides button').nth(1);
    if (await side.isVisible()) await side.click();
    await page.locator('.problem h4').first().click();
    await page.waitForSelector('.actions');
    expect(await found(page)).toEqual([]);
  });
  it('what can be learnt', async () => {
    await page.locator('.problem .measures li').nth(1).waitFor();
    // A narrow window has no room for the way there beside a notice.
    await page.evaluate(() => {
      location.hash = '#/learn';
    });
    await page.waitForSelector('.learn');
    expect(await found(page)).toEqual([]);
  });
  it('the dialogues', async () => {
    await page.locator('body').press('e');
    await page.waitForSelector('.dialog[open]');
    expect(await found(page)).toEqual([]);
    await closeByEscape(page);
    await page.locator('body').press('?');
    await page.waitForSelector('.dialog[open] .keys');
    expect(await found(page)).toEqual([]);
  });
  it('nothing is wider than the window', async () => {
    await closeByEscape(page);
    for (const hash of ['#/notices', '#/problems', '#/learn']) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
