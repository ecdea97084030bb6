/** Links of the documents: they lead to what exists, also in the package, where the repository's other files are not. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksOf, sluggedHeadings } from '../support/blocks.js';
import { PAGES, read, TWINS } from '../support/handbook.js';
import { ROOT } from '../support/inputs.js';

const PACKAGED = TWINS.flatMap(({ en, zh }) => [en, zh]);
const DOCUMENTS = [...PACKAGED, 'grammars/README.md', '.github/CONTRIBUTING.md', 'fixtures/README.md'];
const { files }: { files: string[] } = JSON.parse(read('package.json'));

/** Links as paths from the root, with the heading that they name. */
const targetsOf = (path: string) =>
  linksOf(read(path)).map((url) => {
    const [file, heading] = url.split('#');
    return { url, file: file === '' ? path : normalize(join(dirname(path), file)), heading };
  });
const isPackaged = (file: string): boolean => files.some((one) => file === one || file.startsWith(`${one}/`));

describe.each(DOCUMENTS)('%s', (path) => {
  it('leads to files that exist, and to headings in them', () => {
    const broken = targetsOf(path).filter(({ file, heading }) => {
      if (!existsSync(join(ROOT, file))) return true;
      return heading !== undefined && !sluggedHeadings(read(file)).includes(decodeURIComponent(heading));
    });
    expect(broken.map(({ url }) => url)).toEqual([]);
  });
});

describe.each(PACKAGED)('%s in the package', (path) => {
  it('leads to files that are packed too', () => {
    const missing = targetsOf(path).filter(({ file }) => !isPackaged(file));
    expect(missing.map(({ url }) => url)).toEqual([]);
  });
  it('is packed itself', () => expect(isPackaged(path)).toBe(true));
});

describe('the README', () => {
  it.each(['en', 'zh'] as const)('leads to every page (%s)', (lang) => {
    const files = targetsOf(TWINS[0][lang]).map(({ file }) => file);
    for (const page of PAGES) expect(files).toContain(`src/docs/${page}${lang === 'en' ? '' : '.zh-CN'}.md`);
  });
});

describe('the slug of a heading', () => {
  it('is that of code hosts', () => {
    expect(sluggedHeadings('# What it does, not\n## 有多准（初见）\n## `a` b\n## A\n## A')).toEqual([
      'what-it-does-not',
      '有多准初见',
      'a-b',
      'a',
      'a-1',
    ]);
  });
});
