// Bundles the command line for a quick start: one CommonJS file, a code cache for it, and a launcher that joins them.
//
//   dist/rectify.cjs          the package's bin: the launcher
//   dist/rectify.bundle.cjs   the command line; ASCII, so that it is read as Latin-1
//   dist/rectify.<part>.cjs   what few runs need, loaded when it is asked for
//   dist/rectify.weights      tables of the models, as they lie in memory
//   dist/rectify.html         the page: all of it for a browser, in one file (see page.mjs)
//   dist/view.html            the page that `rectify view` puts notices into
//   dist/cmaps/             character maps for the PDF part
//   dist/pdfjs/               pdf.js, which the PDF part and the library load
//   dist/lib/                the library, see library.mjs
//   dist/rectify.cache        V8's code cache of the bundle, made after a typical run
//   dist/LICENCES.txt         the licences of the packages that are bundled
//
// esbuild cannot split CommonJS; the parts are bundles of their own, required by name.
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeCodeCache } from './code-cache.mjs';
import { knownDecisions } from './decisions.mjs';
import { fewLocales } from './few-locales.mjs';
import { bundleLibrary } from './library.mjs';
import { licencesOf } from './licences.mjs';
import { buildPage } from './page.mjs';
import { bundlePdfjs, pdfjsAt } from './pdfjs.mjs';
import { storeWeights } from './weights.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Modules that a plain `parse` never needs, by the path that a dynamic import names. */
const PARTS = {
  schema: { module: 'src/record/schema.ts', named: /\/record\/schema\.js$/ },
  markdown: { module: 'src/source/markdown.ts', named: /\/(?:source\/)?markdown\.js$/ },
  html: { module: 'src/source/html/index.ts', named: /\/html\/index\.js$/ },
  docx: { module: 'src/source/docx/index.ts', named: /\/docx\/index\.js$/ },
  pdf: { module: 'src/source/pdf/index.ts', named: /\/pdf\/index\.js$/ },
  'ocr-packages': { module: 'src/apart/ocr-packages.ts', named: /\/ocr-packages\.js$/ },
  doc: { module: 'src/source/doc/index.ts', named: /\/doc\/index\.js$/ },
  odt: { module: 'src/source/odt/index.ts', named: /\/odt\/index\.js$/ },
  rtf: { module: 'src/source/rtf/index.ts', named: /\/rtf\/index\.js$/ },
  ofd: { module: 'src/source/ofd/index.ts', named: /\/ofd\/index\.js$/ },
  xls: { module: 'src/source/xls/index.ts', named: /\/xls\/index\.js$/ },
  xlsx: { module: 'src/source/xlsx/index.ts', named: /\/xlsx\/index\.js$/ },
  csv: { module: 'src/source/csv/index.ts', named: /\/csv\/index\.js$/ },
  profile: { module: 'src/profile/index.ts', named: /\/profile\/index\.js$/ },
  ledger: { module: 'src/ledger/index.ts', named: /\/ledger\/index\.js$/ },
  parquet: { module: 'src/parquet/index.ts', named: /\/parquet\/index\.js$/ },
  'parquet-tables': { module: 'src/parquet/describe.ts', named: /\/parquet\/describe\.js$/ },
  copies: { module: 'src/copies/index.ts', named: /\/copies\/index\.js$/ },
  diff: { module: 'src/cli/diff/compare.ts', named: /\/diff\/compare\.js$/ },
  stats: { module: 'src/stats/index.ts', named: /\/stats\/index\.js$/ },
  'stats-tables': { module: 'src/output/stats/tables.ts', named: /\/output\/stats\/tables\.js$/ },
  'stats-html': { module: 'src/output/stats/html.ts', named: /\/output\/stats\/html\.js$/ },
  explain: { module: 'src/explain/index.ts', named: /\/explain\/index\.js$/ },
  comments: { module: 'src/source/docx/comments.ts', named: /\/docx\/comments\.js$/ },
  'check-comments': { module: 'src/output/check-comments.ts', named: /\/output\/check-comments\.js$/ },
  'check-html': { module: 'src/output/check-html.ts', named: /\/output\/check-html\.js$/ },
  'explain-text': { module: 'src/output/explain.ts', named: /\/output\/explain\.js$/ },
  view: { module: 'src/view/index.ts', named: /\/view\/index\.js$/ },
  corrections: { module: 'src/corrections/index.ts', named: /\/corrections\/index\.js$/ },
  completion: { module: 'src/cli/completion.ts', named: /\/completion\.js$/ },
  batch: { module: 'src/batch/index.ts', named: /\/batch\/index\.js$/ },
  worker: { module: 'src/batch/worker.ts', named: /\/worker\.js$/ },
  pool: { module: 'src/batch/pool.ts', named: /\/pool\.js$/ },
  apart: { module: 'src/apart/read-apart.ts', named: /\/read-apart\.js$/ },
  // What a process runs that reads documents apart.
  'apart-process': { module: 'src/apart/process.ts', named: /^$/ },
  // What a thread of the pool starts with.
  thread: { module: 'src/batch/thread.ts', named: /^$/ },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'ascii',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: {
    __VERSION__: JSON.stringify(version),
    __THREAD__: JSON.stringify('./rectify.thread.cjs'),
    __APART__: JSON.stringify('./rectify.apart-process.cjs'),
    __CHARACTER_MAPS__: JSON.stringify('./cmaps/'),
    __PAGE__: JSON.stringify('./view.html'),
    'import.meta.url': '__url',
    'import.meta.resolve': 'undefined',
  },
  // `import()` becomes `require`: a script that the launcher runs has no module loader of its own.
  supported: { 'dynamic-import': false },
};

