/** The documents for users: the README and its pages, each in English and Chinese. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksOf } from './blocks.js';
import { ROOT } from './inputs.js';

export const PAGES = ['page', 'guide', 'formats', 'statistics', 'library', 'reference'];

export interface Twins {
  name: string;
  en: string;
  zh: string;
}

/** Every document with its twin, by their paths. */
export const TWINS: Twins[] = [
  { name: 'README', en: 'README.md', zh: 'README.zh-CN.md' },
  ...PAGES.map((name) => ({ name, en: `src/docs/${name}.md`, zh: `src/docs/${name}.zh-CN.md` })),
];

/** The text of a document. */
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const isFile = ({ meta }: Block): boolean => meta !== '';

/** The files that the documents of a language show, by name: each page may use those of the others. */
export function filesOf(lang: 'en' | 'zh'): Map<string, string> {
  const files = new Map<string, string>();
  for (const twins of TWINS)
    for (const { meta, body } of blocksOf(read(twins[lang])).filter(isFile)) {
      if (files.has(meta)) throw new Error(`${meta} is shown twice`);
      files.set(meta, body);
    }
  return files;
}
