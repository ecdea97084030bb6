/** What is made to do harm: text stays text, nothing leaves, nothing freezes for good. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.js';
import { rectify } from '../support/cli.js';
import { scratch } from '../support/folders.js';
import { demandBuild } from '../support/stage.js';
import { allRead, exported, handOver, openPage, PAGE, runs } from './support.js';

const EVIL = [
  '</script><script>document.documentElement.dataset.owned="1"</script>',
  '<img src=x onerror="document.documentElement.dataset.owned=1">',
  '<!--<script>',
  '\u202e\u2066报通\u2069',
  '"><svg onload=alert(1)>',
  "{{constructor.constructor('alert(1)')()}}",
];

const notice = (words: string, problems = 2): string =>
  `${words}局关于巡察整改情况的通报\n\n县委第一巡察组反馈了${problems}个问题，现通报如下。\n\n${Array.from(
    { length: problems },
    (_, i) =>
      `${i + 1}.针对${words}台账不清${i}的问题\n整改情况：一是补记${words}台账${i}本。二是退回${i}元。已完成整改。\n`,
  ).join('')}\n联系电话：0000-1234567\n\n${words}局\n2024年9月30日\n`;

const owned = 'document.documentElement.dataset.owned ?? null';

describe.runIf(runs)('in Chromium', () => {
  let browser: Browser;
  const folder = scratch();
  beforeAll(async () => {
    demandBuild();
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  it('has a policy that lets nothing in and nothing out', async () => {
    const { page, context } = await openPage(browser);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}='; worker-src blob:;/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|connect-src/);
    const blocked = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.owned = "1"';
      document.head.append(script);
      const fetched = await fetch('http://127.0.0.1/').then(
        () => true,
        () => false,
      );
      return { owned: document.documentElement.dataset.owned ?? null, fetched };
    });
    expect(blocked).toEqual({ owned: null, fetched: false });
    await context.close();
  });

  it('shows evil names and texts as text', async () => {
    const { page, context, said } = await openPage(browser);
    await handOver(
      page,
      EVIL.map((words, i) => ({ name: `${words.replaceAll('/', '／')}${i}.txt`, bytes: notice(words) })),
    );
    const count = await page.locator('.tbody .tr').count();
    expect(count).toBe(EVIL.length);
    for (let i = 0; i < count; i++) {
      await page.locator('.tbody .tr a').nth(i).click();
      await page.waitForSelector('.cm-line');
      await page.waitForSelector('.problem');
      await page.keyboard.press('n');
      await page.keyboard.press('j');
      await page.locator('.toolbar button').first().click();
    }
    await page.locator('nav a', { hasText: '问题' }).click();
    await page.waitForSelector('.tbody .tr');
    const report = (await exported(page, 'report')).toString('utf8');
    expect(report).not.toContain('<img src=x');
    expect(await page.evaluate(owned)).toBeNull();
    expect(await page.locator('#page img, #page svg').count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });

  it('has them in a page that rectify view writes', async () => {
    const path = join(folder(), '</script>evil.txt'.replace('/', '／'));
    writeFileSync(path, EVIL.map((words) => notice(words)).join('\n'));
    const out = join(folder(), 'view.html');
    expect((await rectify(['view', path, '--out', out, '--lang', 'zh', '--quiet'])).status).toBe(0);
    const { page, context, said } = await openPage(browser, { path: out });
    await page.waitForSelector('.cm-line');
    expect(await page.locator('.cm-content').textContent()).toContain('</script><script>');
    expect(await page.evaluate(owned)).toBeNull();
    expect(said).toEqual([]);
    await context.close();
  });

  it('shows a notice of two million characters', async () => {
    const { page, context, said } = await openPage(browser);
    const text = notice('某', 42_000);
    expect(text.length).toBeGreaterThan(2_000_000);
    await handOver(page, [{ name: '长.txt', bytes: text }]);
    await page.locator('.tbody .tr a').click();
    await page.waitForSelector('.cm-line');
    await page.waitForSelector('.problem');
    await page.locator('.record').focus();
    await page.keyboard.press('k');
    await page.waitForFunction(() => document.querySelector('h4.here')?.textContent?.includes('台账不清41999'));
    // Of all that only what is seen is in the page.
    expect(await page.locator('.problem').count()).toBeLessThan(60);
    expect(await page.locator('.cm-line').count()).toBeLessThan(400);
    expect(said).toEqual([]);
    await context.close();
  });

  it('reads five hundred files and keeps the place', async () => {
    const { page, context, said } = await openPage(browser);
    await handOver(page, [{ name: '先.txt', bytes: notice('先') }]);
    await page.locator('.tbody .tr a').click();
    await page.waitForSelector('.problem');
    const files = Array.from({ length: 500 }, (_, i) => ({ name: `${i}.txt`, bytes: notice(`甲${i}`, 8) }));
    await page
      .locator('input[type=file]')
      .nth(0)
      .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })));
    await page.waitForSelector('.progress');
    // The notice that is looked at stays, and answers.
    await page.locator('.measures li').first().click();
    await page.waitForSelector('.text .m-here');
    await page.waitForFunction(() => !document.querySelector('.progress'));
    expect(await page.locator('nav').textContent()).toContain('501');
    expect(await page.locator('.notice').count()).toBe(1);
    await page.keyboard.press('Escape');
    await allRead(page);
    expect(await page.locator('.tbody .tr').count()).toBeLessThan(60);
    await page.locator('#filter-text').fill('甲499台账不清7');
    await page.waitForFunction(() => document.querySelector('.count')?.textContent?.startsWith('1 '));
    expect(said).toEqual([]);
    await context.close();
  });

  it('is the built one', () => expect(PAGE).toMatch(/dist.rectify\.html$/));
});