/** Dynamic imports of the parts become requires of their bundles. */
const parts = {
  name: 'parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) => {
      if (kind !== 'dynamic-import') return undefined;
      for (const [name, { named }] of Object.entries(PARTS))
        if (named.test(path)) return { path: `./rectify.${name}.cjs`, external: true };
      return undefined;
    });
  },
};

/**
 * Escapes what esbuild leaves as it is, regular expressions. A backslash before such a character says nothing and
 * would turn the escape into something else: it goes.
 */
function toAscii(file) {
  const unicode = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const replace = (_, slashes, char) => slashes.slice(slashes.length % 2) + unicode(char);
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(/^#!.*\n/, '')
      .replace(/(\\*)([^\x00-\x7f])/g, replace),
  );
}

/** Modules that not every run calls, and that take milliseconds to load: loaded when first called. */
const LATE = {
  'node:child_process': "module.exports = new Proxy({}, { get: (_, name) => require('child_process')[name] });",
  'node:crypto': "export const createHash = (algorithm) => require('crypto').createHash(algorithm);",
  // Fills its tables, and loads node:worker_threads.
  fflate: "module.exports = new Proxy({}, { get: (_, name) => require('fflate')[name] });",
  // Compiles patterns over all of Unicode.
  'string-width': "export default (text) => require('string-width').default(text);",
};
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, namespace }) =>
      namespace === 'late' || !(path in LATE) ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({ contents: LATE[path], resolveDir: root }));
  },
};

const core = [await storeWeights(dist), await knownDecisions(dist)];
const bundle = join(dist, 'rectify.bundle.cjs');
const inputs = new Set();
const bundled = async (options) => {
  const { metafile } = await build({ ...shared, ...options });
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
};
await bundled({
  entryPoints: ['bin/rectify.ts'],
  outfile: bundle,
  plugins: [parts, late, fewLocales, ...core],
  banner: { js: '(function(exports,require,module,__filename,__dirname){' },
  footer: { js: '})' },
});
toAscii(bundle);
for (const [name, { module }] of Object.entries(PARTS))
  if (existsSync(join(root, module)))
    await bundled({
      entryPoints: [module],
      outfile: join(dist, `rectify.${name}.cjs`),
      plugins: [parts, pdfjsAt('./pdfjs/'), fewLocales, ...core],
      // A part is a module as others are, and may load those that are no CommonJS.
      supported: name === 'pdf' ? {} : shared.supported,
      banner: { js: "var __url=require('node:url').pathToFileURL(__filename).href;" },
    });
// The character maps of Chinese fonts, which a PDF needs that embeds none.
cpSync(join(root, 'node_modules/pdfjs-dist/cmaps'), join(dist, 'cmaps'), { recursive: true });
const launcher = join(dist, 'rectify.cjs');
await bundled({ entryPoints: ['bin/launcher.ts'], outfile: launcher, banner: { js: '#!/usr/bin/env node' } });
chmodSync(launcher, 0o755);
for (const input of await bundlePdfjs(root, dist)) inputs.add(input);
for (const input of await bundleLibrary(root, dist)) inputs.add(input);
for (const input of (await buildPage()).inputs) inputs.add(input);
writeFileSync(join(dist, 'LICENCES.txt'), licencesOf(inputs, root));

if (!makeCodeCache(process.execPath, bundle, join(dist, 'rectify.cache')))
  console.error('No code cache was made: the command line works, but starts slower.');
