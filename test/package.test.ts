/** The npm package: it installs from its file, and then the command line, the library and the types are there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/inputs.js';
import { pdf } from './support/pdf.js';
import { hasRegistry, npm } from './support/registry.js';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe.runIf(hasRegistry('the npm package is not tested'))('the npm package', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-package-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }');
    // It is built already.
    npm(['pack', ROOT, '--ignore-scripts', '--pack-destination', folder], folder);
    const [archive] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    npm(['install', `./${archive}`, '--prefer-offline', '--ignore-scripts'], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

  it('brings the command line', () => {
    const shown = execFileSync('npx', ['--no-install', 'rectify', '--version'], { cwd: folder, encoding: 'utf8' });
    expect(shown.trim()).toBe(version);
  });

  it('brings the library', () => {
    const script = `import { check, diff, parse, read } from 'rectify-notice';
      import { parseFile } from 'rectify-notice/file';
      import { recordSchema } from 'rectify-notice/schema';
      const record = parse('某局关于审计整改情况的公告');
      console.log(record.title, recordSchema.safeParse(record).success, diff(record, record).same);
      console.log([check, read, parseFile].map((one) => typeof one).join());`;
    writeFileSync(join(folder, 'library.mjs'), script);
    expect(node('library.mjs')).toBe('某局关于审计整改情况的公告 true true\nfunction,function,function\n');
  });

  it('brings what a PDF needs that embeds no font', () => {
    writeFileSync(join(folder, 'a.pdf'), pdf([{ shown: [{ text: '某局关于审计整改情况的公告', x: 100, y: 100 }] }]));
    const script = `import { readFileSync } from 'node:fs';
      import { open, parse } from 'rectify-notice';
      console.log(parse(await open(readFileSync('a.pdf'))).title);`;
    writeFileSync(join(folder, 'pdf.mjs'), script);
    expect(node('pdf.mjs')).toBe('某局关于审计整改情况的公告\n');
  });

  it('brings types that resolve', () => {
    const script = `import { diff, parse, type NoticeDiff, type NoticeRecord } from 'rectify-notice';
      import { parseFile } from 'rectify-notice/file';
      import { recordSchema } from 'rectify-notice/schema';
      const record: NoticeRecord = parse('');
      // @ts-expect-error: were the types lost, this would be any and no error
      const wrong: number = record.title;
      const difference: NoticeDiff = diff(record, record);
      // @ts-expect-error: the same of the difference
      const other: number = difference.same;
      const later: Promise<NoticeRecord> = parseFile('');
      export { later, other, recordSchema, wrong };`;
    writeFileSync(join(folder, 'types.ts'), script);
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
    expect(node(tsc, ...options, '--moduleResolution', 'nodenext', 'types.ts')).toBe('');
  });

  it('holds what it needs, and nothing of the tests', () => {
    const files = readdirSync(join(folder, 'node_modules/rectify-notice'), { recursive: true, encoding: 'utf8' });
    const documents = [
      'README.md',
      'README.zh-CN.md',
      'src/docs/guide.md',
      'src/docs/guide.zh-CN.md',
      'src/docs/ledger.svg',
    ];
    for (const name of ['LICENSE', ...documents, 'dist/LICENCES.txt', 'dist/rectify.cache'])
      expect(files).toContain(name);
    expect(
      files.filter((name) => /^(?:(?:test|fixtures|\.tools|\.cache|\.pack)(?:\/|$)|src\/(?!docs))/.test(name)),
    ).toEqual([]);
  });
});
