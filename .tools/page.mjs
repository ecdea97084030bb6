// Builds the page: one file, dist/rectify.html, that holds all of rectify and needs nothing else; and dist/view.html, the
// same without what reads files, for `rectify view`.
//
//   writer, reader   the programs of the workers, packed
//   maps             pdf.js's character maps, packed
//   data             what `rectify view` puts in; null where the page is to be filled by hand
//
// The policy names the digest of the one script that may run; workers are made of the parts above, and inherit it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { knownDecisions } from './decisions.mjs';
import { fewLocales } from './few-locales.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** pdf.js looks for a package that draws where it believes to be in Node: nothing is drawn here. */
const bundle = async (entry, options = {}) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: ['chrome100', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    write: false,
    outdir: 'out',
    metafile: true,
    logLevel: 'error',
    define: { __VERSION__: JSON.stringify(version), 'import.meta.url': '""', 'import.meta.resolve': 'undefined' },
    ...options,
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { js: text('.js'), css: text('.css'), inputs: Object.keys(metafile.inputs) };
};

/** The parts that only a page that reads has use for. */
const READING = /<script type="application\/octet-stream" id="(?:reader|maps)">[^<]*<\/script>\n/g;

/**
 * Builds the page into `dist`.
 *
 * @returns what was bundled, for its licences, and how long its parts are
 */
export async function buildPage() {
  const decisions = await knownDecisions(dist);
  const worker = { conditions: ['worker'], plugins: [decisions, fewLocales] };
  const reader = await bundle('src/page/worker/reader.ts', worker);
  const writer = await bundle('src/page/worker/writer.ts', worker);
  const page = await bundle('src/page/main.tsx', { jsx: 'automatic', jsxImportSource: 'preact', plugins: [decisions] });

  const packed = (text) => gzipSync(text, { level: 9 }).toString('base64');
  const maps = join(root, 'node_modules/pdfjs-dist/cmaps');
  const mapFiles = readdirSync(maps)
    .filter((name) => name.endsWith('.bcmap'))
    .sort();
  const mapBytes = mapFiles.map((name) => readFileSync(join(maps, name)));
  // All in one, for they have much in common: a line of names and lengths, then their bytes.
  const index = mapFiles.map((name, i) => [name.replace(/\.bcmap$/, ''), mapBytes[i].length]);
  const mapPack = Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...mapBytes]);

  /** In a script nothing may look like its end, or like a comment that hides it. */
  const program = page.js
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .trim();
  const digest = createHash('sha256').update(program).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

  const parts = {
    policy,
    version,
    style: page.css.trim(),
    writer: packed(writer.js),
    reader: packed(reader.js),
    maps: packed(mapPack),
    program,
  };
  const template = readFileSync(join(root, 'src/page/page.html'), 'utf8');
  const html = template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  const out = join(dist, 'rectify.html');
  writeFileSync(out, html);
  writeFileSync(join(dist, 'view.html'), html.replace(READING, ''));
  const inputs = [reader, writer, page].flatMap((one) => one.inputs);
  const sizes = Object.entries({ ...parts, html }).map(([name, part]) => [name, Buffer.byteLength(part)]);
  return { inputs, sizes: Object.fromEntries(sizes) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sizes } = await buildPage();
  if (process.argv.includes('--sizes')) console.table(sizes);
}
