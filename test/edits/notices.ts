/** The notices that edits are made on: plain text and Markdown with gold, of all three sets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../../src/source/decode.js';
import type { Gold } from '../support/gold.js';

/** A text and what it holds; an edit makes another one of it. */
export interface Notice {
  name: string;
  /** Its ending tells Markdown from plain text. */
  path: string;
  text: string;
  gold: Gold;
}

const ROOT = resolve(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, '../shared');

export const isMarkdown = ({ path }: Pick<Notice, 'path'>): boolean => path.endsWith('.md');

function noticeOf(name: string, goldFile: string, path: string): Notice[] {
  if (!existsSync(goldFile) || !existsSync(path) || !/\.(?:txt|md)$/.test(path)) return [];
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
  const text = decode(readFileSync(path))
    .text.replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  return [{ name, path, text, gold }];
}

/** Notices beside a folder of gold; none where the folder is absent. */
function besideGold(prefix: string, folder: string): Notice[] {
  const gold = join(folder, 'gold');
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .sort()
    .flatMap((file) => {
      const name = file.replace(/\.json$/, '');
      const { notice } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as Gold;
      return noticeOf(`${prefix}/${name}`, join(gold, file), join(folder, 'notices', notice));
    });
}

function ofFixtures(): Notice[] {
  const folder = join(ROOT, 'fixtures');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? '';
      return noticeOf(`fixtures/${name}`, join(folder, name, 'gold.json'), join(folder, name, input));
    });
}

/** Every notice with gold that is plain text or Markdown, fixtures first, with line ends of one kind. */
export const goldNotices = (): Notice[] => [
  ...ofFixtures(),
  ...besideGold('shared', SHARED),
  ...besideGold('hard', join(SHARED, 'hard')),
];
