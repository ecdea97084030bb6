// Takes the pictures of the page for the READMEs: a notice beside its record, in the Chromium of this machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Made-up notices; the first is the one that is shown. */
const NOTICES = {
  '某县供销社.txt': 'areas-numbered-problem-own-line-measures',
  '建设局.txt': 'audit-economic-responsibility-report',
  '水务集团.txt': 'audit-result-announcement-pairs',
  '法院.txt': 'court-personnel-special-check',
};

/** The names of the pictures, and the language of each. */
export const PAGE_PICTURES = { 'page.jpg': 'en', 'page.zh-CN.jpg': 'zh' };

/**
 * @param {string} executablePath of Chromium
 * @returns {Promise<Record<string, Buffer>>} the pictures by their names
 */
export async function pagePictures(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const taken = {};
    for (const [name, lang] of Object.entries(PAGE_PICTURES)) taken[name] = await picture(browser, lang);
    return taken;
  } finally {
    await browser.close();
  }
}

async function picture(browser, lang) {
  const context = await browser.newContext({
    offline: true,
    locale: lang === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1240, height: 720 },
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(root, 'dist/rectify.html')).href);
  const files = Object.entries(NOTICES).map(([name, fixture]) => ({
    name,
    mimeType: 'text/plain',
    buffer: readFileSync(join(root, 'fixtures', fixture, 'input.txt')),
  }));
  await page.locator('input[type=file]').first().setInputFiles(files);
  await page.waitForFunction((count) => document.querySelectorAll('.tbody .tr').length === count, files.length);
  await page
    .locator('.tbody .tr', { hasText: Object.keys(NOTICES)[0] })
    .locator('a')
    .click();
  await page.locator('.measures li').nth(1).click();
  await page.waitForSelector('.text .m-here');
  await page.mouse.move(0, 0);
  await page.waitForFunction(() => !document.querySelector('.message')?.textContent);
  const taken = await page.screenshot({ type: 'jpeg', quality: 72 });
  await context.close();
  return taken;
}
