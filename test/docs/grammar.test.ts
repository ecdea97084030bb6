/**
 * grammars/README.md is the specification of the tree, and this holds it to the code: every node, token, rule, label
 * and numbering style is told; every example is read; every parent has the children that it is said to have.
 *
 * A ```notice fence is a text (```notice markdown one in Markdown); the ```tree fence below it is its tree, or the
 * first node of the type that it names; a ```yields fence is values of its record. `RECTIFY_UPDATE=1` rewrites what is
 * read: trees, values, rules, the tables of labels and numbering styles.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LABELS } from '../../grammars/labels.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { noticeParser } from '../../grammars/notice/index.js';
import { NOTICE_TOKENS } from '../../grammars/notice/tokens.js';
import { NUMBERING } from '../../grammars/numbering.js';
import { wordsOf } from '../../grammars/words.js';
import { type Reading, read } from '../../src/index.js';
import { fold } from '../../src/lines/fold.js';
import { markAtPlace } from '../../src/lines/marks.js';
import { isLeaf, type NoticeNode } from '../../src/tree/types.js';
import { type Block, blocksOf, marked, withBodies, withMarked } from '../support/blocks.js';
import { ebnf } from '../support/ebnf.js';
import { fixtures } from '../support/inputs.js';
import { modelsOf, unionsOf } from '../support/models.js';
import { firstOf, sketch, valueAt } from '../support/sketch.js';

const WORDS = wordsOf(BUILT_IN);
const UPDATE = process.env.RECTIFY_UPDATE === '1';
const ROOT = resolve(import.meta.dirname, '../..');
const PATH = join(ROOT, 'grammars/README.md');
const markdown = readFileSync(PATH, 'utf8');
const blocks = blocksOf(markdown);

const bodies = new Map<Block, string>();
const stretches = new Map<string, string>();
afterAll(() => {
  if (!UPDATE) return;
  let text = withBodies(markdown, bodies);
  for (const [name, stretch] of stretches) text = withMarked(text, name, stretch);
  writeFileSync(PATH, text);
});

/** Compares, or takes the new text for the file. */
function agree(said: string | null, is: string, update: () => void): void {
  expect(said).not.toBeNull();
  if (UPDATE) update();
  else expect(said).toBe(is);
}
const agreeBlock = (block: Block, is: string): void => agree(block.body, is, () => bodies.set(block, is));
const agreeMarked = (name: string, is: string): void =>
  agree(marked(markdown, name), is, () => stretches.set(name, is));

interface Example {
  block: Block;
  reading: Reading;
}

const readBlock = ({ body, meta }: Block): Reading =>
  read(`${body}\n`, { inputFormat: meta === 'markdown' ? 'markdown' : 'text' });

/** The trees and yields, each with the reading of the notice above it. */
const examples: Example[] = [];
const readings: Reading[] = [];
for (const block of blocks) {
  if (block.language === 'notice') readings.push(readBlock(block));
  else if (block.language === 'tree' || block.language === 'yields')
    examples.push({ block, reading: readings[readings.length - 1] });
}

describe('examples', () => {
  it('are of known kinds', () => {
    const kinds = new Set(blocks.map(({ language }) => language));
    expect([...kinds].filter((kind) => !['notice', 'tree', 'yields', 'ts', 'ebnf'].includes(kind))).toEqual([]);
    expect(examples.length).toBeGreaterThan(30);
  });

  it.each(examples.map(({ block, reading }) => ({ ...block, block, reading })))(
    'line $line: $language $meta',
    ({ block, reading }) => {
      if (block.language === 'tree') {
        const node = block.meta ? firstOf(reading.tree, block.meta) : reading.tree;
        expect(node, `there is no ${block.meta}`).not.toBeNull();
        return agreeBlock(block, sketch(node as NoticeNode));
      }
      const paths = block.body.split('\n').map((line) => line.split(' = ')[0]);
      const values = paths.map((path) => [path, valueAt(reading.record, path)] as const);
      for (const [path, value] of values) expect(value, `${path} is nowhere`).toBeDefined();
      agreeBlock(block, values.map(([path, value]) => `${path} = ${JSON.stringify(value)}`).join('\n'));
    },
  );
});

const models = modelsOf(blocks.filter(({ language }) => language === 'ts').map(({ body }) => body));

