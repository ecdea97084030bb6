// Writes the manual pages of the command line from the texts of its help: dist/man/man1/rectify.1, and the Chinese one
// where man looks for it, dist/man/zh_CN/man1/rectify.1. Run by npm run build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manPage } from './man/page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { buildProgram } = await import('../dist/src/cli/program.js');
const { helpTexts } = await import('../dist/src/cli/help-texts.js');

for (const [lang, path] of [
  ['en', 'man1'],
  ['zh', 'zh_CN/man1'],
]) {
  const file = join(root, 'dist/man', path, 'rectify.1');
  mkdirSync(dirname(file), { recursive: true });
  // What commands do is of no interest here.
  writeFileSync(file, manPage(buildProgram(lang, version, {}), helpTexts(lang), lang, version));
}
