/** The clerk's story: the file is opened, notices are dropped, looked at, corrected, learnt from, and handed over. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '../../src/corrections/edits.js';
import { faultOf, type NoticeRecord } from '../../src/record/schema.js';
import { at, corrected, EDITS, FIRST, opened, SECOND } from '../corrections/misread.js';
import { startChromium } from '../support/chromium.js';
import { demandBuild } from '../support/stage.js';
import { allRead, contentOf, exported, handOver, type Opened, openPage, runs, selectLine } from './support.js';
import { firstSheet } from './workbook.js';

describe.runIf(runs)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    demandBuild();
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  describe('a clerk', () => {
    let open: Opened;
    beforeAll(async () => {
      open = await openPage(browser);
    });
    afterAll(() => open?.context.close());

    it('drops two notices', async () => {
      const { page } = open;
      expect(await page.locator('.start').textContent()).toContain('不联网');
      const transfer = await page.evaluateHandle(
        ([first, second]) => {
          const data = new DataTransfer();
          data.items.add(new File([first], '甲.txt'));
          data.items.add(new File([second], '乙.txt'));
          return data;
        },
        [FIRST, SECOND],
      );
      await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
      await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
      await allRead(page);
      await page.waitForFunction(() => document.querySelectorAll('.tbody .tr').length === 2);
      expect(await page.locator('.cards').textContent()).toContain('5 问题');
    });

    it('sees a notice beside its record, and each side shows the other', async () => {
      const { page } = open;
      await page.locator('.tbody a', { hasText: '巡察整改' }).click();
      await page.locator('.measures li', { hasText: '退回超标准费用' }).click();
      await page.waitForSelector('.text .m-here');
      expect(await page.locator('.text .m-here').allTextContents()).toContain(
        '退回超标准费用1860元；约谈经办人员2人次',
      );
      // Where the words stand, however wide a machine without Chinese fonts sets them: the line is as wide as the pane.
      await page.locator('.cm-line', { hasText: '压减会议' }).click({ position: { x: 70, y: 10 } });
      await page.waitForFunction(() => document.querySelector('.part.here')?.textContent?.includes('压减会议9次'));
      expect(await page.locator('.legend').textContent()).toContain('措施6');
    });

    it('steps through problems by the keyboard', async () => {
      const { page } = open;
      await page.locator('.record').focus();
      for (const finding of ['库存物资账实不符', '差旅费报销审核不严', '会议过多']) {
        if (finding === '库存物资账实不符') for (let i = 0; i < 3; i++) await page.keyboard.press('k');
        else await page.keyboard.press('j');
        await page.waitForFunction((one) => document.querySelector('h4.here')?.textContent?.includes(one), finding);
      }
    });

    it('corrects what was misread, takes it back and makes it again', async () => {
      const { page } = open;
      for (const [nth, state] of ['已完成', '已完成'].entries()) {
        await selectLine(page, '下文：账册', nth);
        await page.keyboard.press('4');
        await page.locator('.selection button', { hasText: state }).click();
        await page.waitForFunction((n) => document.querySelectorAll('.problem .state-completed').length === n, nth + 1);
      }
      await selectLine(page, '下文：仍需');
      await page.keyboard.press('4');
      await page.waitForSelector('.problem .state-in-progress');
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => !document.querySelector('.problem .state-in-progress'));
      await page.keyboard.press('Control+y');
      await page.waitForSelector('.problem .state-in-progress');
      expect(await page.locator('.measures li').count()).toBe(3);
    });

    it('finds everything again after the page was closed', async () => {
      const { context } = open;
      await open.page.close();
      const again = await openPage(browser, { context });
      again.said.push(...open.said);
      open = again;
      await allRead(open.page);
      await open.page.locator('nav a', { hasText: '问题' }).click();
      const rows = await open.page.locator('.tbody .tr').allTextContents();
      expect(rows).toHaveLength(5);
      expect(rows.filter((row) => row.includes('已完成'))).toHaveLength(2);
    });

    it('learns, sees what that changes before it is taken, and the second notice is right', async () => {
      const { page } = open;
      await page.locator('nav a', { hasText: '学习' }).click();
      await page.waitForFunction(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.proposal button')];
        return buttons.length > 0 && buttons.every(({ disabled }) => !disabled);
      });
      expect(await page.locator('.proposal').first().textContent()).toContain('影响 1 份其他通报');
      await page.locator('.proposal summary').first().click();
      expect(await page.locator('.proposal').first().textContent()).toContain('合同归档不及时  整改中');
      while ((await page.locator('.proposal').count()) > 0) {
        const left = await page.locator('.proposal').count();
        await page.locator('.proposal button:not([disabled])').first().click();
        await page.waitForFunction(
          (n) => document.querySelectorAll('.proposal').length < n && !document.querySelector('.progress'),
          left,
        );
      }
      await page.locator('nav a', { hasText: '问题' }).click();
      await page.locator('.tbody .tr', { hasText: '固定资产' }).first().waitFor();
      const rows = await page.locator('.tbody .tr').allTextContents();
      expect(rows.filter((row) => row.includes('固定资产')).join()).toContain('已完成');
      expect(rows.filter((row) => row.includes('合同归档')).join()).toContain('整改中');
    });

    it('hands over a workbook that another library reads', async () => {
      const rows = await firstSheet(await exported(open.page, 'xlsx'));
      const head = rows.findIndex((row) => row.includes('反馈问题'));
      const [finding, state] = ['反馈问题', '整改状态'].map((name) => rows[head].indexOf(name));
      expect(rows.slice(head + 1).map((row) => [row[finding], row[state]])).toEqual([
        ['库存物资账实不符', '已完成'],
        ['差旅费报销审核不严', '已完成'],
        ['会议过多', '整改中'],
        ['固定资产登记不全', '已完成'],
        ['合同归档不及时', '整改中'],
      ]);
    });

    it.each([
      ['csv', '反馈问题'],
      ['markdown', '| 库存物资账实不符 |'],
      ['report', '<!DOCTYPE html>'],
      ['gold', '"finding": "库存物资账实不符"'],
      ['corrections', '"rectifyCorrections": 1'],
    ])('hands over %s', async (format, words) => {
      expect((await exported(open.page, format)).toString('utf8')).toContain(words);
    });

    it('hands over records that pass the schema', async () => {
      const lines = (await exported(open.page, 'ndjson')).toString('utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(await faultOf(JSON.parse(line), 'en')).toBeNull();
    });

    it('has heard no complaint, and nothing has left', () => expect(open.said).toEqual([]));
  });

  it('makes of corrections the record that the library makes', async () => {
    const { page, context, said } = await openPage(browser);
    await handOver(page, [{ name: 'notice.txt', bytes: FIRST }]);
    await page.locator('.tbody a').click();
    for (const nth of [0, 1]) {
      await selectLine(page, '下文：账册', nth);
      await page.keyboard.press('4');
      await page.locator('.selection button', { hasText: '已完成' }).click();
    }
    const record = JSON.parse((await exported(page, 'ndjson')).toString('utf8')) as NoticeRecord;
    const line = (nth: number) => at(FIRST, '下文：账册已对平。', nth);
    const edits = [0, 1].map((nth): Edit => ({ ...EDITS[nth], ...line(nth) }) as Edit);
    expect(record).toEqual(JSON.parse(JSON.stringify(corrected(opened(FIRST), edits).record)));
    expect(said).toEqual([]);
    await context.close();
  });

  it('takes up corrections and a configuration that were saved', async () => {
    const { page, context } = await openPage(browser);
    await handOver(page, [{ name: '甲.txt', bytes: FIRST }]);
    await page.locator('.tbody a').click();
    await selectLine(page, '下文：仍需');
    await page.keyboard.press('4');
    await page.waitForSelector('.problem .state-in-progress');
    const saved = await exported(page, 'corrections');
    await context.close();
    const other = await openPage(browser);
    await handOver(other.page, [
      { name: '甲.txt', bytes: FIRST },
      { name: '更正.corrections.json', bytes: saved },
      { name: 'rectify.config.yaml', bytes: 'statuses: { completed: [账册已对平] }\nlabels: { status: [下文] }\n' },
    ]);
    await other.page.locator('nav a', { hasText: '问题' }).click();
    await other.page.waitForFunction(() => document.querySelectorAll('.tbody .state-in-progress').length === 1);
    expect(await other.page.locator('.tbody .state-completed').count()).toBe(2);
    await other.context.close();
  });

  it('prints a notice whole', async () => {
    const { page, context } = await openPage(browser);
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = document.querySelector('.printed')?.textContent ?? '';
      };
    });
    await handOver(page, [{ name: '甲.txt', bytes: FIRST }]);
    await page.locator('.tbody a').click();
    await page.locator('.toolbar button', { hasText: '打印' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.printed);
    const printed = await page.evaluate(() => document.documentElement.dataset.printed);
    for (const words of ['库存物资账实不符', '会议过多', '退回超标准费用1860元']) expect(printed).toContain(words);
    await context.close();
  });

  // The browser tells of the closing in a task of its own: what is asked for before that must not be lost.
  it('opens the dialogue anew before the browser has told of its closing, and closes it by Escape', async () => {
    const { page, context } = await openPage(browser);
    await handOver(page, [{ name: '甲.txt', bytes: FIRST }]);
    await page.locator('body').press('e');
    await page.waitForSelector('.dialog[open]');
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog.dialog[open]') as HTMLDialogElement;
      const asked = new MutationObserver(() => {
        if (dialog.open) return;
        asked.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
        dialog.addEventListener('close', () => {
          document.documentElement.dataset.told = 'yes';
        });
      });
      asked.observe(dialog, { attributes: true });
      (dialog.querySelector('button[type=button]') as HTMLButtonElement).click();
    });
    await page.waitForSelector('html[data-told]');
    await page.waitForSelector('.dialog[open] form');
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('.dialog form') && !document.querySelector('dialog[open]'),
    );
    await page.locator('body').press('e');
    await page.waitForSelector('.dialog[open] form');
    await context.close();
  });

  it('cancels a reading and keeps what was read', async () => {
    const { page, context, said } = await openPage(browser);
    const files = Array.from({ length: 150 }, (_, i) => ({
      name: `${i}.txt`,
      bytes: FIRST.replaceAll('3', String(i)).repeat(20),
    }));
    await page
      .locator('input[type=file]')
      .nth(0)
      .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })));
    await page.locator('.progress button').click();
    await page.waitForFunction(() => !document.querySelector('.progress'));
    expect(await page.locator('.message').textContent()).toMatch(/^已取消，\d+ 个文件未读$/);
    await handOver(page, [{ name: '后来.txt', bytes: FIRST }]);
    expect(await page.locator('.tbody').textContent()).toContain('后来.txt');
    expect(said).toEqual([]);
    await context.close();
  });

  it('tells of each file that cannot be read what the command line tells', async () => {
    const { page, context } = await openPage(browser);
    await handOver(page, [
      { name: '图.txt', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0) },
      { name: '坏.docx', bytes: 'PK\u0003\u0004……' },
      { name: '好.txt', bytes: SECOND },
    ]);
    const told = await page.locator('.failures li').allTextContents();
    expect(told.join('\n')).toContain('二进制数据（PNG），不是文本；请另存为 .docx 或纯文本再读');
    expect(told).toHaveLength(2);
    expect(await page.locator('.tbody .tr').count()).toBe(1);
    await context.close();
  });

  it('saves what a download has', async () => {
    const { page, context } = await openPage(browser);
    await handOver(page, [{ name: '甲.txt', bytes: FIRST }]);
    await page.locator('nav a', { hasText: '学习' }).click();
    const load = page.locator('.learn input[type=file]');
    await load.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"labels":{"status":["下文"]}}'),
    });
    await page.waitForSelector('.used li');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.learn button', { hasText: '保存配置' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rectify.config.json');
    expect(JSON.parse((await contentOf(download)).toString('utf8'))).toEqual({ labels: { status: ['下文'] } });
    await load.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"label":{}}') });
    await page.waitForFunction(() => document.querySelector('.message.bad')?.textContent?.includes('没有这个键'));
    await context.close();
  });
});
