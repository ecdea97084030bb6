// pdf.js, which the command line and the library share: two ES modules, without what draws.
//
//   dist/pdfjs/pdf.mjs, dist/pdfjs/worker.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const MODULES = {
  pdf: 'pdfjs-dist/legacy/build/pdf.mjs',
  worker: 'pdfjs-dist/legacy/build/pdf.worker.mjs',
};
/** pdf.js looks for a package that draws, and warns where there is none: nothing is drawn here. */
const CANVAS = 'canvas = require("@napi-rs/canvas");';
const withoutCanvas = {
  name: 'without-canvas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes(CANVAS)) throw new Error(`pdf.js looks for a canvas in another way: ${path}`);
      return { contents: contents.replace(CANVAS, 'canvas = {};') };
    });
  },
};

/**
 * Makes `dist/pdfjs`.
 *
 * @returns {Promise<string[]>} the inputs, as esbuild's metafile has them
 */
export async function bundlePdfjs(root, dist) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(MODULES).map(([out, path]) => ({ in: join(root, 'node_modules', path), out })),
    outdir: join(dist, 'pdfjs'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    plugins: [withoutCanvas],
    metafile: true,
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs);
}

/** A plug-in for esbuild: what is bundled loads pdf.js from a folder beside it. */
export const pdfjsAt = (folder) => ({
  name: 'pdfjs',
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist\/legacy\/build\// }, ({ path }) => {
      const [name] = Object.entries(MODULES).find(([, module]) => module === path);
      return { path: `${folder}${name}.mjs`, external: true };
    });
  },
});
