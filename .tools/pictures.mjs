// Draws the pictures of the README from what the built command line writes: src/docs/ledger.svg, report.svg and
// report.zh-CN.svg. test/docs/pictures.test.ts holds them to it.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pictures } from './pictures/draw.mjs';
import { pagePictures } from './pictures/page.mjs';

for (const [name, svg] of Object.entries(pictures()))
  writeFileSync(fileURLToPath(new URL(`../src/docs/${name}`, import.meta.url)), svg);

// And of the page, where there is a browser: page.jpg and page.zh-CN.jpg.
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (chromium)
  for (const [name, jpeg] of Object.entries(await pagePictures(chromium)))
    writeFileSync(fileURLToPath(new URL(`../src/docs/${name}`, import.meta.url)), jpeg);
else console.warn('There is no Chromium: src/docs/page.jpg and page.zh-CN.jpg were left as they are.');
