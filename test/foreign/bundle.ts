/** Makes one file of what reads one file, so that thousands of processes start quickly. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** pdf.js loads its other half by its name: it stays where it is. */
const APART = ['pdfjs-dist/*'];

/** @returns the file to run, and what takes it away again */
export async function bundled(): Promise<{ file: string; remove(): void }> {
  const root = here('../..');
  // Beside the packages, so that what stays apart is found.
  const folder = mkdtempSync(join(root, 'node_modules', '.foreign-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await build({
      entryPoints: { one: here('one.ts'), apart: here('../../src/apart/process.ts') },
      define: { __APART__: JSON.stringify('./apart.mjs') },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: APART,
      logLevel: 'error',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    return { file: join(folder, 'one.mjs'), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
