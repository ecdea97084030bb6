// What the benchmarks read: whole notices, and runs of characters that are hostile to careless patterns.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notices = join(root, '..', 'shared', 'notices');

/** Paths of notices in UTF-8 text: the fixtures, and the real ones of ../shared where it is present. */
export function noticePaths() {
  const fixtures = readdirSync(join(root, 'fixtures')).map((name) => join(root, 'fixtures', name, 'input.txt'));
  const seeds = existsSync(notices) ? readdirSync(notices).filter((name) => /^seed-.*\.txt$/.test(name)) : [];
  return [...seeds.map((name) => join(notices, name)), ...fixtures.filter(existsSync)].filter(isUtf8);
}

function isUtf8(path) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return true;
  } catch {
    return false;
  }
}

/** Runs by name; each is repeated up to the length that is asked for. */
export const HOSTILE = {
  dots: '.',
  'dot leaders': '…',
  brackets: '（',
  'bracket pairs': '（）',
  一是: '一是',
  '《': '《',
  '1.1.': '1.1.',
  '、': '、',
  digits: '7',
  '〔': '〔',
  blanks: ' ',
  'full-width blanks': '　',
  newlines: '\n',
  针对: '针对',
  '“': '“',
  '一、 lines': '一、\n',
  '联系电话：': '联系电话：',
  '2023年': '2023年',
  '#': '# ',
  '|': '|',
};
