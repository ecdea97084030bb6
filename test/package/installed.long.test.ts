/** The npm package: it installs from its file, and then the command line, the library and the types are there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/inputs.js';
import { pdf } from '../support/pdf.js';
import { hasRegistry, npm } from '../support/registry.js';

const { version, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { zod } = devDependencies;

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

  const compiled = (...args: string[]): string => {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, ...options, '--moduleResolution', 'nodenext', ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    return status === 0 ? '' : stdout;
  };

  it('brings the command line', () => {
    const shown = execFileSync('npx', ['--no-install', 'rectify', '--version'], { cwd: folder, encoding: 'utf8' });
    expect(shown.trim()).toBe(version);
  });

  it('weighs little, and brings few others', () => {
    const modules = join(folder, 'node_modules');
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(modules, name)),
    );
    const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    expect(bytes).toBeLessThan(15_000_000);
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    const names = Object.keys(packages).map((path) => path.replace('node_modules/', ''));
    expect(names).toEqual(expect.arrayContaining(['rectify-notice', 'unified', 'vfile']));
    expect(names.length).toBeLessThan(15);
  });

  it('brings the library', () => {
    const script = `import { check, diff, parse, read } from 'rectify-notice';
      import { parseFile } from 'rectify-notice/file';
      const record = parse('某局关于审计整改情况的公告');
      console.log(record.title, diff(record, record).same);
      console.log([check, read, parseFile].map((one) => typeof one).join());`;
    writeFileSync(join(folder, 'library.mjs'), script);
    expect(node('library.mjs')).toBe('某局关于审计整改情况的公告 true\nfunction,function,function\n');
  });

  it('brings what a PDF needs that embeds no font', () => {
    writeFileSync(join(folder, 'a.pdf'), pdf([{ shown: [{ text: '某局关于审计整改情况的公告', x: 100, y: 100 }] }]));
    const script = `import { readFileSync } from 'node:fs';
      import { open, parse } from 'rectify-notice';
      console.log(parse(await open(readFileSync('a.pdf'))).title);`;
    writeFileSync(join(folder, 'pdf.mjs'), script);
    expect(node('pdf.mjs')).toBe('某局关于审计整改情况的公告\n');
  });

  it('says what the schema wants that is not there', () => {
    for (const entry of ['schema', 'profile']) {
      const script = `import('rectify-notice/${entry}').catch(({ code, message }) => console.log(code, message));`;
      expect(node('-e', script)).toMatch(/^ERR_MODULE_NOT_FOUND Cannot find package 'zod'/);
    }
  });

  it('brings types of the record that want nothing else', () => {
    const script = `import { parse, type Fact, type NoticeRecord } from 'rectify-notice';
      const record: NoticeRecord = parse('');
      // @ts-expect-error: were the types lost, this would be any and no error
      const wrong: number = record.problems[0].finding;
      const yuan = (fact: Fact): number | null => (fact.type === 'money' ? fact.value : null);
      export { wrong, yuan };`;
    writeFileSync(join(folder, 'record.ts'), script);
    expect(compiled('record.ts', '--skipLibCheck', 'false')).toBe('');
  });

  it('checks records where the schema library stands beside it', () => {
    npm(['install', `zod@${zod}`, '--prefer-offline', '--ignore-scripts'], folder);
    const script = `import { parse } from 'rectify-notice';
      import { makeProfile } from 'rectify-notice/profile';
      import { recordSchema } from 'rectify-notice/schema';
      const profile = makeProfile({});
      console.log(recordSchema.safeParse(parse('某局公告', { profile })).success, recordSchema.safeParse({}).success);`;
    writeFileSync(join(folder, 'schema.mjs'), script);
    expect(node('schema.mjs')).toBe('true false\n');
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
      const checked = recordSchema.safeParse(record);
      // @ts-expect-error: and of the schema
      const third: number = checked.data?.sections[0].sections[0].title;
      export { later, other, third, wrong };`;
    writeFileSync(join(folder, 'types.ts'), script);
    expect(compiled('types.ts')).toBe('');
  });

  it('holds what it needs, and nothing of the tests', () => {
    const files = readdirSync(join(folder, 'node_modules/rectify-notice'), { recursive: true, encoding: 'utf8' });
    const documents = [
      'README.md',
      'README.zh-CN.md',
      'src/docs/guide.md',
      'src/docs/guide.zh-CN.md',
      'src/docs/ledger.svg',
      'src/spark/rectify_job.py',
      'src/spark/rectify_archive.py',
      'src/spark/rectify_filter.py',
      'src/spark/requirements.txt',
    ];
    for (const name of ['LICENSE', ...documents, 'dist/LICENCES.txt', 'dist/rectify.cache'])
      expect(files).toContain(name);
    expect(
      files.filter((name) => /^(?:(?:test|fixtures|\.tools|\.cache|\.pack)(?:\/|$)|src\/(?!docs|spark))/.test(name)),
    ).toEqual([]);
  });
});
