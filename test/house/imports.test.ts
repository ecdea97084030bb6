/** The arrows of the house: which room may import from which. See CONTRIBUTING for why. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Rooms from which a room may import; each also from itself. */
const ARROWS: Record<string, string[]> = {
  bin: ['cli'],
  cli: [
    'apart',
    'batch',
    'copies',
    'file',
    'index',
    'diff',
    'explain',
    'ledger',
    'parquet',
    'output',
    'profile',
    'stats',
    'corrections',
    'view',
    'record',
  ],
  batch: [
    'apart',
    'copies',
    'file',
    'find',
    'index',
    'ledger',
    'parquet',
    'profile',
    'output',
    'stats',
    'corrections',
    'view',
    'record',
  ],
  view: ['index', 'corrections', 'record'],
  file: ['apart', 'index'],
  apart: ['source'],
  index: ['profile', 'check', 'diff', 'record', 'fields', 'tree', 'lines', 'source', 'grammars'],
  corrections: ['record', 'fields', 'tree', 'lines', 'source', 'grammars'],
  page: [
    'index',
    'corrections',
    'batch',
    'cli',
    'ledger',
    'output',
    'stats',
    'profile',
    'check',
    'record',
    'source',
    'grammars',
  ],
  profile: ['check', 'lines', 'grammars'],
  ledger: ['output', 'copies', 'stats', 'check', 'record', 'grammars'],
  parquet: ['copies', 'record'],
  copies: ['record'],
  output: ['diff', 'explain', 'stats', 'record', 'tree', 'grammars'],
  explain: ['record', 'fields', 'tree', 'lines', 'grammars'],
  diff: ['record', 'lines', 'grammars'],
  stats: ['copies', 'record', 'grammars'],
  check: ['record', 'fields', 'tree', 'lines', 'source', 'grammars'],
  record: ['fields', 'tree', 'lines', 'source', 'grammars'],
  find: ['lines', 'grammars'],
  fields: ['tree', 'lines', 'source', 'grammars'],
  tree: ['shape', 'lines', 'source', 'grammars'],
  shape: ['lines', 'source', 'grammars'],
  lines: ['source', 'grammars'],
  source: ['grammars'],
  grammars: [],
};
/** One definition gives the types of the record: every room of src may use the types, and only those. */
const TYPES_FOR_ALL = 'src/record/schema.ts';

const MAY_USE_NODE = /^(?:bin|src\/apart|src\/cli|src\/batch|src\/view)\/|^src\/source\/file\.ts$/;
/** One file looks whether there is a process, which broken PDFs would end. */
const MAY_NAME_PROCESS = /^(?:bin|src\/cli|src\/apart)\/|^src\/source\/pdf\/left-behind\.ts$/;
/** Of rooms that know Node the page has only what does not: words, and which files are notices. */
const FOR_THE_PAGE = ['src/batch/extensions.ts', 'src/cli/failure.ts', 'src/cli/messages.ts'];
/** Slow to load: each has the rooms that may name it. */
const HEAVY: Record<string, string[]> = {
  hucre: ['ledger'],
  numfmt: ['source'],
  'csv-parse': ['source', 'ledger'],
  'csv-stringify': ['ledger', 'output'],
  'hyparquet-writer': ['parquet'],
  echarts: ['output'],
  parse5: ['source'],
  fflate: ['source'],
  saxes: ['source'],
  'pdfjs-dist': ['source'],
  preact: ['page'],
  '@preact': ['page'],
  '@codemirror': ['page'],
  '@tanstack': ['page'],
  idb: ['page'],
};
const ONLY_IN_CLI = ['chalk', 'commander'];

/** The room of a file: its folder; the files right under src are one, and so is the front that reads from disk. */
function roomOf(file: string): string {
  if (file === 'src/source/file.ts') return 'file';
  const [top, room, ...rest] = file.split('/');
  if (top !== 'src') return top;
  return rest.length > 0 ? room : 'index';
}

interface Import {
  from: string;
  typeOnly: boolean;
}

