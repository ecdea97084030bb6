/** The library where there is no Node: bundled for a browser, and run with nothing but the language and TextDecoder. */

import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { fixtures, ROOT } from '../support/inputs.js';

const MARKDOWN = `# 林场镇关于巡察整改情况的通报

## 一、反馈问题整改情况

| 序号 | 问题 | 整改措施 | 完成情况 |
| --- | --- | --- | --- |
| 1 | 台账更新不及时 | 一是清理**台账**；二是按月公示。 | 已完成 |
`;

let code: string;
let metafile: Metafile;

beforeAll(async () => {
  const result = await build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'browser',
    // A worker's world: of packages that have a build for pages (with `document`) and one for workers, the latter.
    conditions: ['worker'],
    format: 'iife',
    globalName: 'rectify',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    // It has what it needs of Node in it, and of browsers, and asks where it runs.
    external: ['pdfjs-dist/*'],
  });
  code = result.outputFiles[0].text;
  ({ metafile } = result);
});

/** A world with the language and TextDecoder in it, and the bundle. V8 puts a console into every world. */
let context: ReturnType<typeof createContext>;
beforeAll(() => {
  context = createContext({ TextDecoder });
  runInContext('delete globalThis.console', context);
  runInContext(code, context);
});

/** Parses in that world; what crosses its border is JSON. */
function parseThere(input: string | Uint8Array, options: object): unknown {
  context.input = typeof input === 'string' ? input : JSON.stringify([...input]);
  context.options = JSON.stringify(options);
  const value = typeof input === 'string' ? 'input' : 'Uint8Array.from(JSON.parse(input))';
  return JSON.parse(runInContext(`JSON.stringify(rectify.parse(${value}, JSON.parse(options)))`, context));
}

const same = (record: unknown): unknown => JSON.parse(JSON.stringify(record));

describe('the bundle for a browser', () => {
  it('holds nothing of Node', () => {
    expect(code).not.toMatch(/(?<![.\w])require\s*\(/);
    expect(code).not.toMatch(/["'`]node:/);
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    const outside = imports.filter(({ path }) => !path.startsWith('pdfjs-dist/'));
    const builtin = outside.filter(({ path, external }) => external || builtinModules.includes(path));
    expect(builtin).toEqual([]);
  });

  it('has no validator and no command line in it', () => {
    const inputs = Object.keys(metafile.inputs).join('\n');
    expect(inputs).not.toMatch(/node_modules\/(?:zod|commander|chalk|cli-table3|string-width)\//);
  });

  it('runs where there is neither process nor Buffer, console nor TextEncoder', () => {
    const names = runInContext('[typeof process, typeof Buffer, typeof console, typeof TextEncoder].join()', context);
    expect(names).toBe('undefined,undefined,undefined,undefined');
  });

  const inputs = fixtures().slice(0, 3);
  it.each(inputs)('reads the text of $name as Node does', ({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    expect(parseThere(text, { path })).toEqual(same(parse(text, { path })));
  });
  it.each(inputs)('reads the bytes of $name as Node does', ({ path, bytes }) => {
    expect(parseThere(bytes, { path })).toEqual(same(parse(bytes, { path })));
  });
  it('reads Markdown as Node does', () => {
    const record = parse(MARKDOWN, { path: 'a.md' });
    expect(record.problems).toHaveLength(1);
    expect(parseThere(MARKDOWN, { path: 'a.md' })).toEqual(same(record));
  });
  it('reads a saved page as Node does', async () => {
    const page = '<!doctype html><nav>首页</nav><h1>某局通报</h1><p>1.针对&ldquo;台账不清&rdquo;的问题。一是补账。</p>';
    context.page = page;
    const there = 'rectify.open(page).then((opened) => JSON.stringify(rectify.parse(opened)))';
    const record = parse(await open(page));
    expect(record.source.format).toBe('html');
    expect(JSON.parse(await runInContext(there, context))).toEqual(same(record));
  });
  it('reads a Word document as Node does', async () => {
    const document = fixtures().find(({ path }) => path.endsWith('.docx'));
    const bytes = document?.bytes ?? new Uint8Array();
    context.input = JSON.stringify([...bytes]);
    const opened = 'rectify.open(Uint8Array.from(JSON.parse(input)))';
    const json = await runInContext(`${opened}.then((one) => JSON.stringify(rectify.parse(one)))`, context);
    expect(JSON.parse(json)).toEqual(same(parse(await open(bytes))));
  });
  it.each(['.doc', '.xlsx', '.csv', '.mht'])('reads what is called %s as Node does', async (ending) => {
    const { bytes, path } = fixtures().find((one) => one.path.endsWith(ending)) as ReturnType<typeof fixtures>[number];
    context.input = JSON.stringify([...bytes]);
    context.options = JSON.stringify({ path });
    const opened = 'rectify.open(Uint8Array.from(JSON.parse(input)), JSON.parse(options))';
    const there = `${opened}.then((one) => JSON.stringify(rectify.parse(one, JSON.parse(options))))`;
    const record = parse(await open(bytes, { path }), { path });
    expect(record.problems.length).toBeGreaterThan(0);
    expect(JSON.parse(await runInContext(there, context))).toEqual(same(record));
  });
  it('reads UTF-16 as Node does', () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${MARKDOWN}`, 'utf16le'));
    expect(parseThere(bytes, { path: 'a.md' })).toEqual(same(parse(bytes, { path: 'a.md' })));
  });
  it('counts the bytes of lone surrogates as Node does', () => {
    expect(parseThere('整改\ud800😀', {})).toEqual(same(parse('整改\ud800😀')));
  });
  it('refuses there what is refused here', () => {
    const caught =
      'try { rectify.parse(Uint8Array.of(37, 80, 68, 70, 45)) } catch (error) { [error.name, error.code, error.detail].join() }';
    expect(runInContext(caught, context)).toBe('InputError,binary,PDF');
  });
});

describe('the bundle without the condition worker', () => {
  it('wants nothing of a page but its document', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(ROOT, 'src/index.ts')],
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'rectify',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
      // It has what it needs of Node in it, and of browsers, and asks where it runs.
      external: ['pdfjs-dist/*'],
    });
    const page = createContext({ TextDecoder, document: { createElement: () => ({}) } });
    runInContext(outputFiles[0].text, page);
    expect(runInContext("rectify.parse('某局关于巡察整改情况的通报').title", page)).toBe('某局关于巡察整改情况的通报');
  });
});
