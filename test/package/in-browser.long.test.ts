/** The package in a browser: bundled as a page bundles it, and run in Chromium, in the page and in a worker. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { hasChromium, siteOf, startChromium } from '../support/chromium.js';
import { fixtures, type Input, ROOT } from '../support/inputs.js';
import { pdf } from '../support/pdf.js';
import { demandBuild } from '../support/stage.js';

const same = (record: unknown): unknown => JSON.parse(JSON.stringify(record));
/** What the page is told, and what it says. */
type Read = (bytes: number[], path: string, maps?: 'folder' | 'function' | 'none') => Promise<unknown>;

/** What both bundles hold: reading one input, to a record or an error. */
const READING = `export const read = async (bytes, path) => {
  try {
    const opened = await open(Uint8Array.from(bytes), { path });
    return parse(opened, { path });
  } catch (error) {
    return { code: error.code ?? error.name, detail: error.detail ?? error.message };
  }
};`;
const CORE = `import { open, parse } from 'rectify-notice'; ${READING}`;
const WITH_PDF = `import { open, parse, useCharacterMaps } from 'rectify-notice';
import { useCharacterMaps as ofPdf } from 'rectify-notice/pdf';
${READING}
const get = async (name) => {
  const response = await fetch('maps/' + name + '.bcmap');
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};
onmessage = async ({ data: [bytes, path, maps] }) => {
  if (useCharacterMaps !== ofPdf) throw new Error('there are two of them');
  useCharacterMaps(maps === 'folder' ? new URL('maps/', location.href) : maps === 'function' ? get : null);
  postMessage(await read(bytes, path));
};`;

/** Bundles a script as a program's own bundler does, from what the package exports. */
async function bundled(contents: string, external: string[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, sourcefile: 'page.js' },
    bundle: true,
    format: 'iife',
    globalName: 'rectify',
    platform: 'browser',
    target: 'es2022',
    write: false,
    external,
    // At no address, a bundle of one file has nothing beside it.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outputFiles[0].text;
}

const ONE_PAGE = pdf([{ shown: [{ text: '某局关于审计整改情况的公告', x: 100, y: 100 }] }]);

describe.runIf(hasChromium('the package in a browser is not tested'))('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let strange: string[];
  let core: string;
  const errors: string[] = [];
  beforeAll(async () => {
    demandBuild();
    core = await bundled(CORE, ['*/pdf.js']);
    const files: Record<string, string> = {
      '': '<!doctype html><html lang="zh"><title>rectify</title><script src="core.js"></script>',
      'core.js': core,
      'reader.js': await bundled(WITH_PDF),
    };
    browser = await startChromium();
    ({ page, strange } = await siteOf(browser, (path) =>
      path.startsWith('maps/')
        ? readFileSync(join(ROOT, 'dist/cmaps', path.slice('maps/'.length)))
        : path in files
          ? files[path]
          : undefined,
    ));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.evaluate(() => {
      const world = globalThis as unknown as { worker: Worker; readApart: Read };
      world.worker = new Worker('reader.js');
      world.readApart = (...asked) =>
        new Promise((resolve, reject) => {
          world.worker.onmessage = ({ data }) => resolve(data);
          world.worker.onerror = ({ message }) => reject(new Error(message));
          world.worker.postMessage(asked);
        });
    });
  });
  afterAll(() => browser?.close());

  const here = ({ bytes, path }: Pick<Input, 'bytes' | 'path'>): Promise<unknown> =>
    page.evaluate(([all, name]) => (globalThis as unknown as { rectify: { read: Read } }).rectify.read(all, name), [
      [...bytes],
      path,
    ] as [number[], string]);
  const apart = (bytes: Uint8Array, path: string, maps: 'folder' | 'function' | 'none' = 'folder'): Promise<unknown> =>
    page.evaluate(([all, name, from]) => (globalThis as unknown as { readApart: Read }).readApart(all, name, from), [
      [...bytes],
      path,
      maps,
    ] as [number[], string, 'folder']);
  const ALL = ['.txt', '.md', '.html', '.mht', '.docx', '.doc', '.xlsx', '.csv'];
  const inputs = ALL.map((ending): [string, Input | undefined] => [
    ending,
    fixtures().find(({ path }) => path.endsWith(ending)),
  ]).filter((one): one is [string, Input] => one[1] !== undefined);

  it.each(inputs)('a page reads %s as Node does', async (_, one) => {
    const record = parse(one.opened, { path: one.path });
    expect(record.problems.length).toBeGreaterThan(0);
    expect(await here(one)).toEqual(same(record));
  });
  it('the bundle of the core has no PDF reader in it', () => {
    expect(core.length).toBeLessThan(2_250_000);
    expect(core).toMatch(/pdf\.js/);
    expect(core).not.toMatch(/WorkerMessageHandler/);
  });
  it.each(['folder', 'function'] as const)('a worker reads a PDF, its maps from a %s', async (maps) => {
    const path = 'food-safety-supervision-decimals/forms/libreoffice.pdf';
    const bytes = readFileSync(join(ROOT, 'fixtures', path));
    const record = parse(await open(bytes, { path }), { path });
    expect(record.problems.length).toBeGreaterThan(0);
    expect(await apart(bytes, path, maps)).toEqual(same(record));
    expect(await apart(ONE_PAGE, 'a.pdf', maps)).toMatchObject({ title: '某局关于审计整改情况的公告' });
  });
  it('a worker reads a Word document too', async () => {
    const [, one] = inputs.find(([ending]) => ending === '.docx') as [string, Input];
    expect(await apart(one.bytes, one.path)).toEqual(same(parse(one.opened, { path: one.path })));
  });
  it('says which map is missing, instead of reading half of a page', async () => {
    expect(await apart(ONE_PAGE, 'a.pdf', 'none')).toEqual({
      code: 'unsupported',
      detail: expect.stringMatching(/^PDF, character map \S+$/),
    });
  });
  it('asks for nothing else, and complains of nothing', () => {
    expect(strange).toEqual([]);
    expect(errors).toEqual([]);
  });
});