describe('nodes', () => {
  const unions = unionsOf(readFileSync(join(ROOT, 'src/tree/types.ts'), 'utf8'));
  const section = (type: string) => new RegExp(`^### \`${type}\`$([\\s\\S]*?)(?=^###? )`, 'm').exec(markdown)?.[1];
  const shown = new Set(examples.flatMap(({ block }) => (block.language === 'tree' ? typesIn(block.body) : [])));

  it('are known', () => {
    expect(unions.BranchType.length).toBeGreaterThan(20);
    expect(unions.LeafType.length).toBeGreaterThan(5);
  });
  it.each(unions.BranchType)('%s has its section, its interface and an example', (type) => {
    expect(section(type)?.length).toBeGreaterThan(100);
    expect(models.has(type)).toBe(true);
    expect(shown).toContain(type);
  });
  it.each(unions.LeafType.filter((type) => type !== 'whitespace'))('%s has its row and an example', (type) => {
    expect(markdown).toMatch(new RegExp(`^\\| \`${type}\` \\|`, 'm'));
    expect(shown).toContain(type);
  });
  it('are no more than there are', () => {
    expect([...models.keys()].sort()).toEqual([...unions.BranchType].sort());
  });

  /** Leaves that may stand between the children of any branch. */
  const ANYWHERE = ['whitespace', 'punctuation', 'markup', 'romanization', 'furniture'];
  const faultsOf = (node: NoticeNode): string[] => {
    if (isLeaf(node)) return [];
    const model = models.get(node.type);
    const faults = Object.keys(node.data ?? {})
      .filter((key) => !model?.data.includes(key))
      .map((key) => `${node.type} has data.${key}`);
    for (const child of node.children) {
      if (!ANYWHERE.includes(child.type) && !model?.children.includes(child.type))
        faults.push(`${node.type} holds ${child.type}`);
      faults.push(...faultsOf(child));
    }
    return faults;
  };
  it('have only the children and data that their interfaces tell, in all examples and fixtures', () => {
    const trees = [...readings, ...fixtures().map(({ opened, path }) => read(opened, { path }))].map(
      ({ tree }) => tree,
    );
    expect([...new Set(trees.flatMap(faultsOf))]).toEqual([]);
  });
});

function typesIn(tree: string): string[] {
  return tree.split('\n').map((line) => line.trim().split(' ')[0]);
}

describe('the grammar of notices', () => {
  it.each(NOTICE_TOKENS.map(({ name }) => name))('has a row for the token %s', (name) => {
    expect(markdown).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|.*\\|$`, 'm'));
  });
  it('has its rules', () => {
    const [block] = blocks.filter(({ language }) => language === 'ebnf');
    agreeBlock(block, ebnf(noticeParser().getSerializedGastProductions()));
  });
});

/** Rows of a marked table, cells trimmed. */
const rowsOf = (name: string): string[][] =>
  (marked(markdown, name) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
const table = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

describe('labels', () => {
  const told = new Map(rowsOf('labels').map(([role, meaning]) => [role, meaning]));
  it.each(Object.keys(LABELS))('%s are explained', (role) => {
    expect(told.get(`\`${role}\``)?.length).toBeGreaterThan(10);
  });
  it('are those of labels.ts', () => {
    const rows = Object.entries(LABELS).map(([role, words]) => [
      `\`${role}\``,
      told.get(`\`${role}\``) ?? '',
      words.join(' · '),
    ]);
    agreeMarked('labels', table(['role', 'what stands behind it', 'words'], rows));
  });
});

describe('numbering styles', () => {
  const told = new Map(rowsOf('numbering').map(([id, , , , example]) => [id, example]));
  it.each(NUMBERING)('$id has an example that is read as one', ({ id, scope }) => {
    const example = told.get(`\`${id}\``) ?? '';
    expect(example).not.toBe('');
    for (const mark of example.split(' ')) {
      const found = markAtPlace(WORDS, fold(`${mark}某`, []), 0, scope === 'ordinal' ? 'ordinal' : 'heading', 'line');
      expect(found?.style, mark).toBe(NUMBERING.find((style) => style.id === id)?.family ?? id);
    }
  });
  it('are those of numbering.ts', () => {
    const rows = NUMBERING.map(({ id, rank, scope, digits }) => [
      `\`${id}\``,
      String(rank),
      scope,
      digits,
      told.get(`\`${id}\``) ?? '',
    ]);
    agreeMarked('numbering', table(['style', 'rank', 'counts as', 'numerals', 'as in'], rows));
  });
});
