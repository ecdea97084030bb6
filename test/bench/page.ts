/**
 * How quick the page is, in the Chromium of this machine: `npm run build && npm run bench:page`.
 *
 * Bytes of the file; milliseconds from handing over a notice to its row, and from opening it to its text and record;
 * seconds for 500 notices; times between frames while a table of 20,000 problems is scrolled.
 */
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openPage, PAGE } from '../page/support.js';
import { startChromium } from '../support/chromium.js';
import { fixtures } from '../support/inputs.js';

/** Notices of a usual length, each another. */
const usual = (count: number, problems: number): { name: string; mimeType: string; buffer: Buffer }[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `${i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `甲${i}县水务局关于巡察整改情况的通报\n\n2024年3月5日至4月20日，县委第二巡察组对甲${i}县水务局进行了巡察，反馈了${problems}个问题。\n\n${Array.from(
        { length: problems },
        (_, n) =>
          `${n + 1}.针对第${i}处台账${n}登记不清的问题\n责任领导：张某${n}\n整改情况：一是补记台账${n + 3}本，追回资金${n}.5万元。二是印发《第${n}号台账管理办法》，2024年7月${(n % 28) + 1}日起施行。三是约谈${n + 1}人次。已完成整改，长期坚持。\n`,
      ).join('')}\n联系电话：0000-1234567\n\n甲${i}县水务局\n2024年9月30日\n`,
    ),
  }));

const hand = (page: Page, files: ReturnType<typeof usual>): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(files);

const idle = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('.tbody .tr') && !document.querySelector('.progress'), null, {
    timeout: 600_000,
    polling: 20,
  });

const round = (value: number): number => Math.round(value * 10) / 10;
const browser = await startChromium();
const figures: Record<string, string | number> = { 'bytes of the file': statSync(PAGE).size };

{
  const { page, context } = await openPage(browser);
  const [first] = fixtures().filter(({ path }) => path.endsWith('.txt'));
  const from = Date.now();
  await hand(page, [{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(first.bytes) }]);
  await page.waitForSelector('.tbody .tr');
  figures['first notice in the list, ms'] = Date.now() - from;
  const opened = Date.now();
  await page.locator('.tbody .tr a').click();
  await page.waitForSelector('.cm-line .m');
  await page.waitForSelector('.problem');
  figures['its text and record, ms'] = Date.now() - opened;
  await context.close();
}
{
  const { page, context } = await openPage(browser);
  const files = usual(500, 20);
  figures['kB of a notice of 500'] = round(files[0].buffer.length / 1000);
  const from = Date.now();
  await hand(page, files);
  await idle(page);
  figures['500 notices, s'] = round((Date.now() - from) / 1000);
  await hand(page, usual(1000, 20).slice(500));
  await idle(page);
  await page.locator('nav a').nth(1).click();
  await page.waitForSelector('.tbody .tr');
  figures['rows that are scrolled'] = await page.evaluate(() =>
    Number(document.querySelector('.table')?.getAttribute('aria-rowcount')),
  );
  const frames = (await page.evaluate(`new Promise((done) => {
    const table = document.querySelector('.table');
    const times = [];
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      table.scrollTop += 400;
      if (times.length < 600) requestAnimationFrame(step);
      else done(times.slice(1));
    };
    requestAnimationFrame(step);
  })`)) as number[];
  frames.sort((a, b) => a - b);
  figures['frames, median ms'] = round(frames[frames.length >> 1]);
  figures['frames, 95th of 100, ms'] = round(frames[Math.floor(frames.length * 0.95)]);
  figures['frames, longest ms'] = round(frames[frames.length - 1]);
  const typed = Date.now();
  await page.locator('#filter-text').fill('第999处台账19');
  await page.waitForFunction(() => document.querySelector('.count')?.textContent?.startsWith('1 '), null, {
    polling: 10,
  });
  figures['one of them found by its text, ms'] = Date.now() - typed;
  await context.close();
}
await browser.close();
console.table(figures);
