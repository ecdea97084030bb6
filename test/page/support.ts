/** The page in Chromium: opened from disk, without a network; whatever it says or asks for is written down. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { hasChromium } from '../support/chromium.js';
import { ROOT } from '../support/inputs.js';

export const PAGE = join(ROOT, 'dist/rectify.html');
export const runs = hasChromium('the page (rectify.html) is not tested');

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Errors, warnings of the console, and requests that would leave the machine. */
  said: string[];
}

interface Look {
  path?: string;
  locale?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  context?: BrowserContext;
}

/** Opens the page; `context` is where it was open before. */
export async function openPage(
  browser: Browser,
  { path = PAGE, locale = 'zh-CN', width = 1280, height = 860, dark = false, context: before }: Look = {},
): Promise<Opened> {
  const context =
    before ??
    (await browser.newContext({
      offline: true,
      locale,
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
    }));
  // No test is to fail because the machine is busy.
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => void (message.type() !== 'log' && said.push(`${message.type()}: ${message.text()}`)));
  page.on('pageerror', (error) => void said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    // Workers are made of what the page holds.
    if (!/^(?:file|blob|data):/.test(request.url())) said.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector('main > *');
  return { page, context, said };
}

export interface Handed {
  name: string;
  bytes: Uint8Array | string;
}

/** Hands files over by the dialogue, and waits until all are read. */
export async function handOver(page: Page, files: readonly Handed[] | string): Promise<void> {
  const inputs = page.locator('input[type=file]');
  if (typeof files === 'string') await inputs.nth(1).setInputFiles(files);
  else
    await inputs
      .nth(0)
      .setInputFiles(
        files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
      );
  await allRead(page);
}

/** Waits until nothing is being read and something is there. */
export const allRead = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => !document.querySelector('.progress') && document.querySelector('.tbody .tr, .failures, .cm-editor, .empty'),
  );

/** Saves in a format, of all that is open. */
export async function exported(page: Page, format: string): Promise<Buffer> {
  await page.locator('body').press('e');
  await page.locator(`.dialog input[value="${format}"]`).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.dialog button[type=submit]').click(),
  ]);
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  return contentOf(download);
}

export async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Selects a line of the text, and says what it is. */
export async function selectLine(page: Page, words: string, nth = 0): Promise<void> {
  await page.locator('.cm-line', { hasText: words }).nth(nth).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.waitForSelector('.selection');
}
