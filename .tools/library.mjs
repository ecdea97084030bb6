// Bundles the library for whoever installs the package: ES modules with all that they need in them, so that the package
// brings next to no others, in Node, pages and workers alike.
//
//   dist/lib/index.js …       the package's entries; what few inputs need stands in modules that they load when asked
//   dist/lib/types/           the types that the entries lead to, and no others
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { knownDecisions } from './decisions.mjs';
import { pdfjsAt } from './pdfjs.mjs';
import { spelledTypes } from './record-types.mjs';

/** The package's entries, by the names of their files. What `src/source/readers.ts` loads late may be one too. */
const ENTRIES = {
  index: 'src/index.ts',
  file: 'src/source/file.ts',
  pdf: 'src/source/pdf/index.ts',
  profile: 'src/profile/index.ts',
  schema: 'src/record/schema.ts',
};
/** Packages whose objects go between this one and others: unified's plug-ins and files, and the record's schema. */
const OUTSIDE = ['unified', 'vfile', 'zod', 'zod/*', 'node:*'];

/**
 * Makes `dist/lib`, of the sources and of what tsc has made of them.
 *
 * @returns {Promise<string[]>} the inputs that were bundled, as esbuild's metafile has them
 */
export async function bundleLibrary(root, dist) {
  const lib = join(dist, 'lib');
  rmSync(lib, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(ENTRIES).map(([out, path]) => ({ in: path, out })),
    outdir: lib,
    bundle: true,
    splitting: true,
    format: 'esm',
    // Of packages that have a build for pages (with `document`) and one for workers, the latter: it runs everywhere.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker', 'import'],
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    external: OUTSIDE,
    plugins: [pdfjsAt('../pdfjs/'), await knownDecisions(dist)],
    define: {
      __CHARACTER_MAPS__: JSON.stringify('../cmaps/'),
      __APART__: JSON.stringify('../rectify.apart-process.cjs'),
    },
    metafile: true,
    logLevel: 'warning',
  });
  writeTypes(root, dist, lib);
  return Object.keys(metafile.inputs);
}

const declarationOf = (source) => source.replace(/\.ts$/, '.d.ts');
const SCHEMA = declarationOf(ENTRIES.schema);
/** The types of the schema itself, beside those of the record, which want no schema library. */
const WITH_ZOD = 'src/record/zod-schema.d.ts';

/** Copies the declarations that the entries lead to; those of the record are spelt out. */
function writeTypes(root, dist, lib) {
  const types = join(lib, 'types');
  const reached = new Set();
  const reach = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    if (path === SCHEMA) return;
    const { importedFiles } = ts.preProcessFile(readFileSync(join(dist, path), 'utf8'));
    for (const { fileName } of importedFiles)
      if (fileName.startsWith('.'))
        reach(relative(dist, resolve(dist, dirname(path), fileName.replace(/\.js$/, '.d.ts'))).replaceAll('\\', '/'));
  };
  for (const source of Object.values(ENTRIES)) reach(declarationOf(source));
  for (const path of reached) {
    mkdirSync(dirname(join(types, path)), { recursive: true });
    if (path !== SCHEMA) cpSync(join(dist, path), join(types, path));
  }
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  writeFileSync(join(types, SCHEMA), spelledTypes(join(root, ENTRIES.schema), options));
  writeFileSync(join(types, WITH_ZOD), schemaTypes(readFileSync(join(dist, SCHEMA), 'utf8')));
}

/** What the schema's module exports, for who has the schema library. What tsc declares loses what holds itself. */
function schemaTypes(declared) {
  const source = ts.createSourceFile('schema.d.ts', declared, ts.ScriptTarget.ES2022, true);
  const isExported = (one) =>
    ts.canHaveModifiers(one) && one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const others = source.statements.filter((one) => isExported(one) && !ts.isTypeAliasDeclaration(one));
  return [
    "import type { z } from 'zod';",
    "import type { NoticeRecord } from './schema.js';",
    "export type * from './schema.js';",
    ...others.map((one) => {
      const text = one.getText(source);
      return text.startsWith('export declare const recordSchema:')
        ? 'export declare const recordSchema: z.ZodObject<{ [Key in keyof NoticeRecord]: z.ZodType<NoticeRecord[Key]> }>;'
        : one.getFullText(source).trim();
    }),
    '',
  ].join('\n');
}
