/** What the page reads is what the library reads: for every fixture, in every form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { startChromium } from '../support/chromium.js';
import { fixtures } from '../support/inputs.js';
import { pdf } from '../support/pdf.js';
import { demandBuild } from '../support/stage.js';
import { exported, handOver, openPage, runs } from './support.js';

const same = (record: unknown): NoticeRecord => JSON.parse(JSON.stringify(record));

interface Case {
  name: string;
  bytes: Uint8Array;
}

/** The inputs of all fixtures, and what real programs made of some of them. */
function cases(): Case[] {
  const forms = fixtures().flatMap(({ name, folder }) => {
    const own = join(folder, 'forms');
    const files = (() => {
      try {
        return readdirSync(own);
      } catch {
        return [];
      }
    })();
    return files.map((file) => ({ name: `${name}-${file}`, bytes: readFileSync(join(own, file)) }));
  });
  const inputs = fixtures().map(({ name, path, bytes }) => ({
    name: `${name}${path.slice(path.lastIndexOf('.'))}`,
    bytes,
  }));
  // A font that is not embedded: its character map is in the page.
  const mapped = pdf([{ shown: [{ text: '某局关于审计整改情况的公告', x: 100, y: 100 }] }]);
  return [...inputs, ...forms, { name: 'mapped.pdf', bytes: mapped }];
}

describe.runIf(runs)('in Chromium', () => {
  let browser: Browser;
  const read = new Map<string, NoticeRecord>();
  const said: string[] = [];
  beforeAll(async () => {
    demandBuild();
    browser = await startChromium();
    const one = await openPage(browser);
    await handOver(one.page, cases());
    const lines = (await exported(one.page, 'ndjson')).toString('utf8').trimEnd().split('\n');
    for (const line of lines) {
      const record = JSON.parse(line) as NoticeRecord;
      read.set(String(record.source.path), record);
    }
    said.push(...one.said);
    await one.context.close();
  });
  afterAll(() => browser?.close());

  it.each(cases())('reads $name as the command line does', async ({ name, bytes }) => {
    const wanted = await open(bytes, { path: name }).then(
      (opened) => same(parse(opened, { path: name })),
      () => undefined,
    );
    expect(read.get(name)).toEqual(wanted);
  });

  it('says nothing and asks for nothing', () => expect(said).toEqual([]));

  it('opens archives', async () => {
    const { page, context } = await openPage(browser);
    const [one, other] = fixtures();
    const files = {
      '2023/一.txt': one.bytes,
      '二.txt': other.bytes,
      '.DS_Store': new Uint8Array(4),
      'a.exe': new Uint8Array(4),
    };
    await handOver(page, [{ name: '通报.zip', bytes: zipSync(files) }]);
    await page.waitForFunction(() => document.querySelectorAll('.tbody .tr').length === 2);
    const rows = (await page.locator('.tbody .tr').allTextContents()).join('\n');
    expect(rows).toContain('通报.zip/2023/一.txt');
    expect(rows).toContain('通报.zip/二.txt');
    await context.close();
  });

  it('has records of a run beside their sources, and alone', async () => {
    const { page, context } = await openPage(browser);
    const [first, second] = fixtures().filter(({ path }) => path.endsWith('.txt'));
    const records = await Promise.all(
      [first, second].map(async ({ bytes, path }) => ({
        ...parse(await open(bytes, { path }), { path }),
        title: '改过的标题',
      })),
    );
    await handOver(page, [
      { name: 'records.ndjson', bytes: `${records.map((one) => JSON.stringify(one)).join('\n')}\n{"broken\n` },
      { name: '原文.txt', bytes: first.bytes },
    ]);
    await page.waitForFunction(() => document.querySelectorAll('.tbody .tr').length === 2);
    const rows = await page.locator('.tbody .tr').allTextContents();
    expect(rows.every((row) => row.includes('改过的标题'))).toBe(true);
    expect(await page.locator('.failures li').allTextContents()).toHaveLength(1);
    await page.locator('.tbody .tr', { hasText: '原文.txt' }).locator('a').click();
    await page.waitForSelector('.cm-line');
    await page.keyboard.press('Escape');
    await page.locator('.tbody .tr').filter({ hasNotText: '原文.txt' }).locator('a').click();
    await page.waitForSelector('.text-side .empty');
    await context.close();
  });
});
