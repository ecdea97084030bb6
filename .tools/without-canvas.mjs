// pdf.js looks for a package that draws, and warns where there is none: nothing is drawn here.
import { readFileSync } from 'node:fs';

const CANVAS = 'canvas = require("@napi-rs/canvas");';

/** A plug-in for esbuild. */
export const withoutCanvas = {
  name: 'without-canvas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes(CANVAS)) throw new Error(`pdf.js looks for a canvas in another way: ${path}`);
      return { contents: contents.replace(CANVAS, 'canvas = {};') };
    });
  },
};