/** What a file imports, and whether it names `process`. */
function scan(file: string, text: string): { imports: Import[]; namesProcess: boolean } {
  const imports: Import[] = [];
  let namesProcess = false;
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      imports.push({ from: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly: isTypeOnly(node) });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      imports.push({ from: (node.arguments[0] as ts.StringLiteral).text, typeOnly: false });
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      imports.push({ from: (node.argument.literal as ts.StringLiteral).text, typeOnly: true });
    if (ts.isIdentifier(node) && node.text === 'process' && !isName(node)) namesProcess = true;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return { imports, namesProcess };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  const allTypes = named && ts.isNamedImports(named) && !clause.name && named.elements.every((one) => one.isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes === true;
}

/** A property or method that happens to be called process is no global; globalThis.process is. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === node && parent.expression.getText() !== 'globalThis';
  return (ts.isMethodDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}

/** The source of a module, by the name that its imports have. */
const sourceOf = (path: string): string => {
  const ts = path.replace(/\.js$/, '.ts');
  return existsSync(join(ROOT, ts)) ? ts : path.replace(/\.js$/, '.tsx');
};

/** The edges of one file that no arrow allows, told as `file → import: why`. */
/** The public face, and the core without what a run may not need. */
const FACES = ['src/index.ts', 'src/core.ts', 'src/opening.ts'];

function offences(file: string, text: string): string[] {
  const { imports, namesProcess } = scan(file, text);
  const room = roomOf(file);
  const found = namesProcess && !MAY_NAME_PROCESS.test(file) ? [`${file} names process`] : [];
  for (const { from, typeOnly } of imports) {
    const bad = (why: string) => found.push(`${file} → ${from}: ${why}`);
    if (from.startsWith('.')) {
      const target = sourceOf(relative(ROOT, join(ROOT, dirname(file), from)));
      const other = roomOf(target);
      if (other === room || (typeOnly && target === TYPES_FOR_ALL && file.startsWith('src/'))) continue;
      if (!(room in ARROWS)) bad(`${room} is no room of the house`);
      else if (!ARROWS[room].includes(other)) bad(`no arrow from ${room} to ${other}`);
      else if (other === 'index' && !FACES.includes(target)) bad('the faces are index.ts, core.ts and opening.ts');
      else if (room === 'page' && ['batch', 'cli'].includes(other) && !FOR_THE_PAGE.includes(target))
        bad('a page has no command line');
    } else if (isBuiltin(from)) {
      if (!MAY_USE_NODE.test(file)) bad('what runs in a browser imports nothing of Node');
    } else if (ONLY_IN_CLI.includes(from) && !file.startsWith('src/cli/')) bad('only the command line may');
    else if (HEAVY[from.split('/')[0]] && !HEAVY[from.split('/')[0]].includes(room))
      bad('only the room that writes with it may');
  }
  return found;
}

const files = ['bin', 'src', 'grammars'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/')),
);

describe('imports', () => {
  it('finds the sources', () => expect(files.length).toBeGreaterThan(50));

  it('follow the arrows of the house', () => {
    const all = files.flatMap((file) => offences(file, readFileSync(join(ROOT, file), 'utf8')));
    expect(all, all.join('\n')).toEqual([]);
  });

  it.each([
    ['src/lines/a.ts', "import { x } from '../tree/b.js';"],
    ['src/fields/a.ts', "export { x } from '../record/b.js';"],
    ['src/record/a.ts', "import { x } from '../index.js';"],
    ['src/check/a.ts', "import { x } from '../processor.js';"],
    ['src/cli/a.ts', "import { x } from '../processor.js';"],
    ['src/source/a.ts', "import { x } from './file.js';"],
    ['src/tree/a.ts', "import { recordSchema } from '../record/schema.js';"],
    ['src/index.ts', "const x = await import('./cli/main.js');"],
    ['grammars/a.ts', "import type { Fact } from '../src/record/schema.js';"],
    ['grammars/notice/a.ts', "import { x } from '../../src/lines/b.js';"],
    ['src/output/a.ts', "import { readFile } from 'node:fs';"],
    ['src/source/decode.ts', "import { isUtf8 } from 'buffer';"],
    ['src/output/a.ts', "import chalk from 'chalk';"],
    ['src/batch/a.ts', "import { Command } from 'commander';"],
    ['src/tree/a.ts', 'if (process.env.X) run();'],
    ['src/tree/a.ts', 'if (globalThis.process) run();'],
    ['src/ledger/a.ts', "import { x } from '../tree/b.js';"],
    ['src/parquet/a.ts', "import { x } from '../output/b.js';"],
    ['src/output/a.ts', "import { x } from '../ledger/b.js';"],
    ['src/output/a.ts', "import { writeXlsx } from 'hucre/xlsx';"],
    ['src/cli/a.ts', "import { ParquetWriter } from 'hyparquet-writer';"],
    ['src/lines/a.ts', "import { parse } from 'parse5';"],
    ['src/lines/a.ts', "import { Inflate } from 'fflate';"],
    ['src/cli/a.ts', "import { SaxesParser } from 'saxes';"],
    ['src/ledger/a.ts', "import { format } from 'numfmt';"],
    ['src/cli/a.ts', "import { parse } from 'csv-parse/browser/esm/sync';"],
    ['src/source/a.ts', "import { readXlsx } from 'hucre/xlsx';"],
    ['src/attic/a.ts', "import { x } from '../tree/b.js';"],
    ['src/page/a.ts', "import { x } from '../cli/terminal.js';"],
    ['src/page/a.ts', "import { x } from '../tree/b.js';"],
    ['src/corrections/a.ts', "import { x } from '../page/b.js';"],
    ['src/output/a.ts', "import { h } from 'preact';"],
  ])('would catch %s: %s', (file, text) => expect(offences(file, text)).toHaveLength(1));

  it.each([
    ['src/cli/a.ts', "import { readFile } from 'node:fs'; process.exitCode = 1;"],
    ['src/source/file.ts', "import { readFile } from 'node:fs/promises'; import { read } from '../index.js';"],
    ['src/index.ts', "import { x } from './processor.js'; import { y } from './tree/b.js';"],
    ['src/fields/a.ts', "import type { Fact } from '../record/schema.js';"],
    ['src/fields/a.ts', "import { type Fact } from '../record/schema.js';"],
    ['src/fields/a.ts', "import { x } from '../../grammars/facts/index.js'; import { y } from './b.js';"],
    ['src/ledger/a.ts', "import { stringify } from 'csv-stringify/sync'; import { x } from '../output/b.js';"],
    ['src/index.ts', "import { unified } from 'unified'; unified().process(text); // process is a method"],
  ])('lets %s: %s', (file, text) => expect(offences(file, text)).toEqual([]));
});
